import { PUBLISHED } from '../../domain/estimate.ts';
import type { Measure } from '../../domain/measure.ts';
import type { FigureDecoder } from './figures.ts';

const LADDERS: readonly (readonly Measure[])[] = [
  ['hourlyP10Wage', 'hourlyP25Wage', 'hourlyMedianWage', 'hourlyP75Wage', 'hourlyP90Wage'],
  ['annualP10Wage', 'annualP25Wage', 'annualMedianWage', 'annualP75Wage', 'annualP90Wage'],
];

/** Reports where a percentile is below a lower one; the figures stay as printed. */
export function checkPercentileOrder(
  decoders: ReadonlyMap<Measure, FigureDecoder>,
  count: number,
  report: (measure: Measure, index: number, message: string) => void,
): void {
  for (const ladder of LADDERS) {
    const highest = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
    for (const measure of ladder) {
      const column = decoders.get(measure)?.column;
      if (column === undefined) continue;
      for (let i = 0; i < count; i += 1) {
        if (column.states[i] !== PUBLISHED) continue;
        const value = column.values[i] as number;
        const lower = highest[i] as number;
        if (value >= lower) highest[i] = value;
        else report(measure, i, `Expected at least ${lower}, a lower percentile, found ${value}.`);
      }
    }
  }
}
