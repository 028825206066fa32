import { describe, expect, it } from 'vitest';
import { caveatsOf } from '../../src/analysis/caveats.ts';
import type { RankedOccupation, RankingRequest } from '../../src/analysis/ranking.ts';
import type { Slice } from '../../src/domain/slice.ts';

const SLICE: Slice = {
  release: 'oews-2024-05',
  area: { code: '99', type: 'us', title: 'U.S.' },
  industry: { code: '31-33', level: 'sector', title: 'Manufacturing' },
  ownership: '5',
};
const REQUEST: RankingRequest = {
  level: 'major',
  by: 'growth',
  wage: 'annual-median',
  ascending: false,
  confidence: 0.9,
  largeOrGrowing: false,
};

/** The cautions beside one row whose growth is of this period. */
function cautions(baseYear: number, projectedYear: number): readonly string[] {
  const row = {
    baseYear,
    projectedYear,
    growthBasis: 'us',
    growthMethod: 'published',
    flags: [],
  } as unknown as RankedOccupation;
  return caveatsOf(SLICE, REQUEST, [row], false).filter((text) => text.startsWith('CAUTION'));
}

describe('growth of other years than the jobs', () => {
  it.each([
    [2024, 2034],
    [2023, 2033],
    [2025, 2035],
  ])('of %d to %d needs no caution for jobs of 2024', (base, projected) => {
    expect(cautions(base, projected)).toEqual([]);
  });

  it('is cautioned of where some of the period is over', () => {
    expect(cautions(2018, 2028)).toEqual([
      'CAUTION: growth is that of all of 2018–28, applied to jobs of 2024: 6 of its years are over, and what is left may be less.',
    ]);
  });

  it('is cautioned of where the period has not begun', () => {
    expect(cautions(2026, 2036)).toEqual([
      'CAUTION: growth is that of 2026–36, applied to jobs of 2024, 2 years before it begins.',
    ]);
  });
});
