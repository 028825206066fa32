import type { SizeGrowthWage, SizeGrowthWages } from '../../analysis/size-growth-wage.ts';
import { textWithHalo } from '../frame/text-layers.ts';
import { QUIET_INK } from '../frame/theme.ts';
import { baseTime, projectedYearOf } from '../words/projection-words.ts';
import type { QuadrantWord, quadrantWords } from './scatter-quadrants.ts';
import type { ScatterScales } from './scatter-scales.ts';

/** The scales with their axes, on marks that are not seen. */
export function axes(
  { ranking }: SizeGrowthWages,
  points: readonly SizeGrowthWage[],
  scales: ScatterScales,
) {
  const rows = points.map(({ row }) => row);
  const year = projectedYearOf(rows);
  return [
    {
      data: { values: [{ jobs: scales.jobs[0], growth: 0 }] },
      mark: { type: 'rule', color: QUIET_INK, strokeWidth: 2, tooltip: null },
      encoding: {
        x: {
          field: 'jobs',
          type: 'quantitative',
          scale: { type: 'log', domain: [...scales.jobs], nice: false },
          axis: {
            values: [...scales.ticks],
            format: ',d',
            title: `Jobs, ${baseTime(ranking.slice, rows)} – ${scales.isOfPowers ? 'each line is ten times the one before' : 'equal distances are equal multiples'}`,
            titlePadding: 10,
          },
        },
        x2: { value: scales.size.width },
        y: {
          field: 'growth',
          type: 'quantitative',
          scale: { domain: [...scales.growth], nice: false },
          axis: {
            tickCount: 6,
            tickMinStep: 0.01,
            labelExpr: "datum.value === 0 ? '0%' : format(datum.value, '+.0%')",
            title: `Projected growth${year === null ? '' : ` to ${year}`}`,
            titlePadding: 12,
          },
        },
      },
    },
  ];
}

/** The line from which on a group is large, and what the four parts are. */
export function quadrants(
  { words, large }: ReturnType<typeof quadrantWords>,
  { jobs: [least], size }: ScatterScales,
) {
  const line =
    large === null || large < least
      ? []
      : [
          {
            data: { values: [{ jobs: large }] },
            mark: {
              type: 'rule',
              color: QUIET_INK,
              strokeWidth: 1.5,
              strokeDash: [4, 5],
              tooltip: null,
            },
            encoding: {
              x: { field: 'jobs', type: 'quantitative' },
              y: { value: 0 },
              y2: { value: size.height },
            },
          },
        ];
  return [...line, ...words.flatMap(quadrantWord)];
}

function quadrantWord({ word, x, y, align }: QuadrantWord) {
  const look = { x: { value: x }, y: { value: y }, align, small: true, weight: 600 } as const;
  return textWithHalo('word', { ...look, colour: QUIET_INK }).map((layer) => ({
    ...layer,
    data: { values: [{ word }] },
  }));
}
