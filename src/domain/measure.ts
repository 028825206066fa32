/** What is measured of an occupation in a slice, with the unit of its numbers. */
export const MEASURES = {
  /** Jobs held by wage and salary workers, rounded by the publisher. */
  employment: 'jobs',
  /** Relative standard error of the employment: standard error ÷ estimate × 100. */
  employmentRsePercent: 'percent',
  /** Jobs of the occupation per 1,000 jobs of the area. */
  jobsPerThousand: 'per-thousand',
  /** Local share of the occupation ÷ its national share. */
  locationQuotient: 'ratio',
  /** As printed; the share that this program shows is computed instead. */
  percentOfIndustry: 'percent',
  /** Establishments of the industry that report the occupation. */
  percentReporting: 'percent',
  hourlyMeanWage: 'usd-per-hour',
  annualMeanWage: 'usd-per-year',
  /** Relative standard error of the mean wage. */
  wageRsePercent: 'percent',
  hourlyP10Wage: 'usd-per-hour',
  hourlyP25Wage: 'usd-per-hour',
  hourlyMedianWage: 'usd-per-hour',
  hourlyP75Wage: 'usd-per-hour',
  hourlyP90Wage: 'usd-per-hour',
  annualP10Wage: 'usd-per-year',
  annualP25Wage: 'usd-per-year',
  annualMedianWage: 'usd-per-year',
  annualP75Wage: 'usd-per-year',
  annualP90Wage: 'usd-per-year',
} as const;
export type Measure = keyof typeof MEASURES;
export type Unit = (typeof MEASURES)[Measure];

export const MEASURE_NAMES = Object.keys(MEASURES) as readonly Measure[];

/** The wages a ranking can be made by, as they are named on the command line. */
export const WAGES = {
  'annual-median': 'annualMedianWage',
  'annual-mean': 'annualMeanWage',
  'annual-p10': 'annualP10Wage',
  'annual-p25': 'annualP25Wage',
  'annual-p75': 'annualP75Wage',
  'annual-p90': 'annualP90Wage',
  'hourly-median': 'hourlyMedianWage',
  'hourly-mean': 'hourlyMeanWage',
  'hourly-p10': 'hourlyP10Wage',
  'hourly-p25': 'hourlyP25Wage',
  'hourly-p75': 'hourlyP75Wage',
  'hourly-p90': 'hourlyP90Wage',
} as const satisfies Record<string, Measure>;
export type WageName = keyof typeof WAGES;

/** The measure's name as a column of the store: `annualMedianWage` is `annual_median_wage`. */
export function columnOf(measure: Measure): string {
  return measure.replace(/[A-Z]/g, (part) => `_${part.toLowerCase()}`);
}
