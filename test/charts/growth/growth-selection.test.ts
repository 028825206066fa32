import { describe, expect, it } from 'vitest';
import type { RankedOccupation } from '../../../src/analysis/ranking.ts';
import { cutAt, cutOf, largestAndFastest } from '../../../src/charts/growth/growth-selection.ts';

function row(soc: string, baseEmployment: number, growthRate: number): RankedOccupation {
  return { soc, baseEmployment, growthRate } as RankedOccupation;
}

describe('the largest and the fastest growing', () => {
  const rows = [
    row('a', 10, 0.9),
    row('b', 20, 0.5),
    row('c', 500, 0.1),
    row('d', 900, 0),
    row('e', 30, -0.1),
    row('f', 40, -0.4),
  ];
  const codes = (count: number) => largestAndFastest(rows, count).map(({ soc }) => soc);

  it('are all where there is room', () => {
    expect(codes(6)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('are with what shrinks most, in the order of the list', () => {
    expect(codes(3)).toEqual(['a', 'd', 'f']);
    expect(codes(5)).toEqual(['a', 'b', 'c', 'd', 'f']);
    expect(codes(1)).toEqual(['f']);
  });
});

describe('a rate that would flatten the others', () => {
  it('is cut from four times the upper quartile on, and drawn a little longer than the others', () => {
    const rates = [9, 0.1, 0.08, 0.05, 0.02, -0.03];
    expect(cutAt(rates)).toBeCloseTo(0.32, 12);
    expect(cutOf(rates)).toEqual({ from: expect.closeTo(0.32, 12), length: 0.125 });
  });

  it('is none below a fifth, and none where all are alike', () => {
    expect(cutOf([0.19, 0.01, 0.01, 0.01])).toBeNull();
    expect(cutOf([3, 2.5, 2, 4])).toBeNull();
    expect(cutOf([])).toBeNull();
  });
});
