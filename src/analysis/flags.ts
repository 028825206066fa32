/** What a row of a ranking says about its figures; a closed list, documented in the reference. */
export const FLAGS = {
  'employment-withheld': 'the employment estimate is not released',
  'wage-withheld': 'a wage estimate is not released',
  'top-coded': 'a wage at or above the release’s top code: a floor is shown',
  'no-hourly': 'paid by the year: no hourly figure exists',
  'no-annual': 'paid by the hour: no annual figure exists',
  'not-placed': 'a top-coded mean has no place in a ranking: it may be any amount above the floor',
  'no-sampling-error': 'no sampling error is published for the employment, so no margin is shown',
  'use-with-care': 'relative standard error of the employment above 20 %',
  unreliable: 'relative standard error of the employment above 40 %',
  'no-growth':
    'no projection has this occupation, or only for less than half of the group’s jobs, or from a base of 0',
  'low-growth-coverage': 'the growth of the group rests on less than 80 % of its jobs',
  'small-base':
    'fewer jobs than growth can be ranked by: ask employers whether something is happening',
  'not-available': 'a figure is not available, or the file’s own notes explain it',
  unreadable: 'a cell of the file could not be read',
  corrected: 'a known error of the publisher was corrected in this row; the notes say what',
  'low-coverage':
    'rolled up from detailed occupations that hold less than 80 % of the major group’s jobs',
  'below-coverage':
    'not rolled up: the published detailed occupations hold less than half of the major group’s jobs, or its jobs are withheld or not in the file',
  'wage-not-derivable': 'a wage of the group does not follow from those of its occupations',
} as const;
export type Flag = keyof typeof FLAGS;

const USE_WITH_CARE_ABOVE_PERCENT = 20;
const UNRELIABLE_ABOVE_PERCENT = 40;

/** The flag that a relative standard error calls for; undefined up to 20 %. */
export function reliabilityFlag(rsePercent: number): Flag | undefined {
  if (rsePercent > UNRELIABLE_ABOVE_PERCENT) return 'unreliable';
  return rsePercent > USE_WITH_CARE_ABOVE_PERCENT ? 'use-with-care' : undefined;
}
