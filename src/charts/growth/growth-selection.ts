import { topThird } from '../../analysis/large-or-growing.ts';
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
  const queues = [bySize(rows), byGrowth(rows)];
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

function bySize(rows: readonly RankedOccupation[]): readonly RankedOccupation[] {
  return [...rows].sort((a, b) => Number(b.baseEmployment) - Number(a.baseEmployment));
}

function byGrowth(rows: readonly RankedOccupation[]): readonly RankedOccupation[] {
  return [...rows].sort((a, b) => (b.growthRate ?? 0) - (a.growthRate ?? 0));
}

/** Which rows of a ranking are drawn, in counts: the first ones by size and by growth, and one more. */
export interface Selection {
  readonly largest: number;
  readonly fastest: number;
  /** The one in neither count: what shrinks most of all, or of the third with the most jobs. */
  readonly shrinks: 'of all' | 'of the large' | null;
  /** Whether some are in both counts. */
  readonly overlaps: boolean;
}

/**
 * What {@link largestAndFastest} has chosen, in the smallest counts that name all of it; null where
 * counts cannot say it.
 * @param all the ranking by growth that the rows are from
 */
export function selectionOf(
  all: readonly RankedOccupation[],
  drawn: readonly RankedOccupation[],
): Selection | null {
  const codes = new Set(drawn.map(({ soc }) => soc));
  const isDrawn = ({ soc }: RankedOccupation) => codes.has(soc);
  const chosen = all.filter(isDrawn);
  const [large, fast] = [firstOnes(bySize(all), isDrawn), firstOnes(byGrowth(all), isDrawn)];
  const others = chosen.filter((row) => !large.includes(row) && !fast.includes(row));
  const [other] = others;
  const shrinks = other === undefined ? null : shrinksMost(other, all);
  if (others.length > 1 || (other !== undefined && shrinks === null)) return null;
  const largest = fewest(large, (some) => [...some, ...fast, ...others], chosen.length);
  const kept = large.slice(0, largest);
  const fastest = fewest(fast, (some) => [...kept, ...some, ...others], chosen.length);
  const overlaps = largest + fastest + others.length > chosen.length;
  return { largest, fastest, shrinks, overlaps };
}

/** The beginning of a list up to the first that is not drawn. */
function firstOnes(
  sorted: readonly RankedOccupation[],
  isDrawn: (row: RankedOccupation) => boolean,
): readonly RankedOccupation[] {
  const end = sorted.findIndex((row) => !isDrawn(row));
  return end < 0 ? sorted : sorted.slice(0, end);
}

function shrinksMost(
  row: RankedOccupation,
  all: readonly RankedOccupation[],
): Selection['shrinks'] {
  if ((row.growthRate ?? 0) >= 0) return null;
  if (byGrowth(all).at(-1) === row) return 'of all';
  const large = topThird(all, ({ baseEmployment }) => baseEmployment ?? undefined);
  return byGrowth(all.filter((one) => large.has(one))).at(-1) === row ? 'of the large' : null;
}

/** How many of the first ones are needed for all together to be so many. */
function fewest(
  first: readonly RankedOccupation[],
  together: (some: readonly RankedOccupation[]) => readonly RankedOccupation[],
  size: number,
): number {
  let count = first.length;
  while (count > 0 && new Set(together(first.slice(0, count - 1))).size === size) count -= 1;
  return count;
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
