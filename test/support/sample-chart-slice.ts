import type { ChartSlice } from '../../src/charts/chart.ts';
import { readChartSlice } from '../../src/commands/read-chart-slice.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { testContext } from './test-context.ts';

/** A sector of the figures that come with the program, as charts are drawn from it. */
export function sampleChartSlice(
  naics: string,
  measures: readonly Measure[] = [],
): Promise<ChartSlice> {
  return chartSliceOf({ naics, store: 'sample' }, measures);
}

/** The slice that the options mean, as a chart command reads it. */
export function chartSliceOf(
  options: Readonly<Record<string, string>>,
  measures: readonly Measure[] = [],
): Promise<ChartSlice> {
  return readChartSlice(testContext('.'), options, measures);
}
