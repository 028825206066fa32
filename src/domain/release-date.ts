import { oewsPeriodOf, projectionPeriodOf, type ReleaseId } from './release.ts';

/**
 * A day for a release, `2024-05-01`: the first of the month or year that it refers to. For files that
 * must carry a date and are to be the same whenever they are made.
 */
export function releaseDate(release: ReleaseId): string {
  const period = oewsPeriodOf(release);
  if (period !== undefined) {
    return `${period.year}-${String(period.month ?? 1).padStart(2, '0')}-01`;
  }
  const year = projectionPeriodOf(release)?.baseYear ?? /-(\d{4})$/.exec(release)?.[1];
  return `${year ?? 2000}-01-01`;
}
