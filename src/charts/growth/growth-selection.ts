import type { RankedOccupation } from '../../analysis/ranking.ts';

/**
 * The rows that say most of a list by growth, in the order of the list: the one that shrinks most,
 * then the largest and the fastest growing in turn until there are so many.
 */
export function largestAndFastest(
  rows: readonly RankedOccupation[],
  count: number,
): readonly RankedOccupation[] {
  if (rows.length <= count) return rows;
  const queues = [
    [...rows].sort((a, b) => Number(b.baseEmployment) - Number(a.baseEmployment)),
    [...rows].sort((a, b) => (b.growthRate ?? 0) - (a.growthRate ?? 0)),
  ];
  const chosen = new Set<RankedOccupation>();
  const last = queues[1]?.at(-1);
  if (last !== undefined && (last.growthRate ?? 0) < 0) chosen.add(last);
  while (chosen.size < count) {
    for (const queue of queues) {
      const next = queue.find((row) => !chosen.has(row));
      if (next !== undefined && chosen.size < count) chosen.add(next);
    }
  }
  return rows.filter((row) => chosen.has(row));
}

/** A rate this many times the upper quartile is drawn to the edge only. */
const FAR = 4;
/** Rates up to this are never cut. */
const NEAR = 0.2;
/** How much longer than the longest whole bar a cut one is. */
const BEYOND = 1.25;

/**
 * The rate from which on a mark is not drawn at its own length, so that one of +900 % does not
 * flatten all others: four times the upper quartile of the rates, of either sign; null where none
 * goes beyond it.
 */
export function cutAt(rates: readonly number[]): number | null {
  const sizes = rates.map(Math.abs).sort((a, b) => a - b);
  const quartile = sizes[Math.floor(0.75 * (sizes.length - 1))] ?? 0;
  const limit = Math.max(NEAR, FAR * quartile);
  return sizes.some((size) => size > limit) ? limit : null;
}

/** From which rate on bars are cut, and how long they then are; of either sign. */
export interface Cut {
  readonly from: number;
  readonly length: number;
}

/** A cut bar ends a little beyond the longest of the others; null where none is cut. */
export function cutOf(rates: readonly number[]): Cut | null {
  const from = cutAt(rates);
  if (from === null) return null;
  const longest = Math.max(0, ...rates.map(Math.abs).filter((size) => size <= from));
  return { from, length: longest === 0 ? from : BEYOND * longest };
}
