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

describe('what OEWS leaves out', () => {
  const ofIndustry = (code: string, release: Slice['release'] = 'oews-2024-05') =>
    caveatsOf(
      { ...SLICE, release, industry: { code, level: 'sector', title: 'Made' } },
      REQUEST,
      [],
      !release.startsWith('oews'),
    ).filter((text) => text.startsWith('OEWS leaves'));

  it.each([
    [
      '11',
      'OEWS leaves most of agriculture out: of this sector it covers logging and the support activities for crop and animal production, not the farms, ranches, forestry and fishing themselves.',
    ],
    [
      '113000',
      'OEWS leaves most of this industry out: of forestry and logging it covers logging only.',
    ],
    [
      '115000',
      'OEWS leaves part of this industry out: it covers the support activities for crop and animal production, not those for forestry.',
    ],
  ])('of %s is said', (code, words) => {
    expect(ofIndustry(code)).toEqual([words]);
  });

  it.each(['113300', '115100', '115200', '113310', '31-33', '311000', '000000'])(
    'of %s is nothing',
    (code) => {
      expect(ofIndustry(code)).toEqual([]);
    },
  );

  it('is not said of a projection, which has the farms', () => {
    expect(ofIndustry('11', 'nem-2024-34')).toEqual([]);
  });
});
