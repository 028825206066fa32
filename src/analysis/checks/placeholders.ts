import { publishedValue } from '../../domain/estimate.ts';
import type { Measure } from '../../domain/measure.ts';
import { findingAt, type SliceCheck, shown } from './check.ts';

const JOBS = [
  'employment',
  'baseEmployment',
  'projectedEmployment',
] as const satisfies readonly Measure[];

/** Figures of nothing but nines, that stand in files where a number was to be filled in. */
export const placeholders: SliceCheck = {
  title: 'A figure looks like a placeholder',
  severity: 'warning',
  advice:
    'Look the cell up in the publisher’s file; where it is none of the publisher’s estimates, declare it in data/reference/corrections.json.',
  measures: JOBS,
  *find({ occupations }) {
    for (const occupation of occupations) {
      for (const measure of JOBS) {
        const value = publishedValue(occupation.figures[measure]);
        if (value === undefined || !/^9{5,}$/.test(String(value))) continue;
        yield findingAt(occupation, measure, `${measure} is ${shown(value)}`);
      }
    }
  },
};
