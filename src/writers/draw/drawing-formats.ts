import type { DrawingFormat } from './drawing-writer.ts';

/** Every format that a drawing can be written in, by the ending of its files. */
export const DRAWING_FORMATS = {
  svg: { isText: true, load: async () => (await import('./svg.ts')).drawingToSvg },
  png: { isText: false, load: async () => (await import('./png.ts')).drawingToPng },
  pdf: { isText: false, load: async () => (await import('./pdf.ts')).drawingToPdf },
  'vl.json': { isText: true, load: async () => (await import('./vl-json.ts')).drawingToVlJson },
  html: { isText: true, load: async () => (await import('./html.ts')).drawingToHtml },
} as const satisfies Record<string, DrawingFormat>;
