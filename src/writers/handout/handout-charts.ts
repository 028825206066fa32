import type { Chart, ChartSlice } from '../../charts/chart.ts';
import { CHARTS } from '../../charts/index.ts';
import { type FittedChart, fittedChart } from './fitted-chart.ts';
import type { Sheet } from './paper.ts';

/** How many rows the charts have: fewer than on a screen, since paper has words and room to write too. */
export interface ChartRows {
  readonly size: number;
  readonly growth: number;
  /** 0: no table of change. */
  readonly change: number;
  readonly wages: number;
}

/** The charts of the handout, drawn for its paper. */
export interface HandoutCharts {
  readonly size: FittedChart;
  /** Absent, as is `change`, where the store has no projection for the slice. */
  readonly growth?: FittedChart;
  /** Only its table is printed. */
  readonly change?: FittedChart;
  readonly wages: FittedChart;
}

/** The chart of each part, and what it may take of the height of a page. */
const PARTS = {
  size: { chart: CHARTS.size, most: 0.42 },
  growth: { chart: CHARTS['growth-detail'], most: 0.6 },
  change: { chart: CHARTS.change, most: 1 },
  wages: { chart: CHARTS.wages, most: 0.5 },
} as const satisfies Record<keyof ChartRows, { readonly chart: Chart; readonly most: number }>;

/** Draws the charts with the rows that are asked for, each number of them once. */
export function handoutCharts(
  slice: ChartSlice,
  { width, height }: Sheet,
): (rows: ChartRows) => HandoutCharts {
  const drawn = new Map<string, FittedChart>();
  const fitted = (part: keyof ChartRows, rows: number): FittedChart => {
    const { chart, most } = PARTS[part];
    const key = `${part} ${rows}`;
    const found =
      drawn.get(key) ?? fittedChart(chart, slice, { width, rows, mostHeight: most * height });
    drawn.set(key, found);
    return found;
  };
  const hasGrowth = slice.growth.sources.length > 0;
  return ({ size, growth, change, wages }) => ({
    size: fitted('size', size),
    wages: fitted('wages', wages),
    ...(hasGrowth ? { growth: fitted('growth', growth) } : {}),
    ...(hasGrowth && change > 0 ? { change: fitted('change', change) } : {}),
  });
}
