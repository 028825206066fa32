import { RequestError } from '../domain/errors.ts';
import { CROSS_INDUSTRY } from '../domain/naics.ts';
import { programOf, releaseTitle } from '../domain/release.ts';
import type { ReleaseCatalog } from './catalog.ts';
import { type AreaSlices, resolveArea } from './resolve-area.ts';
import { resolveIndustry } from './resolve-industry.ts';
import { releasesByDefault } from './resolve-release.ts';
import type { SliceRequest } from './resolve-slice.ts';

/** A release that has the area that another one has not. */
interface Elsewhere extends AreaSlices {
  readonly release: ReleaseCatalog;
  readonly hasIndustry: boolean;
}

/**
 * A hint that names another release of the store which has the area, and how to ask for it: one with
 * the industry, if there is any. Undefined where the release that was looked into has the area
 * itself, and where no other has.
 */
export function areaElsewhere(
  releases: readonly ReleaseCatalog[],
  lookedInto: ReleaseCatalog | undefined,
  request: SliceRequest,
): string | undefined {
  if (lookedInto === undefined || areaIn(lookedInto, request.area) !== undefined) return undefined;
  const byDefault = releasesByDefault(releases);
  const older = releases.filter((one) => !byDefault.includes(one)).reverse();
  const having = [...byDefault, ...older].flatMap((release): Elsewhere[] => {
    const found = areaIn(release, request.area);
    return found === undefined
      ? []
      : [{ release, ...found, hasIndustry: hasIndustry(release, found, request) }];
  });
  const best = having.find((one) => one.hasIndustry) ?? having[0];
  if (best === undefined) return undefined;
  const file = `${programOf(lookedInto.release) === 'oews' ? 'OEWS ' : ''}file`;
  return `${wayTo(best)}. Or load the ${file} that has the area: pathways ingest FILE.`;
}

function wayTo({ release: { release }, area, slices, hasIndustry: has }: Elsewhere): string {
  const held = `${releaseTitle(release)} in the store has ${area.code} ${area.title}`;
  if (has) return `${held}: --release ${release}`;
  return slices.every(({ industry }) => industry.level === CROSS_INDUSTRY.level)
    ? `${held}, but only all industries together: --release ${release} --naics ${CROSS_INDUSTRY.code}`
    : `${held}, but not this industry: pathways catalog lists what there is`;
}

function areaIn(release: ReleaseCatalog, area: string | undefined): AreaSlices | undefined {
  return unlessRefused(() => resolveArea(release, area));
}

function hasIndustry(
  release: ReleaseCatalog,
  found: AreaSlices,
  { naics, industryLevel }: SliceRequest,
): boolean {
  return unlessRefused(() => resolveIndustry(release, found, naics, industryLevel)) !== undefined;
}

function unlessRefused<T>(resolve: () => T): T | undefined {
  try {
    return resolve();
  } catch (error) {
    if (error instanceof RequestError) return undefined;
    throw error;
  }
}
