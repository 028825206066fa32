import { describe, expect, it } from 'vitest';
import { annualGrowthRate, roundingInterval } from '../../src/analysis/growth-rate.ts';

describe('annualGrowthRate', () => {
  it('compounds to the growth of the period', () => {
    const rate = annualGrowthRate(1000, 1210, 2);
    expect(rate).toBeCloseTo(0.1, 12);
  });

  it('is −1 where nothing is left', () => {
    expect(annualGrowthRate(50, 0, 10)).toBe(-1);
  });

  it.each([
    ['a base of 0', 0, 10, 10],
    ['no years between', 10, 20, 0],
    ['years turned around', 10, 20, -10],
    ['a projection below 0', 10, -5, 10],
  ])('is none for %s', (_, base, projected, years) => {
    expect(annualGrowthRate(base, projected, years)).toBeNull();
  });
});

describe('roundingInterval', () => {
  it('holds what the rounding of both numbers allows', () => {
    const [low, high] = roundingInterval(20, 30, 10);
    expect(low).toBe(0);
    expect(high).toBeCloseTo(35 / 15 - 1, 12);
  });

  it('has no bound above where the base may be 0', () => {
    const [low, high] = roundingInterval(50, 100, 100);
    expect(low).toBeCloseTo(50 / 100 - 1, 12);
    expect(high).toBeNull();
  });

  it('never goes below losing all', () => {
    expect(roundingInterval(100, 0, 10)[0]).toBe(-1);
  });
});
