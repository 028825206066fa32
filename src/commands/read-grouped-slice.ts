import type { ChartSlice } from '../charts/chart.ts';
import { US } from '../domain/area.ts';
import { RequestError } from '../domain/errors.ts';
import type { Measure } from '../domain/measure.ts';
import { CROSS_INDUSTRY } from '../domain/naics.ts';
import { oewsPeriodOf } from '../domain/release.ts';
import type { Slice } from '../domain/slice.ts';
import type { Context, OptionValues } from './command.ts';
import { readChartSlice } from './read-chart-slice.ts';
import { levelsThere } from './with-level.ts';

/**
 * The slice that the options mean, for what is made of its groups: pages, slides, sheets and
 * questions would all be blank without.
 * @throws RequestError where it has rows, but none of major groups.
 */
export async function readGroupedSlice(
  context: Context,
  options: OptionValues,
  more: readonly Measure[],
): Promise<ChartSlice> {
  const slice = await readChartSlice(context, options, more);
  const { figures } = slice;
  if (figures.occupations.some(({ level }) => level === 'major')) return slice;
  throw new RequestError(
    `${levelsThere(figures, 'major')}. Charts and questions start from major groups, and these cannot be added up from this file.`,
    { hint: hintFor(figures.slice) },
  );
}

function hintFor({ release, area, industry }: Slice): string {
  const list =
    'The occupations as a list: pathways rank --level 5, with the same --naics, --area and --release.';
  const isInOews = area.code === US.code || industry.code === CROSS_INDUSTRY.code;
  if (oewsPeriodOf(release) !== undefined || !isInOews) return list;
  const file = area.type === 'state' ? 'state file' : 'file with this area';
  return `Load OEWS’s ${file}, which has major groups, and leave --release out; growth then comes from the projection. ${list}`;
}
