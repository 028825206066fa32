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
  /** Mean of the lowest-paid third, as states publish it; not the 10th percentile. */
  hourlyEntryWage: 'usd-per-hour',
  annualEntryWage: 'usd-per-year',
  /** Mean of the upper two thirds; not the 90th percentile. */
  hourlyExperiencedWage: 'usd-per-hour',
  annualExperiencedWage: 'usd-per-year',
  /** The years that a projection goes from and to. */
  baseYear: 'year',
  projectedYear: 'year',
  /** Jobs in the base year and, as projected, in the last; the self-employed included where the publisher includes them. */
  baseEmployment: 'jobs',
  projectedEmployment: 'jobs',
  /** Projected − base, as printed. */
  employmentChange: 'jobs',
  /** Change ÷ base over the whole period, as printed: computed by the publisher from unrounded figures. */
  employmentChangePercent: 'percent',
  /** Openings a year: growth, exits from the labor force, and transfers to other occupations. */
  openings: 'jobs-per-year',
  openingsFromGrowth: 'jobs-per-year',
  openingsFromExits: 'jobs-per-year',
  openingsFromTransfers: 'jobs-per-year',
} as const;
export type Measure = keyof typeof MEASURES;
export type Unit = (typeof MEASURES)[Measure];

export const MEASURE_NAMES = Object.keys(MEASURES) as readonly Measure[];

/** What is said of an occupation in words. */
export const ATTRIBUTES = ['typicalEducation', 'workExperience', 'onTheJobTraining'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

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
  'annual-entry': 'annualEntryWage',
  'annual-experienced': 'annualExperiencedWage',
  'hourly-entry': 'hourlyEntryWage',
  'hourly-experienced': 'hourlyExperiencedWage',
} as const satisfies Record<string, Measure>;
export type WageName = keyof typeof WAGES;

/** The name as a column of the store: `annualMedianWage` is `annual_median_wage`. */
export function columnOf(measure: Measure | Attribute): string {
  return measure.replace(/[A-Z]/g, (part) => `_${part.toLowerCase()}`);
}
