import { publishedValue } from '../../domain/estimate.ts';
import { MEASURE_NAMES, MEASURES, type Measure } from '../../domain/measure.ts';
import { findingAt, type SliceCheck, shown } from './check.ts';

/** Changes may be negative, and openings where fewer leave than jobs are lost. */
const SIGNED: ReadonlySet<Measure> = new Set([
  'employmentChange',
  'employmentChangePercent',
  'openings',
  'openingsFromGrowth',
]);
/** OEWS does not publish employment with a relative standard error of 50 % or more. */
const MOST_RSE_PERCENT = 50;

/** Figures that no publisher's definition allows: negative ones, errors and shares above their whole. */
export const bounds: SliceCheck = {
  title: 'A figure is outside what its definition allows',
  severity: 'warning',
  advice: 'Look the cell up in the publisher’s file; a mapping may name the wrong column.',
  measures: MEASURE_NAMES,
  *find({ occupations }) {
    for (const occupation of occupations) {
      for (const measure of MEASURE_NAMES) {
        const value = publishedValue(occupation.figures[measure]);
        if (value === undefined) continue;
        const most = highest(measure);
        if (value < 0 && !SIGNED.has(measure)) {
          yield findingAt(occupation, measure, `${measure} is ${shown(value)}, below 0`);
        } else if (value > most) {
          yield findingAt(occupation, measure, `${measure} is ${shown(value)}, above ${most}`);
        }
      }
    }
  },
};

function highest(measure: Measure): number {
  if (measure === 'employmentRsePercent') return MOST_RSE_PERCENT;
  if (measure === 'jobsPerThousand') return 1000;
  const isShare = MEASURES[measure] === 'percent' && measure !== 'employmentChangePercent';
  return isShare ? 100 : Number.POSITIVE_INFINITY;
}
