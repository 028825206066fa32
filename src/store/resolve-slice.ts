import type { IndustryLevel } from '../domain/naics.ts';
import type { Slice } from '../domain/slice.ts';
import { areaElsewhere } from './area-elsewhere.ts';
import type { CatalogSlice, ReleaseCatalog } from './catalog.ts';
import { NotHeld } from './choices.ts';
import { resolveArea } from './resolve-area.ts';
import { resolveIndustry } from './resolve-industry.ts';
import { resolveOwnership } from './resolve-ownership.ts';
import { notInStore, releasesByDefault, resolveRelease } from './resolve-release.ts';

/** What a person asks for; what is absent has a default, or is an error that lists the choices. */
export interface SliceRequest {
  readonly release?: string;
  readonly area?: string;
  readonly naics?: string;
  readonly industryLevel?: IndustryLevel;
  readonly ownership?: string;
}

export interface ResolvedSlice {
  readonly slice: Slice;
  readonly held: CatalogSlice;
}

/**
 * The one slice that a request means. What is left open has a default: the newest OEWS release or,
 * where that does not have the slice, the newest of another program that does; the U.S.; the widest
 * ownership scope.
 * @throws RequestError where nothing is found, or several and no default decides.
 */
export function resolveSlice(
  releases: readonly ReleaseCatalog[],
  request: SliceRequest,
): ResolvedSlice {
  const candidates =
    request.release === undefined
      ? releasesByDefault(releases)
      : [resolveRelease(releases, request.release)];
  let first: NotHeld | undefined;
  for (const candidate of candidates) {
    try {
      return resolveIn(candidate, request);
    } catch (error) {
      if (!(error instanceof NotHeld)) throw error;
      first ??= error;
    }
  }
  throw first === undefined
    ? notInStore(releases, request.release)
    : withHint(first, areaElsewhere(releases, candidates[0], request));
}

function withHint(error: NotHeld, hint: string | undefined): NotHeld {
  return hint === undefined ? error : new NotHeld(error.message, { hint });
}

function resolveIn(release: ReleaseCatalog, request: SliceRequest): ResolvedSlice {
  const inArea = resolveArea(release, request.area);
  const inIndustry = resolveIndustry(release, inArea, request.naics, request.industryLevel);
  const held = resolveOwnership(inIndustry, request.ownership);
  const { area, industry, ownership } = held;
  return { slice: { release: release.release, area, industry, ownership }, held };
}
