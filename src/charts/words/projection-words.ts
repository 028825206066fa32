import type { GrowthBasis } from '../../analysis/growth.ts';
import type { RankedOccupation } from '../../analysis/ranking.ts';
import { briefly } from '../../analysis/running-words.ts';
import { US } from '../../domain/area.ts';
import { CROSS_INDUSTRY } from '../../domain/naics.ts';
import { oewsPeriodOf, releaseTitle } from '../../domain/release.ts';
import type { Slice } from '../../domain/slice.ts';

type Projected = Pick<
  RankedOccupation,
  | 'baseYear'
  | 'projectedYear'
  | 'baseEmployment'
  | 'employment'
  | 'growthBasis'
  | 'growthRelease'
  | 'growthMethod'
>;

/** The year that all rows are projected to; null where they differ or none is known. */
export function projectedYearOf(rows: readonly Projected[]): number | null {
  return same(rows.map(({ projectedYear }) => projectedYear));
}

/** ` by 2034`; nothing where the rows differ. */
export function byYear(rows: readonly Projected[]): string {
  const year = projectedYearOf(rows);
  return year === null ? '' : ` by ${year}`;
}

/** When the jobs are of that a projection starts from: `May 2024` of a survey, `2024` of a projection. */
export function baseTime(slice: Slice, rows: readonly Projected[]): string {
  const isOfSlice = rows.every(
    ({ employment, baseEmployment }) => baseEmployment === null || employment === baseEmployment,
  );
  const period = isOfSlice ? oewsPeriodOf(slice.release) : undefined;
  if (period !== undefined) {
    const month = period.month === undefined ? '' : period.month === 5 ? 'May ' : 'November ';
    return `${month}${period.year}`;
  }
  const year = same(rows.map(({ baseYear }) => baseYear));
  return year === null ? 'now' : String(year);
}

/** Which projections the growth is of, and what they are not of; one sentence a basis. */
export function basisNotes(slice: Slice, rows: readonly Projected[]): readonly string[] {
  const bases = new Map<string, { basis: GrowthBasis; release: string; count: number }>();
  for (const { growthBasis: basis, growthRelease: release } of rows) {
    if (basis === null || release === null) continue;
    const key = `${basis} ${release}`;
    bases.set(key, { basis, release, count: (bases.get(key)?.count ?? 0) + 1 });
  }
  return [...bases.values()].map(({ basis, release, count }) => {
    const of = bases.size > 1 ? ` (${count} of ${rows.length} rows)` : '';
    return `Projection${of}: ${releaseTitle(release)}, ${basisWords(slice, basis)}.`;
  });
}

const BORROWED = ', borrowed: ';

/** Whether one of the basis notes says that the growth is of another industry or another place. */
export function isBorrowed(note: string): boolean {
  return note.includes(BORROWED);
}

function basisWords({ area, industry }: Slice, basis: GrowthBasis): string {
  const isUs = area.code === US.code;
  const isAll = industry.code === CROSS_INDUSTRY.code;
  const place = isUs ? '' : ` in ${briefly(area.title)}`;
  switch (basis) {
    case 'area-industry':
      return `of this industry${place}`;
    case 'us-industry':
      return isUs
        ? 'of this industry'
        : `of this industry in the U.S.${BORROWED}${briefly(area.title)} may go another way`;
    case 'area':
      return isAll
        ? `of all industries${place}`
        : `of all industries${place}${BORROWED}this industry may go another way`;
    case 'us':
      return isUs && isAll
        ? 'of all industries'
        : `of all industries in the U.S.${BORROWED}${isAll ? briefly(area.title) : 'this industry'} may go another way`;
  }
}

function same<T>(values: readonly (T | null)[]): T | null {
  const [first = null, ...others] = [...new Set(values)];
  return others.length === 0 ? first : null;
}
