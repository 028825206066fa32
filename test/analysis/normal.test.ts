import { cumulativeStdNormalProbability } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { normalDensity, normalProbability } from '../../src/analysis/normal.ts';

describe('normalProbability', () => {
  it.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [1.6448536269514722, 0.95],
    [1.959963984540054, 0.975],
    [3, 0.9986501019683699],
    [7.5, 0.9999999999999681],
  ])('of %d is %d, and of its negative the rest', (z, expected) => {
    expect(normalProbability(z)).toBeCloseTo(expected, 14);
    expect(normalProbability(-z)).toBeCloseTo(1 - expected, 14);
  });

  it('keeps its relative precision far out in the tail', () => {
    expect(normalProbability(-5) / 2.866515718791939e-7).toBeCloseTo(1, 9);
    expect(normalProbability(-10) / 7.619853024160527e-24).toBeCloseTo(1, 6);
  });
});

it('normalProbability agrees with a table of four digits', () => {
  for (let hundredths = -300; hundredths <= 300; hundredths += 1) {
    const z = hundredths / 100;
    expect(Math.abs(normalProbability(z) - cumulativeStdNormalProbability(z))).toBeLessThan(6e-5);
  }
});

describe('normalDensity', () => {
  it('is 1 ÷ √2π in the middle', () => {
    expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 15);
    expect(normalDensity(2)).toBeCloseTo(0.05399096651318806, 15);
  });
});
