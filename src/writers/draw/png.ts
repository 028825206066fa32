import type { DrawingWriter } from './drawing-writer.ts';
import { drawingPicture } from './picture.ts';

/** A drawing is 1,280 pixels wide, a projector has 1,920. */
const SCALE = 1.5;

/** The drawing as PNG, as wide as a projector shows. */
export const drawingToPng: DrawingWriter = async (drawing, { fonts, drawPng, scale = SCALE }) => {
  const svg = await drawingPicture(drawing);
  if (drawPng !== undefined) return drawPng(svg, scale);
  const { svgToPng } = await import('./svg-to-png.ts');
  return svgToPng(svg, fonts, scale);
};
