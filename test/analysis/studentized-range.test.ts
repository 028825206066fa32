import { describe, expect, it } from 'vitest';
import {
  studentizedRangeProbability,
  studentizedRangeQuantile,
} from '../../src/analysis/studentized-range.ts';

describe('studentizedRangeQuantile', () => {
  // Upper points of the studentized range for infinitely many degrees of freedom (Harter 1960).
  it.each([
    [0.95, 2, 2.772],
    [0.95, 3, 3.314],
    [0.95, 5, 3.858],
    [0.95, 10, 4.474],
    [0.95, 20, 5.012],
    [0.95, 60, 5.764],
    [0.95, 100, 6.085],
    [0.9, 2, 2.326],
    [0.9, 10, 4.129],
    [0.9, 20, 4.694],
    [0.99, 2, 3.643],
    [0.99, 10, 5.157],
    [0.99, 20, 5.645],
  ])('at %d of %d means is %d, as the published table has it', (probability, n, expected) => {
    expect(studentizedRangeQuantile(probability, n)).toBeCloseTo(expected, 3);
  });

  it('of two means is √2 times the normal quantile', () => {
    expect(studentizedRangeQuantile(0.9, 2)).toBeCloseTo(Math.SQRT2 * 1.6448536269514722, 7);
  });

  it('grows with the number of means', () => {
    const quantiles = [2, 3, 50, 400, 900].map((n) => studentizedRangeQuantile(0.9, n));
    expect(quantiles).toEqual([...quantiles].sort((a, b) => a - b));
  });
});

describe('studentizedRangeProbability', () => {
  it('is 0 at 0 and 1 far out', () => {
    expect(studentizedRangeProbability(0, 10)).toBe(0);
    expect(studentizedRangeProbability(12, 900)).toBeCloseTo(1, 10);
  });
});
