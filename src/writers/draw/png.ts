import type { Drawing } from '../../charts/chart.ts';
import type { DrawingContext } from './drawing-writer.ts';
import { drawingPicture } from './picture.ts';

/** A drawing is 1,280 pixels wide, a projector has 1,920. */
const SCALE = 1.5;

/** The drawing as PNG, as wide as a projector shows where no other scale is asked for. */
export async function drawingToPng(
  drawing: Drawing,
  { fonts, drawPng, scale = SCALE }: Pick<DrawingContext, 'fonts' | 'drawPng' | 'scale'>,
): Promise<Uint8Array> {
  const svg = await drawingPicture(drawing);
  if (drawPng !== undefined) return drawPng(svg, scale);
  const { svgToPng } = await import('./svg-to-png.ts');
  return svgToPng(svg, fonts, scale);
}
