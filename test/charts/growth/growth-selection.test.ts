import { describe, expect, it } from 'vitest';
import type { RankedOccupation } from '../../../src/analysis/ranking.ts';
import {
  cutAt,
  cutOf,
  largestAndFastest,
  selectionOf,
} from '../../../src/charts/growth/growth-selection.ts';
import { briefSelectionWords, selectionWords } from '../../../src/charts/growth/selection-words.ts';

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

describe('what is said of the rows that are drawn', () => {
  // By size d, c, f, e, b, a, h, g, i; the third with the most jobs is d, c, f.
  const all = [
    row('a', 10, 0.9),
    row('b', 20, 0.5),
    row('g', 6, 0.3),
    row('c', 500, 0.1),
    row('d', 900, 0),
    row('h', 8, -0.05),
    row('e', 30, -0.1),
    row('f', 40, -0.4),
    row('i', 5, -0.6),
  ];
  const said = (codes: string) =>
    selectionOf(
      all,
      all.filter(({ soc }) => codes.includes(soc)),
    );

  it.each([
    ['ad', 'the largest and the fastest growing', '1 largest, 1 fastest growing'],
    ['abdc', 'the 2 largest and the 2 fastest growing', '2 largest, 2 fastest growing'],
    [
      'adi',
      'the largest, the fastest growing, and the one that shrinks most',
      '1 largest, 1 fastest growing, 1 that shrinks most',
    ],
    [
      'adf',
      'the largest, the fastest growing, and of the third with the most jobs the one that shrinks most',
      '1 largest, 1 fastest growing, 1 large that shrinks most',
    ],
    // The 3 largest are all there, the one that shrinks among them.
    ['adcf', 'the 3 largest and the fastest growing', '3 largest, 1 fastest growing'],
    ['i', 'the one that shrinks most', '1 that shrinks most'],
    ['abgcd', 'the 5 fastest growing', '5 fastest growing'],
    // h is neither among the first nor does it shrink most.
    ['adh', 'among the largest and the fastest growing', 'some of the largest and fastest growing'],
    [
      'adei',
      'among the largest and the fastest growing',
      'some of the largest and fastest growing',
    ],
  ])('counts %s as %s', (codes, words, brief) => {
    expect([selectionWords(said(codes)), briefSelectionWords(said(codes))]).toEqual([words, brief]);
  });

  it('says that some are both where the counts add up to more', () => {
    const rows = [row('a', 900, 0.9), row('b', 800, 0.1), row('c', 20, 0.5), row('d', 1, 0.3)];
    const selection = selectionOf(rows, rows.slice(0, 3));
    expect(selectionWords(selection)).toBe(
      'the 2 largest and the 2 fastest growing; some are both',
    );
    expect(briefSelectionWords(selection)).toBe('2 largest, 2 fastest growing; some both');
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
