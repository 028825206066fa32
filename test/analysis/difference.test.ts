import { describe, expect, it } from 'vitest';
import { differenceOf, sumOfEstimates, verdictOf } from '../../src/analysis/difference.ts';

describe('differenceOf', () => {
  it('has the margin z √(SE₁² + SE₂²)', () => {
    // Standard errors of 30 and 40 make one of 50.
    const from = { estimate: 1000, rsePercent: 3 };
    const to = { estimate: 1600, rsePercent: 2.5 };
    const { change, margin, changeRate } = differenceOf(from, to, 0.9);
    expect(change).toBe(600);
    expect(margin).toBeCloseTo(1.645 * 50, 10);
    expect(changeRate).toBeCloseTo(0.6, 12);
  });

  it.each([undefined, 0])('has no margin where a relative standard error is %s', (rsePercent) => {
    const known = { estimate: 10, rsePercent: 5 };
    expect(differenceOf(known, { estimate: 20, rsePercent }, 0.9).margin).toBeNull();
    expect(differenceOf({ estimate: 20, rsePercent }, known, 0.9).margin).toBeNull();
  });

  it('has no rate from 0', () => {
    const none = { estimate: 0, rsePercent: undefined };
    expect(differenceOf(none, { estimate: 20, rsePercent: 1 }, 0.9).changeRate).toBeNull();
  });
});

describe('sumOfEstimates', () => {
  it('adds the squares of the standard errors', () => {
    const sum = sumOfEstimates([
      { estimate: 300, rsePercent: 10 },
      { estimate: 200, rsePercent: 20 },
    ]);
    expect(sum.estimate).toBe(500);
    expect(sum.rsePercent).toBeCloseTo(10, 12);
  });

  it('has no sampling error where a part has none', () => {
    const parts = [
      { estimate: 300, rsePercent: 10 },
      { estimate: 200, rsePercent: 0 },
    ];
    expect(sumOfEstimates(parts)).toEqual({ estimate: 500, rsePercent: undefined });
  });
});

describe('verdictOf', () => {
  it.each([
    [[1, 9], 'more'],
    [[-9, -1], 'fewer'],
    [[-1, 9], 'no-clear-change'],
    [[0, 9], 'no-clear-change'],
  ] as const)('of %j is %s', (interval, verdict) => {
    expect(verdictOf(interval)).toBe(verdict);
  });

  it('is not known without an interval', () => {
    expect(verdictOf(null)).toBe('not-known');
  });
});
