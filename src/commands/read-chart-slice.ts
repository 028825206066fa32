import { GROWTH_MEASURES } from '../analysis/growth.ts';
import type { ChartSlice } from '../charts/chart.ts';
import type { Measure } from '../domain/measure.ts';
import type { SliceFigures } from '../domain/slice.ts';
import type { SocLevel } from '../domain/soc-level.ts';
import { resolveSlice } from '../store/resolve-slice.ts';
import { type CommandOption, type Context, type OptionValues, text } from './command.ts';
import { MIN_BASE_OPTION, minBaseOption } from './min-base-option.ts';
import { openStore } from './open-store.ts';
import { readPast } from './past-slices.ts';
import { CATEGORIES_OPTION, readCategories } from './read-categories.ts';
import { GROWTH_OPTIONS, readGrowth } from './read-growth.ts';
import {
  CONFIDENCE_OPTION,
  confidenceOption,
  SLICE_OPTIONS,
  sliceRequest,
} from './slice-options.ts';
import { withLevel } from './with-level.ts';

/** The options that choose what charts are drawn from: of every command that draws. PAST_OPTION is for those that draw a trend. */
export const CHART_SLICE_OPTIONS: readonly CommandOption[] = [
  SLICE_OPTIONS.naics,
  SLICE_OPTIONS.area,
  SLICE_OPTIONS.ownership,
  SLICE_OPTIONS.release,
  SLICE_OPTIONS.industryLevel,
  GROWTH_OPTIONS.basis,
  GROWTH_OPTIONS.projection,
  MIN_BASE_OPTION,
  CONFIDENCE_OPTION,
  CATEGORIES_OPTION,
  SLICE_OPTIONS.store,
];

const ALWAYS: readonly Measure[] = ['employment', 'employmentRsePercent', ...GROWTH_MEASURES];

/**
 * The slice that the options mean, with all that charts need of it. Jobs come with their sampling
 * errors: without them it would be said that none is published.
 * @param more measures besides those of jobs and growth
 * @param level of which there must be rows; absent: such as there are
 * @throws RequestError where there are none of the level, and none that they can be made of
 */
export async function readChartSlice(
  context: Context,
  options: OptionValues,
  more: readonly Measure[],
  level?: SocLevel,
): Promise<ChartSlice> {
  const categories = readCategories(context, options);
  // Awaited below; until then an error of the slice comes first.
  categories.catch(() => {});
  const store = await openStore(context, options);
  const measures = [...new Set<Measure>([...ALWAYS, ...more])];
  const { slice, held } = resolveSlice(store.releases, sliceRequest(options));
  const [read] = await store.read(slice.release, [held], measures);
  if (read === undefined) throw new Error('the store gave no slice');
  const grouped = await withMinorGroups(context, read);
  const figures = level === undefined ? grouped : await withLevel(context, grouped, level);
  return {
    figures,
    growth: await readGrowth(context, store, figures, options),
    confidence: confidenceOption(text(options, 'confidence') ?? '0.9'),
    ...minBaseOption(options),
    categories: await categories,
    past: await readPast(context, options, store, figures),
    isSample: store.isSample,
  };
}

/** Files of states have no minor groups: they are rolled up where they can be. */
async function withMinorGroups(context: Context, figures: SliceFigures): Promise<SliceFigures> {
  const levels = new Set(figures.occupations.map(({ level }) => level));
  if (levels.has('minor') || !levels.has('detailed')) return figures;
  return withLevel(context, figures, 'minor').catch(() => figures);
}
