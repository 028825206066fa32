import type { State } from '../../src/domain/estimate.ts';
import type { Attribute, Measure } from '../../src/domain/measure.ts';
import type { PLAIN_COLUMNS } from '../../src/store/columns.ts';
import type { EXPORT_AFTER, EXPORT_BEFORE } from '../../src/store/export-columns.ts';

/** What each column says, for the data dictionary: a column without a meaning is no valid program. */
export const PLAIN_MEANINGS: Readonly<Record<keyof typeof PLAIN_COLUMNS, string>> = {
  area_code:
    '`99` U.S., two digits a state, five a metropolitan area, seven a nonmetropolitan one; a publisher’s own with a prefix: `NY-3`',
  area_type:
    '`us`, `state`, `territory`, `metro`, `metro-division`, `nonmetro`, `county`, `region`',
  area_title: 'name of the area',
  industry_code: '`000000` all industries, `31-33` a sector, six characters below',
  industry_level:
    '`cross-industry`, `sector`, `3-digit` … `6-digit`: a code may stand at two levels',
  industry_title: 'name of the industry',
  ownership_code:
    'scope: `5` private, `1235` all wage and salary jobs, `all` with the self-employed; scopes overlap',
  occupation_code: 'SOC, `51-4041`',
  occupation_level:
    '`total`, `major`, `minor`, `broad`, `detailed`: a code may stand at two levels',
  occupation_title: 'name of the occupation',
  source_table: 'index into the `tables` of the part’s origin in `manifest.json`, from 0',
  source_row: 'the row in it, from 1',
};

export const EXPORT_MEANINGS: Readonly<
  Record<keyof typeof EXPORT_BEFORE | keyof typeof EXPORT_AFTER, string>
> = {
  release: 'one publication of one program: `oews-2024-05`',
  soc_vintage: 'how its occupations are coded: `2000`, `2000/2010`, `2010`, `2010/2018`, `2018`',
  source_file: 'the publisher’s file',
  source_sheet:
    'sheet of a workbook, after its name in the archive; null where the file is one table',
  source_row: 'the row in it, from 1; of rows that complete each other the first one’s',
  corrections:
    'known errors of the publisher that were corrected in the row: ids of data/reference/corrections.json with blanks between; null where none was',
  sample: 'true for the figures that come with the program',
};

export const ATTRIBUTE_MEANINGS: Readonly<Record<Attribute, string>> = {
  typicalEducation: 'education that is typically needed to enter the occupation',
  workExperience: 'work experience in a related occupation that is commonly needed',
  onTheJobTraining: 'training on the job that is typically needed',
};

export const MEASURE_MEANINGS: Readonly<Record<Measure, string>> = {
  employment: 'jobs held by wage and salary workers, rounded by the publisher',
  employmentRsePercent:
    'relative standard error of the employment: standard error ÷ estimate × 100',
  jobsPerThousand: 'jobs of the occupation per 1,000 jobs of the area',
  locationQuotient: 'local share of the occupation ÷ its national share, as printed',
  percentOfIndustry: 'as printed; the share that the program shows is computed instead',
  percentReporting: 'establishments of the industry that report the occupation',
  hourlyMeanWage: 'mean wage',
  annualMeanWage: 'mean wage',
  wageRsePercent: 'relative standard error of the mean wage',
  hourlyP10Wage: '10th percentile of the wages',
  hourlyP25Wage: '25th percentile of the wages',
  hourlyMedianWage: 'median wage',
  hourlyP75Wage: '75th percentile of the wages',
  hourlyP90Wage: '90th percentile of the wages',
  annualP10Wage: '10th percentile of the wages',
  annualP25Wage: '25th percentile of the wages',
  annualMedianWage: 'median wage',
  annualP75Wage: '75th percentile of the wages',
  annualP90Wage: '90th percentile of the wages',
  hourlyEntryWage: 'mean of the lowest-paid third, as states publish it; not the 10th percentile',
  annualEntryWage: 'mean of the lowest-paid third, likewise',
  hourlyExperiencedWage: 'mean of the upper two thirds; not the 90th percentile',
  annualExperiencedWage: 'mean of the upper two thirds, likewise',
  baseYear: 'first year of the projection',
  projectedYear: 'last year of the projection',
  baseEmployment: 'jobs in the base year; with the self-employed where the publisher includes them',
  projectedEmployment: 'jobs in the projected year, likewise',
  employmentChange: 'projected − base, as printed',
  employmentChangePercent:
    'over the whole period, as printed: computed by the publisher from unrounded figures',
  openings: 'places to fill a year: growth, exits and transfers together',
  openingsFromGrowth: 'from growth alone',
  openingsFromExits: 'exits from the labor force',
  openingsFromTransfers: 'transfers to other occupations',
};

/** What stands beside a state, and what it means. */
export const STATE_MEANINGS: Readonly<Record<State, readonly [number: string, meaning: string]>> = {
  published: ['the figure', 'published as it stands'],
  blank: ['null', 'the cell is empty, or the file has no such column'],
  'wage-withheld': ['null', '`*`: the wage estimate is not released'],
  'employment-withheld': ['null', '`**`: the employment estimate is not released'],
  'at-least': ['the floor', '`#`, `>=$239,200`: at or above the top code'],
  below: ['the bound', '`~`: fewer than 0.5 % of establishments report it'],
  'no-hourly': ['null', 'paid by the year'],
  'no-annual': ['null', 'paid by the hour'],
  'see-notes': ['null', '`***`: the file’s own notes explain it'],
  'not-available': ['null', '`N/A`, `-`, `—`: the publisher has no figure'],
  confidential: ['null', 'withheld to protect respondents'],
  unreadable: ['null', 'the cell could not be read; it is among the file’s problems'],
};
