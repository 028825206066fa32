import { PUBLISHED } from '../../domain/estimate.ts';
import type { Measure } from '../../domain/measure.ts';
import type { FigureDecoder } from './figures.ts';

/** The publisher multiplies hourly wages by 2,080 hours; ten times off one of the two is of another column. */
const LEAST_HOURS = 208;
const MOST_HOURS = 20_800;

const PAIRS: readonly (readonly [hourly: Measure, annual: Measure])[] = [
  ['hourlyMeanWage', 'annualMeanWage'],
  ['hourlyP10Wage', 'annualP10Wage'],
  ['hourlyP25Wage', 'annualP25Wage'],
  ['hourlyMedianWage', 'annualMedianWage'],
  ['hourlyP75Wage', 'annualP75Wage'],
  ['hourlyP90Wage', 'annualP90Wage'],
];

/** Reports where an annual wage is not near 2,080 times the hourly one; the figures stay as printed. */
export function checkHoursAYear(
  decoders: ReadonlyMap<Measure, FigureDecoder>,
  count: number,
  report: (measure: Measure, index: number, message: string) => void,
): void {
  for (const [hourly, annual] of PAIRS) {
    const hours = decoders.get(hourly)?.column;
    const years = decoders.get(annual)?.column;
    if (hours === undefined || years === undefined) continue;
    for (let i = 0; i < count; i += 1) {
      if (hours.states[i] !== PUBLISHED || years.states[i] !== PUBLISHED) continue;
      const [hour, year] = [hours.values[i] as number, years.values[i] as number];
      if (year >= LEAST_HOURS * hour && year <= MOST_HOURS * hour) continue;
      report(annual, i, `Expected about 2,080 times the hourly wage of ${hour}, found ${year}.`);
    }
  }
}
