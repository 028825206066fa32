import type { ChartRequest } from './chart.ts';

/** A room reads this many rows of occupations; the 22 groups of level 2 are few enough to show all. */
const ROWS = 15;

/** How many rows get a mark of their own: as asked for, else all of level 2 and fifteen of a finer level. */
export function rowsToDraw({ level, top }: ChartRequest): number {
  if (top !== undefined) return top;
  return level === 'major' || level === 'total' ? Number.POSITIVE_INFINITY : ROWS;
}
