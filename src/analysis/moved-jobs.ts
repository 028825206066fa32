import { publishedValue } from '../domain/estimate.ts';
import type { OccupationFigures, SliceFigures } from '../domain/slice.ts';
import { isWithin } from '../domain/soc.ts';
import type { CodeChange } from './comparable-codes.ts';

/** Published jobs; undefined where withheld. */
export function employmentOf(row: OccupationFigures | undefined): number | undefined {
  return publishedValue(row?.figures.employment);
}

/**
 * The most jobs that these detailed codes of a group can hold: what is published of them; where one
 * of them is not published, also all that the group holds beyond its published detailed rows, and
 * rows that may contain it.
 */
export function mostJobsOf(
  codes: readonly string[],
  { occupations }: SliceFigures,
  [group]: readonly OccupationFigures[],
  change: CodeChange,
): number {
  if (codes.length === 0 || group === undefined) return 0;
  const inGroup = occupations.filter(
    ({ code, level }) => level === 'detailed' && isWithin(code, group.code),
  );
  const own = inGroup.filter(({ code }) => codes.includes(code));
  const isWhole = codes.every((code) =>
    own.some((row) => row.code === code && employmentOf(row) !== undefined),
  );
  if (isWhole) return sum(own);
  const known = new Set(
    change.kind === 'crosswalk' ? change.pairs.flatMap(({ from, to }) => [from, to]) : [],
  );
  const mixed = inGroup.filter(({ code }) => !codes.includes(code) && !known.has(code));
  const unpublished = Math.max(0, (employmentOf(group) ?? 0) - sum(inGroup));
  return sum(own) + sum(mixed) + unpublished;
}

function sum(rows: readonly OccupationFigures[]): number {
  return rows.reduce((jobs, row) => jobs + (employmentOf(row) ?? 0), 0);
}
