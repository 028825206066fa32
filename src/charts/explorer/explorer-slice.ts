import type { Growth } from '../../analysis/growth.ts';
import type { OccupationFigures } from '../../domain/slice.ts';
import type { SocLevel } from '../../domain/soc-level.ts';
import type { ChartSlice } from '../chart.ts';

const SHOWN: ReadonlySet<SocLevel> = new Set<SocLevel>(['total', 'major', 'minor']);

/**
 * The slice as the explorer ranks it some seventy times: only the levels that it shows, and the
 * growth of each occupation, which may be rolled up from many others, computed once.
 */
export function explorerSlice(slice: ChartSlice): ChartSlice {
  const { figures, growth } = slice;
  const known = new Map<OccupationFigures, Growth | null>();
  return {
    ...slice,
    figures: {
      ...figures,
      occupations: figures.occupations.filter(({ level }) => SHOWN.has(level)),
    },
    growth: {
      ...growth,
      growthOf(occupation) {
        const found = known.get(occupation) ?? growth.growthOf(occupation);
        known.set(occupation, found);
        return found;
      },
    },
  };
}
