import { expect, it } from 'vitest';
import { GROWTH_MEASURES } from '../../src/analysis/growth.ts';
import { NO_GROWTH } from '../../src/analysis/rank.ts';
import { keyFigures, keyGrowthNotes } from '../../src/writers/key-figures.ts';
import { sampleChartSlice } from '../support/sample-chart-slice.ts';

it('says of growth at borrowed rates that it is no projection of this industry', async () => {
  const slice = await sampleChartSlice('31-33', [
    'employment',
    'annualMedianWage',
    ...GROWTH_MEASURES,
  ]);
  expect(keyFigures(slice)).toEqual([
    { label: 'jobs', text: '12,767,670' },
    { label: 'jobs 2024–34 at all-industry rates', text: '+1.0%' },
    { label: 'median wage a year', text: '$51,670' },
  ]);
});

it('says whose projection it is, and nothing where there is none', async () => {
  const measures = ['employment', 'annualMedianWage', ...GROWTH_MEASURES] as const;
  const slice = await sampleChartSlice('31-33', [...measures]);
  expect(keyGrowthNotes(slice)).toEqual([
    'Projection: Employment Projections 2024–34, of all industries in the U.S., borrowed: this industry may go another way.',
    'Growth of a group is rolled up: rates of its occupations in all industries, weighted by their jobs here.',
  ]);
  expect(keyGrowthNotes({ ...slice, growth: NO_GROWTH })).toEqual([]);
});
