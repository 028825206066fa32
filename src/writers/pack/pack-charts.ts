import type { Chart, ChartSlice, Drawing } from '../../charts/chart.ts';
import { CHARTS } from '../../charts/index.ts';

/** The charts that all pieces of a pack show, in their order. */
const PACK_CHARTS = [
  'size',
  'change',
  'growth-detail',
  'composition',
  'wages',
  'size-growth-wage',
] as const satisfies readonly (keyof typeof CHARTS)[];
export type PackChart = (typeof PACK_CHARTS)[number];

/** The chart of earlier releases, which page, `charts/` and data show where the user asked for some. */
export function pastDrawings(slice: ChartSlice): readonly Drawing[] {
  const { trend } = CHARTS;
  return slice.past.length === 0 ? [] : [trend.draw(slice, { level: trend.level })];
}

/** The charts of a pack that have something to draw, each at its own level. */
export function packDrawings(slice: ChartSlice): readonly Drawing[] {
  return PACK_CHARTS.map((name): Chart => CHARTS[name])
    .filter(({ needsGrowth }) => !needsGrowth || slice.growth.sources.length > 0)
    .map((chart) => chart.draw(slice, { level: chart.level }));
}
