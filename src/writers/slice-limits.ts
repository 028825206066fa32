import { rankSlice } from '../analysis/rank-slice.ts';
import type { ChartSlice } from '../charts/chart.ts';
import { sliceRanking } from '../charts/slice-ranking.ts';
import type { SocLevel } from '../domain/soc-level.ts';
import { hasMargins } from './has-margins.ts';

/** What has to be known of all figures of a slice, whichever of them is shown; a sentence or two each. */
export function sliceLimits(slice: ChartSlice): readonly string[] {
  const { caveats } = rankSlice(slice, { level: 'major', by: 'size' });
  return [
    ...caveats,
    ...(slice.growth.sources.length === 0
      ? ['The store has no projection for this slice, so no growth is shown.']
      : []),
    'Groups of level 3 are parts of the groups of level 2: figures of two levels are never to be added up.',
    ...(hasMargins(slice)
      ? [
          'Margins are of sampling only. Errors of other kinds, such as wrong answers, are not in them.',
        ]
      : []),
  ];
}

/** Of what is said of a level's figures that which is said of projected growth: it has to stand where growth does. */
export function growthLimits(slice: ChartSlice, level: SocLevel): readonly string[] {
  const { caveats } = rankSlice(slice, { level, by: 'size' });
  const general = sliceRanking(slice, { level }, 'size').caveats;
  return caveats.filter((caveat) => !general.includes(caveat));
}
