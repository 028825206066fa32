import type { ChartRequest } from '../chart.ts';
import { MARGIN, WIDTH } from './theme.ts';

/** Pixels between the margins of a picture: what names, marks and figures have together. */
export function pictureRoom({ width = WIDTH }: Pick<ChartRequest, 'width'>): number {
  return width - 2 * MARGIN;
}
