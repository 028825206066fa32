import { intervalOf } from '../../analysis/margin.ts';
import { jobs, signedPercent } from '../../analysis/number-format.ts';
import { briefly } from '../../analysis/running-words.ts';
import type { SizeGrowthWage } from '../../analysis/size-growth-wage.ts';
import { INK, PAPER } from '../frame/theme.ts';
import { withinLimit } from '../marks/scale-limit.ts';
import { wageText } from '../wages/wage-words.ts';
import type { DrawnPoints } from './scatter-points.ts';
import type { ScatterScales } from './scatter-scales.ts';
import { stepOf, type WageStep } from './wage-steps.ts';

/** Shorter ones vanish behind their point. */
const LEAST_WHISKER = 4;

/** A point as its marks need it: in its own units for the scales, in pixels for its label. */
export function pointMark(
  { row, employment, growthRate, wage, isSmallBase }: SizeGrowthWage,
  { limit }: DrawnPoints,
  { x, y, jobs: [least, most] }: ScatterScales,
  steps: readonly WageStep[],
) {
  const { shape, fill, radius } = stepOf(steps, wage);
  const growth = withinLimit(growthRate, limit);
  const [low, high] = intervalOf(employment, row.employmentMargin ?? 0);
  const [from, to] = [Math.max(low, least), Math.min(high, most)];
  return {
    soc: row.soc,
    jobs: employment,
    growth,
    shape,
    fill: isSmallBase ? PAPER : fill,
    area: (2 * radius) ** 2,
    tooltip: `${briefly(row.title)}: ${jobs(employment)} jobs, ${signedPercent(growthRate)}, median wage ${wageText(wage)}`,
    low: from,
    high: to,
    px: x(employment),
    py: y(growth),
    radius,
    lowPx: x(from),
    highPx: x(to),
    isMarginSeen: x(to) - x(employment) > radius + LEAST_WHISKER,
  };
}

/** The points over their whiskers. */
export function pointLayers(values: readonly ReturnType<typeof pointMark>[]) {
  const y = { field: 'growth', type: 'quantitative' };
  const seen = values.filter(({ isMarginSeen }) => isMarginSeen);
  return [
    ...(seen.length === 0
      ? []
      : [
          {
            data: { values: seen.map(({ low, high, growth }) => ({ low, high, growth })) },
            mark: { type: 'rule', color: INK, strokeWidth: 2, tooltip: null },
            encoding: { x: { field: 'low', type: 'quantitative' }, x2: { field: 'high' }, y },
          },
        ]),
    {
      data: {
        values: values.map(({ soc, jobs: count, growth, shape, fill, area, tooltip }) => ({
          soc,
          jobs: count,
          growth,
          shape,
          fill,
          area,
          tooltip,
        })),
      },
      mark: { type: 'point', opacity: 1, stroke: INK, strokeWidth: 1.5 },
      encoding: {
        x: { field: 'jobs', type: 'quantitative' },
        y,
        shape: { field: 'shape', type: 'nominal', scale: null },
        fill: { field: 'fill', type: 'nominal', scale: null },
        size: { field: 'area', type: 'quantitative', scale: null },
        tooltip: { field: 'tooltip' },
      },
    },
  ];
}
