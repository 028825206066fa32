import { PUBLISHED } from '../../domain/estimate.ts';
import type { Measure } from '../../domain/measure.ts';
import type { FigureDecoder } from './figures.ts';

const LADDERS: readonly (readonly Measure[])[] = [
  ['hourlyP10Wage', 'hourlyP25Wage', 'hourlyMedianWage', 'hourlyP75Wage', 'hourlyP90Wage'],
  ['annualP10Wage', 'annualP25Wage', 'annualMedianWage', 'annualP75Wage', 'annualP90Wage'],
];

/** Reports where a percentile is below the one before it; the figures stay as printed. */
export function checkPercentileOrder(
  decoders: ReadonlyMap<Measure, FigureDecoder>,
  count: number,
  report: (measure: Measure, index: number, message: string) => void,
): void {
  for (const ladder of LADDERS) {
    for (let step = 1; step < ladder.length; step += 1) {
      const [low, high] = [ladder[step - 1] as Measure, ladder[step] as Measure];
      const [lower, upper] = [decoders.get(low)?.column, decoders.get(high)?.column];
      if (lower === undefined || upper === undefined) continue;
      for (let i = 0; i < count; i += 1) {
        if (lower.states[i] !== PUBLISHED || upper.states[i] !== PUBLISHED) continue;
        const [below, above] = [lower.values[i] as number, upper.values[i] as number];
        if (below > above) report(high, i, `${high} ${above} is below ${low} ${below}.`);
      }
    }
  }
}
