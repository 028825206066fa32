import { growthOfSlice } from '../../src/analysis/growth-of-slice.ts';
import type { ChartSlice } from '../../src/charts/chart.ts';
import type { Categories } from '../../src/domain/category.ts';
import type { OccupationFigures, Slice } from '../../src/domain/slice.ts';
import { growthSource, projected } from './growth-sources.ts';
import { sliceOf } from './slice-figures.ts';

const NO_CATEGORIES: Categories = {
  list: [],
  categoryOf: () => undefined,
  othersWithin: () => [],
};

/**
 * What charts are drawn from, of invented occupations.
 * @param percents projected growth 2024–34 by code, in percent; without any there is no projection
 */
export function madeChartSlice(
  occupations: readonly OccupationFigures[],
  percents: Readonly<Record<string, number>> = {},
  slice: Partial<Slice> = {},
): ChartSlice {
  const figures = sliceOf(occupations, slice);
  const rows = Object.entries(percents).map(([code, employmentChangePercent]) =>
    projected(code, { baseEmployment: 100_000, employmentChangePercent }, 'major'),
  );
  const source = growthSource('us-industry', rows, { isOwnSlice: true });
  const sources = rows.length === 0 ? [] : [source];
  return {
    figures,
    growth: {
      growthOf: growthOfSlice(figures, sources),
      sources: sources.map(({ basis, figures: read }) => ({ basis, files: read.files })),
    },
    confidence: 0.9,
    categories: NO_CATEGORIES,
    past: [],
    isSample: false,
  };
}
