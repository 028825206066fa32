import { publishedValue } from '../../domain/estimate.ts';
import type { Measure } from '../../domain/measure.ts';
import { findingAt, type SliceCheck, shown } from './check.ts';

/** Hours of a full-time year, by which BLS makes annual wages of hourly ones (OEWS technical notes). */
const HOURS = 2080;
/**
 * A cent an hour and ten dollars a year: half of each would do if both came from one unrounded figure,
 * but OES rounded some annual wages down, and states round twice.
 */
const ALLOWED_USD = HOURS * 0.01 + 10;

const PAIRS = [
  ['hourlyMeanWage', 'annualMeanWage'],
  ['hourlyP10Wage', 'annualP10Wage'],
  ['hourlyP25Wage', 'annualP25Wage'],
  ['hourlyMedianWage', 'annualMedianWage'],
  ['hourlyP75Wage', 'annualP75Wage'],
  ['hourlyP90Wage', 'annualP90Wage'],
] as const satisfies readonly (readonly [Measure, Measure])[];

/** Annual wages against 2,080 times the hourly ones, where both are published. */
export const hourlyAnnual: SliceCheck = {
  title: 'An annual wage is not 2,080 times the hourly one',
  severity: 'warning',
  advice: 'Do not show the wages of this row before the publisher’s file has been looked at.',
  measures: PAIRS.flat(),
  *find({ occupations }) {
    for (const occupation of occupations) {
      for (const [hourly, annual] of PAIRS) {
        const anHour = publishedValue(occupation.figures[hourly]);
        const aYear = publishedValue(occupation.figures[annual]);
        if (anHour === undefined || aYear === undefined) continue;
        if (Math.abs(anHour * HOURS - aYear) <= ALLOWED_USD + 1e-6) continue;
        yield findingAt(
          occupation,
          annual,
          `${annual} ${shown(aYear)}; 2,080 × ${hourly} ${anHour.toFixed(2)} is ${shown(anHour * HOURS)}`,
        );
      }
    }
  },
};
