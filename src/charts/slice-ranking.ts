import { rankOccupations } from '../analysis/rank.ts';
import type { RankedBy, Ranking } from '../analysis/ranking.ts';
import type { ChartRequest, ChartSlice } from './chart.ts';

/**
 * The ranking that a chart is drawn from, highest first: the same that the command `rank` prints.
 * By size it is without growth, so that it names no projection and says nothing of one.
 */
export function sliceRanking(
  { figures, growth, confidence, minBase }: ChartSlice,
  { level, within }: ChartRequest,
  by: RankedBy,
  largeOrGrowing = false,
): Ranking {
  return rankOccupations(
    figures,
    {
      level,
      by,
      wage: 'annual-median',
      ascending: false,
      confidence,
      largeOrGrowing,
      ...(within === undefined ? {} : { within }),
      ...(minBase === undefined ? {} : { minBase }),
    },
    by === 'size' ? undefined : growth,
  );
}
