import { describe, expect, it } from 'vitest';
import { growthOfSlice } from '../../src/analysis/growth-of-slice.ts';
import { sliceSeries } from '../../src/analysis/slice-series.ts';
import type { OccupationFigures } from '../../src/domain/slice.ts';
import { growthSource, projected } from '../support/growth-sources.ts';
import { occupation, sliceOf, total } from '../support/slice-figures.ts';

// Invented figures.
const NOW = sliceOf([
  total({ employment: 20_000 }),
  occupation('51-0000', { employment: 9000, employmentRsePercent: 1 }),
  occupation('11-0000', { employment: 5000, employmentRsePercent: 1 }),
  occupation('29-0000', { employment: 800 }),
]);
const SOURCE = growthSource(
  'us-industry',
  [
    projected('51-0000', { baseEmployment: 100_000, employmentChangePercent: -10 }, 'major'),
    projected('29-0000', { baseEmployment: 100_000, employmentChangePercent: 50 }, 'major'),
  ],
  { isOwnSlice: true },
);
const GROWTH = { growthOf: growthOfSlice(NOW, [SOURCE]), sources: [] };
const REQUEST = { level: 'major', confidence: 0.9, top: 6 } as const;

function past(release: string, rows: readonly OccupationFigures[]) {
  return { figures: sliceOf(rows, { release }), codeChange: { kind: 'same' } as const };
}

describe('the largest occupations through the releases', () => {
  const found = sliceSeries(
    NOW,
    [
      past('oews-2018-05', [
        occupation('51-0000', { employment: 10_000, employmentRsePercent: 1 }),
        occupation('11-0000', { employment: 'employment-withheld' }),
      ]),
      past('oews-2021-05', [occupation('51-0000', { employment: 9000, employmentRsePercent: 2 })]),
    ],
    GROWTH,
    REQUEST,
  );

  it('start the projection from their own level', () => {
    expect(found.series.map(({ row, now, projected: then }) => [row.soc, now, then])).toEqual([
      [
        '51-0000',
        { time: 2024, employment: 9000, margin: 148 },
        { time: 2034, employment: 8100, margin: null },
      ],
      ['11-0000', { time: 2024, employment: 5000, margin: 82 }, null],
      [
        '29-0000',
        { time: 2024, employment: 800, margin: null },
        { time: 2034, employment: 1200, margin: null },
      ],
    ]);
  });

  it('have null where a release has no figure', () => {
    expect(found.series.map((one) => one.past)).toEqual([
      [
        { time: 2018, employment: 10_000, margin: 165 },
        { time: 2021, employment: 9000, margin: 296 },
      ],
      [null, null],
      [null, null],
    ]);
  });

  it('compare now with the first release that has the occupation', () => {
    expect(found.series.map(({ since }) => since)).toEqual(['fewer', null, null]);
  });

  it('know the breaks from each release to the next', () => {
    expect(found.releases).toEqual(['oews-2018-05', 'oews-2021-05', 'oews-2024-05']);
    expect(found.breaks.map((all) => all.map(({ kind }) => kind))).toEqual([
      ['estimation'],
      ['industries'],
    ]);
  });

  it('mark small bases', () => {
    expect(found.series.map(({ isSmallBase }) => isSmallBase)).toEqual([false, false, true]);
  });

  it('count the smaller ones that are not among them', () => {
    const { series, others } = sliceSeries(NOW, [], GROWTH, { ...REQUEST, top: 1 });
    expect([series.length, others]).toEqual([1, 2]);
  });

  it('have no projection that ends before now', () => {
    const late = sliceOf(NOW.occupations, { release: 'oews-2034-05' });
    const [first] = sliceSeries(late, [], GROWTH, REQUEST).series;
    expect(first?.projected).toBeNull();
  });
});
