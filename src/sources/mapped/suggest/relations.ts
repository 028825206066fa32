import type { ColumnProfile, TableProfile } from './profile.ts';
import { isNumeric, sampleNumbers } from './profile.ts';

/** Columns of which one is computed from two others, found by their numbers. */
export interface Relations {
  readonly base: ColumnProfile;
  readonly projected: ColumnProfile;
  readonly change: ColumnProfile | undefined;
  readonly percent: ColumnProfile | undefined;
  readonly percents: 'percent' | 'fraction';
}

/**
 * Finds base and projected employment by what is printed beside them: their difference, or its share
 * of the base. Undefined where no two columns have either.
 * @param taken columns that are something else
 */
export function findRelations(
  profile: TableProfile,
  taken: ReadonlySet<ColumnProfile>,
): Relations | undefined {
  const columns = profile.columns.filter((column) => isNumeric(column) && !taken.has(column));
  const numbers = new Map(columns.map((column) => [column, sampleNumbers(profile, column)]));
  const of = (column: ColumnProfile) => numbers.get(column) ?? [];
  let best: (Relations & { readonly found: number }) | undefined;
  for (const base of columns) {
    for (const projected of columns) {
      if (base === projected) continue;
      const others = columns.filter((column) => column !== base && column !== projected);
      const change = others.find((column) =>
        fits(of(base), of(projected), of(column), (from, to) => to - from),
      );
      const rest = others.filter((column) => column !== change);
      const percent = rest.find((column) =>
        fits(of(base), of(projected), of(column), (from, to) => (to / from - 1) * 100),
      );
      const fraction = rest.find((column) =>
        fits(of(base), of(projected), of(column), (from, to) => to / from - 1),
      );
      const found = (change === undefined ? 0 : 1) + ((percent ?? fraction) === undefined ? 0 : 1);
      if (found === 0 || found <= (best?.found ?? 0)) continue;
      best = {
        base,
        projected,
        change,
        percent: percent ?? fraction,
        percents: percent === undefined && fraction !== undefined ? 'fraction' : 'percent',
        found,
      };
    }
  }
  return best;
}

/** Rows that are compared; those of small numbers say little, for rounding. */
const COMPARED = 400;

function fits(
  base: readonly number[],
  projected: readonly number[],
  result: readonly number[],
  expected: (base: number, projected: number) => number,
): boolean {
  let compared = 0;
  let equal = 0;
  for (let i = 0; i < base.length && compared < COMPARED; i += 1) {
    const [from, to, is] = [base[i] as number, projected[i] as number, result[i] as number];
    if (!(from > 0) || !(to > 0) || Number.isNaN(is) || from === to) continue;
    const should = expected(from, to);
    compared += 1;
    if (Math.abs(is - should) <= Math.max(0.15 * Math.abs(should), 1e-9)) equal += 1;
  }
  return compared >= 3 && equal / compared > 0.7;
}
