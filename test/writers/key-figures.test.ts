import { expect, it } from 'vitest';
import { GROWTH_MEASURES } from '../../src/analysis/growth.ts';
import { keyFigures } from '../../src/writers/key-figures.ts';
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
