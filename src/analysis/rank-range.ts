import type { Confidence } from './margin.ts';
import { studentizedRangeQuantile } from './studentized-range.ts';

/** What is ranked, and how sure it is. */
export interface RankedEstimate {
  readonly estimate: number;
  /** In the unit of the estimate; undefined where none is published (no RSE, or one of 0). */
  readonly standardError: number | undefined;
}

/** First and last rank that the sampling errors allow; null where no sampling error is published. */
export type RankRange = readonly [first: number, last: number] | null;

/**
 * The ranks that each of the items may truly have, all of them at once with the confidence, in the
 * order of the items. Tukey's honest significant differences over all pairs, as Al Mohamad, Goeman
 * and van Zwet (2022), "Simultaneous confidence intervals for ranks with application to ranking
 * institutions", Biometrics 78; with unequal errors it is conservative (Hayter 1984). An item
 * without a published error is a point in the others' comparisons. Rank 1 is the largest; for the
 * smallest first, negate the estimates.
 */
export function rankRanges(
  items: readonly RankedEstimate[],
  confidence: Confidence,
): readonly RankRange[] {
  const count = items.length;
  const isSmaller = significantlySmaller(items, confidence);
  const larger = new Array<number>(count).fill(0);
  const smaller = new Array<number>(count).fill(0);
  // From smallest to largest a pair is compared once.
  const order = items.map((_, index) => index).sort((a, b) => at(items, a) - at(items, b));
  for (let low = 0; low < count; low += 1) {
    const one = order[low] as number;
    for (let high = low + 1; high < count; high += 1) {
      const other = order[high] as number;
      if (!isSmaller(one, other)) continue;
      larger[one] = (larger[one] ?? 0) + 1;
      smaller[other] = (smaller[other] ?? 0) + 1;
    }
  }
  return items.map(({ standardError }, index) =>
    standardError === undefined ? null : [1 + (larger[index] ?? 0), count - (smaller[index] ?? 0)],
  );
}

/**
 * Whether each item can be told apart from the next one, by the same comparison as the ranges, so
 * all such claims hold at once with the confidence; null where one of the two has no published
 * error. One entry fewer than items.
 */
export function apartFromNext(
  items: readonly RankedEstimate[],
  confidence: Confidence,
): readonly (boolean | null)[] {
  const isSmaller = significantlySmaller(items, confidence);
  return items.slice(1).map(({ standardError }, index) => {
    if (standardError === undefined || items[index]?.standardError === undefined) return null;
    return isSmaller(index, index + 1) || isSmaller(index + 1, index);
  });
}

/** Whether the first is smaller than the second by more than q √((s₁² + s₂²) ÷ 2). */
function significantlySmaller(
  items: readonly RankedEstimate[],
  confidence: Confidence,
): (first: number, second: number) => boolean {
  if (items.length < 2) return () => false;
  const q = studentizedRangeQuantile(confidence, items.length);
  const estimates = Float64Array.from(items, ({ estimate }) => estimate);
  const variances = Float64Array.from(items, ({ standardError = 0 }) => standardError ** 2);
  const factor = (q * q) / 2;
  return (first, second) => {
    const difference = (estimates[second] ?? 0) - (estimates[first] ?? 0);
    const variance = (variances[first] ?? 0) + (variances[second] ?? 0);
    return difference > 0 && difference * difference > factor * variance;
  };
}

function at(items: readonly RankedEstimate[], index: number): number {
  return items[index]?.estimate ?? 0;
}
