import { describe, expect, it } from 'vitest';
import {
  apartFromNext,
  type RankedEstimate,
  type RankRange,
  rankRanges,
} from '../../src/analysis/rank-range.ts';
import { seededRandom } from '../support/seeded-random.ts';

function item(estimate: number, standardError?: number): RankedEstimate {
  return { estimate, standardError };
}

describe('rankRanges', () => {
  it('gives each item the ranks that the comparison of all pairs allows', () => {
    // q at 90 % of 3 means is 2.902: 100 and 90 differ by less than 2.902 × √((5² + 5²) ÷ 2) = 14.5.
    expect(rankRanges([item(100, 5), item(90, 5), item(50, 5)], 0.9)).toEqual([
      [1, 2],
      [1, 2],
      [3, 3],
    ]);
  });

  it('counts an item without a published error as a point, and gives it no range', () => {
    // 100 and 90 differ by less than 2.902 × √(5² ÷ 2) = 10.3.
    expect(rankRanges([item(100, 5), item(90), item(50, 5)], 0.9)).toEqual([[1, 2], null, [3, 3]]);
  });

  it('never tells equal estimates apart', () => {
    expect(rankRanges([item(7, 0.001), item(7, 0.001)], 0.9)).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('keeps floors, which are above all numbers, out of each other’s way', () => {
    const floor = item(Number.POSITIVE_INFINITY);
    expect(rankRanges([floor, floor, item(10, 1)], 0.9)).toEqual([null, null, [3, 3]]);
  });

  it.each([[0], [1]])('has nothing to compare with %i items', (count) => {
    const items = Array.from({ length: count }, () => item(5, 1));
    expect(rankRanges(items, 0.9)).toEqual(items.map(() => [1, 1]));
  });

  it('holds the rank that the estimates themselves give', () => {
    const random = seededRandom(3);
    const items = Array.from({ length: 200 }, () => item(random() * 1000, 1 + random() * 40));
    items.sort((a, b) => b.estimate - a.estimate);
    rankRanges(items, 0.9).forEach((range, index) => {
      expect(range?.[0]).toBeLessThanOrEqual(index + 1);
      expect(range?.[1]).toBeGreaterThanOrEqual(index + 1);
    });
  });

  it('is wider at a higher confidence', () => {
    const items = Array.from({ length: 30 }, (_, index) => item(1000 - 12 * index, 15));
    const width = (ranges: readonly RankRange[]) =>
      ranges.reduce((sum, range) => sum + (range === null ? 0 : range[1] - range[0]), 0);
    expect(width(rankRanges(items, 0.99))).toBeGreaterThan(width(rankRanges(items, 0.9)));
  });

  it('takes all 900 occupations of a slice in a moment', () => {
    const items = Array.from({ length: 900 }, (_, index) => item(1e6 / (index + 1), 50 + index));
    rankRanges(items, 0.9);
    const started = performance.now();
    rankRanges(items, 0.9);
    expect(performance.now() - started).toBeLessThan(50);
  });
});

describe('the ranges of all items at once, by simulation', () => {
  const RUNS = 1000;
  /** True figures from a few values, so that many are equal. */
  const tied = (index: number) => 100 + 10 * Math.floor(index / 4);
  const spread = (index: number) => 100 + 3 * index;
  const allEqual = () => 100;
  const equal = () => 5;
  const unequal = (index: number) => 1 + (index % 7) * 3;

  it.each([
    ['20 spread, equal errors', 20, spread, equal],
    ['20 with ties, unequal errors', 20, tied, unequal],
    ['20 all equal, unequal errors', 20, allEqual, unequal],
    ['60 spread, unequal errors', 60, spread, unequal],
    ['60 with ties, equal errors', 60, tied, equal],
  ])('%s: the true ranks are in their ranges in at least 90 %% of runs', (_, n, truth, error) => {
    expect(coverage(n, truth, error, RUNS)).toBeGreaterThanOrEqual(0.9);
  });

  it('20 all equal, equal errors: in just about 90 %, so the ranges are no wider than they must be', () => {
    const share = coverage(20, allEqual, equal, 4 * RUNS);
    expect(share).toBeGreaterThan(0.885);
    expect(share).toBeLessThan(0.915);
  });
});

/** The share of runs in which the ranks of all true figures lie in their ranges; equal ones share their ranks. */
function coverage(
  n: number,
  truth: (index: number) => number,
  error: (index: number) => number,
  runs: number,
): number {
  const normal = seededNormal(n);
  const truths = Array.from({ length: n }, (_, index) => truth(index));
  const trueRanks = truths.map((one) => [
    1 + truths.filter((other) => other > one).length,
    n - truths.filter((other) => other < one).length,
  ]);
  let good = 0;
  for (let run = 0; run < runs; run += 1) {
    const items = truths.map((one, index) => item(one + error(index) * normal(), error(index)));
    const ranges = rankRanges(items, 0.9);
    const isCovered = ranges.every((range, index) => {
      const [first = 0, last = 0] = trueRanks[index] ?? [];
      return range !== null && range[0] <= first && range[1] >= last;
    });
    if (isCovered) good += 1;
  }
  return good / runs;
}

/** Standard normal numbers by the polar transformation of Box and Muller. */
function seededNormal(seed: number): () => number {
  const random = seededRandom(seed * 7919);
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

describe('apartFromNext', () => {
  it('says of each item whether it can be told apart from the one below', () => {
    expect(apartFromNext([item(100, 5), item(90, 5), item(50, 5), item(49)], 0.9)).toEqual([
      false,
      true,
      null,
    ]);
  });

  it('goes by the same comparison as the ranges, in either order', () => {
    const items = [item(50, 5), item(90, 5), item(100, 5)];
    expect(apartFromNext(items, 0.9)).toEqual([true, false]);
  });

  it.each([[0], [1]])('says nothing of %i items', (count) => {
    expect(
      apartFromNext(
        Array.from({ length: count }, () => item(1, 1)),
        0.9,
      ),
    ).toEqual([]);
  });
});
