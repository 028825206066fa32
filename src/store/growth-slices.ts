import { oewsPeriodOf, projectionPeriodOf, type ReleaseId } from '../domain/release.ts';
import type { Slice } from '../domain/slice.ts';
import type { CatalogSlice, ReleaseCatalog } from './catalog.ts';
import { widestOwnership } from './resolve-ownership.ts';

/** A projection in the store that may serve a slice. */
export interface ProjectionSlice {
  readonly release: ReleaseId;
  readonly held: CatalogSlice;
}

/**
 * The projection of one area and industry (all industries: `000000`) whose base year is nearest to
 * the year of the slice: its own release before all others, of two equally near ones the newer.
 * Undefined where the store has none.
 * @param only a release that is to be taken and no other
 */
export function findProjection(
  releases: readonly ReleaseCatalog[],
  slice: Slice,
  wanted: { readonly area: string; readonly industry: string },
  only?: ReleaseId,
): ProjectionSlice | undefined {
  const year = yearOf(slice.release);
  const found: (ProjectionSlice & { readonly distance: number })[] = [];
  for (const { release, slices } of releases) {
    const period = projectionPeriodOf(release);
    if (period === undefined || (only !== undefined && release !== only)) continue;
    const same = slices.filter(
      ({ area, industry, parts }) =>
        area.code === wanted.area &&
        industry.code === wanted.industry &&
        parts.some(({ measures }) => measures.includes('projectedEmployment')),
    );
    const scope = widestOwnership(same.map(({ ownership }) => ownership));
    const held = same.find(({ ownership }) => ownership === scope) ?? same[0];
    if (held !== undefined)
      found.push({
        release,
        held,
        distance: release === slice.release ? -1 : Math.abs(period.baseYear - year),
      });
  }
  const newest = (a: ReleaseId, b: ReleaseId) => (a < b ? 1 : -1);
  return found.sort((a, b) => a.distance - b.distance || newest(a.release, b.release))[0];
}

function yearOf(release: ReleaseId): number {
  return oewsPeriodOf(release)?.year ?? projectionPeriodOf(release)?.baseYear ?? 0;
}
