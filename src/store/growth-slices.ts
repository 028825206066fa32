import {
  oewsPeriodOf,
  type ProjectionPeriod,
  projectionPeriodOf,
  type ReleaseId,
} from '../domain/release.ts';
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
 * the year of the slice: its own release before all others, of two equally near ones the newer, of
 * one base year the one that looks farther ahead. One whose last year is over is not taken.
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
  const found: (ProjectionSlice & {
    readonly period: ProjectionPeriod;
    readonly distance: number;
  })[] = [];
  for (const { release, slices } of releases) {
    const period = projectionPeriodOf(release);
    if (period === undefined || (only !== undefined && release !== only)) continue;
    // A projection that has run out says nothing of these jobs' future.
    const isOver = period.projectedYear <= year && release !== slice.release;
    if (isOver && only === undefined) continue;
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
        period,
        distance: release === slice.release ? -1 : Math.abs(period.baseYear - year),
      });
  }
  return found.sort(
    (a, b) =>
      a.distance - b.distance ||
      b.period.baseYear - a.period.baseYear ||
      b.period.projectedYear - a.period.projectedYear ||
      (a.release < b.release ? -1 : 1),
  )[0];
}

/** Of wages the year that they are of: `ny-wages-2023`. */
function yearOf(release: ReleaseId): number {
  const year = oewsPeriodOf(release)?.year ?? projectionPeriodOf(release)?.baseYear;
  return year ?? Number(/-(\d{4})$/.exec(release)?.[1] ?? 0);
}
