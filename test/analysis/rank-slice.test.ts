import { expect, it } from 'vitest';
import { rankSlice } from '../../src/analysis/rank-slice.ts';
import { madeChartSlice } from '../support/made-chart-slice.ts';
import { occupation, total } from '../support/slice-figures.ts';

const SLICE = madeChartSlice(
  [
    total({ employment: 3000 }),
    occupation('11-0000', { employment: 500 }, { title: 'Management Occupations' }),
    occupation('51-0000', { employment: 2500 }, { title: 'Production Occupations' }),
  ],
  { '11-0000': 9, '51-0000': 1 },
);

it('ranks highest first, by what is asked for', () => {
  const codes = (by: 'size' | 'growth') =>
    rankSlice({ ...SLICE, minBase: 0 }, { level: 'major', by }).rows.map(({ soc }) => soc);
  expect(codes('size')).toEqual(['51-0000', '11-0000']);
  expect(codes('growth')).toEqual(['11-0000', '51-0000']);
});

it('sets apart what is smaller than the smallest base of the slice', () => {
  const ranking = rankSlice({ ...SLICE, minBase: 600 }, { level: 'major', by: 'growth' });
  expect(ranking.minBase).toBe(600);
  expect(ranking.smallBase.map(({ soc }) => soc)).toEqual(['11-0000']);
});
