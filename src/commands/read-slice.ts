import { RequestError } from '../domain/errors.ts';
import type { Measure } from '../domain/measure.ts';
import { projectionPeriodOf } from '../domain/release.ts';
import type { SliceFigures } from '../domain/slice.ts';
import { isSocCode } from '../domain/soc.ts';
import { SOC_LEVELS, type SocLevel } from '../domain/soc-level.ts';
import type { CatalogSlice } from '../store/catalog.ts';
import { resolveSlice } from '../store/resolve-slice.ts';
import type { Store } from '../store/store.ts';
import { type Context, type OptionValues, text } from './command.ts';
import { openStore } from './open-store.ts';
import { sliceRequest } from './slice-options.ts';
import { withLevel } from './with-level.ts';

/** The slice that the options mean, with rows of the level. */
export async function readSlice(
  context: Context,
  options: OptionValues,
  level: SocLevel,
  measures: readonly Measure[],
): Promise<{ readonly store: Store; readonly figures: SliceFigures }> {
  const store = await openStore(context, options);
  const { slice, held } = resolveSlice(store.releases, sliceRequest(options));
  const levels = levelsNeeded(store, held, level, text(options, 'within'));
  const [read] = await store.read(slice.release, [held], measures, levels && { levels });
  if (read === undefined) throw new Error('the store gave no slice');
  return { store, figures: await withLevel(context, read, level) };
}

/**
 * The levels down to the one asked for; undefined where finer rows are needed too: to make its own
 * of them, to weight growth by them, to say what a group is that was not found.
 */
function levelsNeeded(
  { releases }: Store,
  { levels }: CatalogSlice,
  level: SocLevel,
  within: string | undefined,
): readonly SocLevel[] | undefined {
  const hasGrowth = releases.some(({ release }) => projectionPeriodOf(release) !== undefined);
  if (hasGrowth || within !== undefined || !levels.includes(level)) return undefined;
  return levels.filter((one) => SOC_LEVELS[one] <= SOC_LEVELS[level]);
}

/** @throws RequestError where the slice has no such group above the level. */
export function checkWithin(figures: SliceFigures, within: string, level: SocLevel): void {
  const groups = figures.occupations.filter(({ level: at }) => SOC_LEVELS[at] < SOC_LEVELS[level]);
  if (groups.some(({ code }) => code === within)) return;
  const known = figures.occupations.find(({ code }) => code === within);
  if (known !== undefined) {
    throw new RequestError(
      `${within} is of level ${SOC_LEVELS[known.level]}; --within takes a group above level ${SOC_LEVELS[level]}.`,
      { hint: 'Name a group of a lower level number, or look at a finer level with --level.' },
    );
  }
  const majors = figures.occupations
    .filter(({ level: at }) => at === 'major')
    .map(({ code, title }) => `${code} ${title}`);
  const there =
    majors.length === 0 ? 'it has no major groups' : `its major groups are ${majors.join('; ')}`;
  throw new RequestError(
    `${isSocCode(within) ? 'There are no figures for' : 'Expected a SOC code after --within, found'} ${JSON.stringify(within)} in this slice; ${there}.`,
    { hint: 'A group that is not here may be withheld, or coded differently in this release.' },
  );
}
