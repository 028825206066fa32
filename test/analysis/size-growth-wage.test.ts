import { describe, expect, it } from 'vitest';
import { growthOfSlice } from '../../src/analysis/growth-of-slice.ts';
import { sizeGrowthWages } from '../../src/analysis/size-growth-wage.ts';
import { growthSource, projected } from '../support/growth-sources.ts';
import { occupation, sliceOf, total } from '../support/slice-figures.ts';

// Invented figures.
const SLICE = sliceOf([
  total({ employment: 20_000, annualMedianWage: 50_000 }),
  occupation('11-0000', { employment: 5000, annualMedianWage: 90_000 }),
  occupation('51-0000', { employment: 9000, annualMedianWage: 40_000 }),
  occupation('29-0000', { employment: 4000, annualMedianWage: { atLeast: 239_200 } }),
  occupation('23-0000', { employment: 500, annualMedianWage: 'wage-withheld' }),
  occupation('25-0000', { employment: 400, annualMedianWage: 60_000 }),
  occupation('27-0000', { employment: 'employment-withheld' }),
]);
const SOURCE = growthSource(
  'us-industry',
  ['11-0000', '51-0000', '29-0000', '23-0000', '27-0000'].map((code, index) =>
    projected(code, { baseEmployment: 100_000, employmentChangePercent: 10 - 5 * index }, 'major'),
  ),
  { isOwnSlice: true },
);
const found = sizeGrowthWages(
  SLICE,
  { growthOf: growthOfSlice(SLICE, [SOURCE]), sources: [{ basis: 'us-industry', files: [] }] },
  { level: 'major', confidence: 0.9 },
);

describe('size, growth and pay side by side', () => {
  it('hold those whose jobs and growth are known, most jobs first', () => {
    expect(found.points.map(({ row, growthRate }) => [row.soc, growthRate])).toEqual([
      ['51-0000', 0.05],
      ['11-0000', 0.1],
      ['29-0000', 0],
      ['23-0000', -0.05],
    ]);
  });

  it('call large what is within the third with the most jobs', () => {
    expect(found.points.filter(({ isLarge }) => isLarge).map(({ row }) => row.soc)).toEqual([
      '51-0000',
      '11-0000',
    ]);
    expect(found.largeFrom).toBe(5000);
  });

  it('hold pay against the median of the whole: a floor above it is above it', () => {
    expect(found.points.map(({ paysAbove }) => paysAbove)).toEqual([false, true, true, null]);
  });

  it('mark small bases', () => {
    expect(found.points.map(({ isSmallBase }) => isSmallBase)).toEqual([false, false, false, true]);
  });

  it('list what has no projection, and what has no jobs', () => {
    expect(found.withoutGrowth.map(({ soc }) => soc)).toEqual(['25-0000']);
    expect(found.withoutJobs.map(({ soc }) => soc)).toEqual(['27-0000']);
  });

  it('are none of a slice without rows', () => {
    const none = sizeGrowthWages(
      sliceOf([]),
      { growthOf: () => null, sources: [] },
      { level: 'major', confidence: 0.9 },
    );
    expect(none).toMatchObject({ points: [], largeFrom: null, wholeMedian: null });
  });
});
