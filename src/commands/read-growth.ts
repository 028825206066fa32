import { codeMatch, isSameClassification } from '../analysis/code-match.ts';
import {
  GROWTH_BASES,
  GROWTH_MEASURES,
  type GrowthBasis,
  type GrowthOf,
  type GrowthSource,
} from '../analysis/growth.ts';
import { growthOfSlice } from '../analysis/growth-of-slice.ts';
import { US } from '../domain/area.ts';
import { RequestError } from '../domain/errors.ts';
import { CROSS_INDUSTRY } from '../domain/naics.ts';
import { projectionPeriodOf, type ReleaseId } from '../domain/release.ts';
import type { Slice, SliceFigures, SourceFile } from '../domain/slice.ts';
import type { SocVintage } from '../domain/soc-vintage.ts';
import { findProjection, type ProjectionSlice } from '../store/growth-slices.ts';
import type { Store } from '../store/store.ts';
import { type CommandOption, type Context, type OptionValues, text } from './command.ts';

export const GROWTH_OPTIONS = {
  basis: {
    flags: '--growth-basis <basis>',
    description: 'take growth from this basis only (default: the first that exists)',
    choices: GROWTH_BASES,
  },
  projection: {
    flags: '--projection <release>',
    description:
      'take growth from this release only, such as ep-2024-34 (default: the nearest base year)',
  },
} as const satisfies Record<string, CommandOption>;

/** The growth of a slice, and the projections it rests on. */
export interface SliceGrowth {
  readonly growthOf: GrowthOf;
  /** Nearest basis first; empty where the store has no projection that serves. */
  readonly sources: readonly {
    readonly basis: GrowthBasis;
    readonly release: ReleaseId;
    readonly files: readonly SourceFile[];
  }[];
}

/**
 * Finds and reads the projections for a slice.
 * @throws RequestError where the options name a projection that is not there.
 */
export async function readGrowth(
  context: Context,
  store: Store,
  figures: SliceFigures,
  options: OptionValues,
): Promise<SliceGrowth> {
  const only = text(options, 'projection');
  if (
    only !== undefined &&
    !store.releases.some(({ release }) => release === only && projectionPeriodOf(release))
  ) {
    const known = store.releases
      .map(({ release }) => release)
      .filter((release) => projectionPeriodOf(release));
    throw new RequestError(
      `There is no projection ${JSON.stringify(only)} in the store; it has ${known.join(', ') || 'none'}.`,
      {
        hint: 'Ingest it first: pathways ingest FILE.',
      },
    );
  }
  const forced = text(options, 'growthBasis') as GrowthBasis | undefined;
  const found: (ProjectionSlice & { readonly basis: GrowthBasis })[] = [];
  for (const basis of GROWTH_BASES) {
    if (forced !== undefined && basis !== forced) continue;
    const wanted = projectionWanted(figures.slice, basis);
    const projection = wanted && findProjection(store.releases, figures.slice, wanted, only);
    if (projection !== undefined) found.push({ ...projection, basis });
  }
  if (forced !== undefined && found.length === 0) {
    throw new RequestError(`The store has no projection for the basis ${forced} of this slice.`, {
      hint: 'Leave --growth-basis out to take the first that exists; pathways catalog lists the projections.',
    });
  }
  if (only !== undefined && found.length === 0) {
    throw new RequestError(
      `The projection ${only} has neither the industry nor the area of this slice, nor all industries of either.`,
      { hint: 'Leave --projection out to take the nearest one; pathways catalog lists them.' },
    );
  }
  const crosswalk = await crosswalkFor(context, figures.socVintage, found);
  const sources: GrowthSource[] = [];
  for (const { basis, release, held } of found) {
    const isOwn =
      release === figures.slice.release &&
      held.area.code === figures.slice.area.code &&
      held.industry.code === figures.slice.industry.code;
    const [read] = isOwn ? [figures] : await store.read(release, [held], GROWTH_MEASURES);
    if (read === undefined) continue;
    sources.push({
      basis,
      figures: read,
      isOwnSlice: isSameSlice(read.slice, figures.slice),
      isItself: isOwn,
      match: codeMatch(figures.socVintage, read.socVintage, crosswalk),
    });
  }
  return {
    growthOf: growthOfSlice(figures, sources),
    sources: sources.map(({ basis, figures: read }) => ({
      basis,
      release: read.slice.release,
      files: read.files,
    })),
  };
}

/** Which area and industry a basis looks at; undefined where it is the same as a nearer or a farther one. */
export function projectionWanted({ area, industry }: Slice, basis: GrowthBasis) {
  const isUs = area.code === US.code;
  const isAll = industry.code === CROSS_INDUSTRY.code;
  switch (basis) {
    case 'area-industry':
      return isUs || isAll ? undefined : { area: area.code, industry: industry.code };
    case 'area':
      return isUs ? undefined : { area: area.code, industry: CROSS_INDUSTRY.code };
    case 'us-industry':
      return isAll ? undefined : { area: US.code, industry: industry.code };
    case 'us':
      return { area: US.code, industry: CROSS_INDUSTRY.code };
  }
}

function isSameSlice(a: Slice, b: Slice): boolean {
  return a.area.code === b.area.code && a.industry.code === b.industry.code;
}

/** The crosswalk, where the classifications differ. */
async function crosswalkFor(
  context: Context,
  vintage: SocVintage,
  found: readonly ProjectionSlice[],
) {
  const needed = found.some(({ held }) =>
    held.parts.some(({ origin }) => !isSameClassification(vintage, origin.socVintage)),
  );
  if (!needed) return [];
  const { loadReference } = await import('./reference.ts');
  return (await loadReference(`${context.home}/data/reference`)).crosswalk2010To2018();
}
