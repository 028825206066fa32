import { NO_GROWTH } from '../analysis/rank.ts';
import { rankSlice } from '../analysis/rank-slice.ts';
import type { RankedBy, Ranking } from '../analysis/ranking.ts';
import type { ChartRequest, ChartSlice } from './chart.ts';

/**
 * The ranking that a chart is drawn from. By size it is without growth, so that it names no
 * projection and says nothing of one.
 */
export function sliceRanking(
  slice: ChartSlice,
  { level, within }: ChartRequest,
  by: RankedBy,
  largeOrGrowing = false,
): Ranking {
  return rankSlice(by === 'size' ? { ...slice, growth: NO_GROWTH } : slice, {
    level,
    by,
    largeOrGrowing,
    ...(within === undefined ? {} : { within }),
  });
}
