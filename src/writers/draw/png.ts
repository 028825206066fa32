import type { DrawingWriter } from './drawing-writer.ts';
import { drawingPicture } from './picture.ts';

/** The drawing as PNG, twice as many pixels as it has. */
export const drawingToPng: DrawingWriter = async (drawing, { fonts, drawPng }) => {
  const svg = await drawingPicture(drawing);
  if (drawPng !== undefined) return drawPng(svg);
  const { svgToPng } = await import('./svg-to-png.ts');
  return svgToPng(svg, fonts);
};
