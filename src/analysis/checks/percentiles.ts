import { publishedValue } from '../../domain/estimate.ts';
import type { Measure } from '../../domain/measure.ts';
import { findingAt, type SliceCheck, shown } from './check.ts';

const LADDERS = [
  ['hourlyP10Wage', 'hourlyP25Wage', 'hourlyMedianWage', 'hourlyP75Wage', 'hourlyP90Wage'],
  ['annualP10Wage', 'annualP25Wage', 'annualMedianWage', 'annualP75Wage', 'annualP90Wage'],
] as const satisfies readonly (readonly Measure[])[];

/** Percentiles of wages: none lies below a lower one; a top-coded one is at least its threshold. */
export const percentiles: SliceCheck = {
  title: 'Wage percentiles are out of order',
  severity: 'warning',
  advice: 'Do not show the wages of this row before the publisher’s file has been looked at.',
  measures: LADDERS.flat(),
  *find({ occupations }) {
    for (const occupation of occupations) {
      for (const ladder of LADDERS) {
        let [highest, at]: [number, Measure | undefined] = [0, undefined];
        for (const measure of ladder) {
          const value = publishedValue(occupation.figures[measure]);
          if (value === undefined) continue;
          if (at !== undefined && value < highest) {
            yield findingAt(
              occupation,
              measure,
              `${measure} ${shown(value)} is below ${at} ${shown(highest)}`,
            );
          }
          if (value >= highest) [highest, at] = [value, measure];
        }
      }
    }
  },
};
