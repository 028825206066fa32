import type { DrawingFormat } from './drawing-writer.ts';

/** Every format that a drawing can be written in, by the ending of its files. */
export const DRAWING_FORMATS = {
  svg: { isText: true, load: async () => (await withVega(import('./svg.ts'))).drawingToSvg },
  png: { isText: false, load: async () => (await withVega(import('./png.ts'))).drawingToPng },
  pdf: { isText: false, load: async () => (await withVega(import('./pdf.ts'))).drawingToPdf },
  'vl.json': { isText: true, load: async () => (await import('./vl-json.ts')).drawingToVlJson },
  html: { isText: true, load: async () => (await withVega(import('./html.ts'))).drawingToHtml },
} as const satisfies Record<string, DrawingFormat>;

/** Begins to load vega, which nothing draws without, while the figures are read. */
function withVega<Writer>(writer: Promise<Writer>): Promise<Writer> {
  import('./drawing-view.ts').catch(() => {});
  return writer;
}
