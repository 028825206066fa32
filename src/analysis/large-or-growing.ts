import type { OccupationFigures } from '../domain/slice.ts';
import { type Growth, sizeOf } from './growth.ts';

/** The rule in words; every output that follows it prints it. */
export const LARGE_OR_GROWING_RULE =
  'Shown: occupations within the top third of this level by size or by growth; small bases are left out.';

/** Those within the top third by size or by growth of those that have the figure. */
export function largeOrGrowing<
  T extends { readonly occupation: OccupationFigures; readonly growth: Growth | null },
>(candidates: readonly T[]): T[] {
  const large = topThird(candidates, ({ occupation }) => sizeOf(occupation));
  const growing = topThird(candidates, ({ growth }) => growth?.growthRate ?? undefined);
  return candidates.filter((one) => large.has(one) || growing.has(one));
}

/** Those within the top third by a figure of the items that have it. */
export function topThird<T>(
  items: readonly T[],
  key: (item: T) => number | undefined,
): ReadonlySet<T> {
  const known = items.flatMap((item) => {
    const value = key(item);
    return value === undefined ? [] : [{ item, value }];
  });
  known.sort((a, b) => b.value - a.value);
  return new Set(known.slice(0, Math.ceil(known.length / 3)).map(({ item }) => item));
}
