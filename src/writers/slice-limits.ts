import { rankSlice } from '../analysis/rank-slice.ts';
import type { ChartSlice } from '../charts/chart.ts';
import { oewsPeriodOf } from '../domain/release.ts';

/** What has to be known of all figures of a slice, whichever of them is shown; a sentence or two each. */
export function sliceLimits(slice: ChartSlice): readonly string[] {
  const { figures, growth } = slice;
  const { caveats } = rankSlice(slice, { level: 'major', by: 'size' });
  return [
    ...caveats,
    ...(growth.sources.length === 0
      ? ['The store has no projection for this slice, so no growth is shown.']
      : []),
    'Groups of level 3 are parts of the groups of level 2: figures of two levels are never to be added up.',
    ...(oewsPeriodOf(figures.slice.release) === undefined
      ? []
      : [
          'Margins are of sampling only. Errors of other kinds, such as wrong answers, are not in them.',
        ]),
  ];
}
