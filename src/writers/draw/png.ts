import type { DrawingWriter } from './drawing-writer.ts';
import { drawingPicture } from './picture.ts';
import { svgToPng } from './svg-to-png.ts';

/** The drawing as PNG, twice as many pixels as it has. */
export const drawingToPng: DrawingWriter = async (drawing, { fonts }) =>
  svgToPng(await drawingPicture(drawing), fonts);
