import { publishedValue } from '../../domain/estimate.ts';
import { roundingInterval } from '../growth-rate.ts';
import { findingAt, type SliceCheck, shown } from './check.ts';
import { halfUnit } from './jobs-rounding.ts';

/** Percents are printed with one decimal or more. */
const HALF_PERCENT_STEP = 0.05;
/** Against what floating point adds. */
const NOISE = 1e-6;

/**
 * A printed percent, and a printed change, against base and projected jobs: both come from unrounded
 * figures, so what they may be is what the rounding of the two allows.
 */
export const percents: SliceCheck = {
  title: 'A printed change does not follow from base and projection',
  severity: 'warning',
  advice:
    'Growth is taken as printed: look the row up in the publisher’s file before it is shown to anybody.',
  measures: [
    'baseEmployment',
    'projectedEmployment',
    'employmentChange',
    'employmentChangePercent',
  ],
  *find({ slice, occupations }) {
    for (const occupation of occupations) {
      const { figures } = occupation;
      const base = publishedValue(figures.baseEmployment);
      const projected = publishedValue(figures.projectedEmployment);
      if (base === undefined || projected === undefined) continue;
      const unit = 2 * Math.max(halfUnit(base, slice.release), halfUnit(projected, slice.release));
      const both = `base ${shown(base)}, projected ${shown(projected)}`;
      const change = publishedValue(figures.employmentChange);
      if (change !== undefined && Math.abs(projected - base - change) > 1.5 * unit + NOISE) {
        yield findingAt(
          occupation,
          'employmentChange',
          `${both}: a change of ${shown(change)} is printed, rounding allows ${shown(projected - base)} ± ${shown(1.5 * unit)}`,
        );
      }
      const percent = publishedValue(figures.employmentChangePercent);
      if (percent === undefined) continue;
      const [low, high] = roundingInterval(base, projected, unit);
      const least = low * 100 - HALF_PERCENT_STEP - NOISE;
      const most =
        high === null ? Number.POSITIVE_INFINITY : high * 100 + HALF_PERCENT_STEP + NOISE;
      if (percent >= least && percent <= most) continue;
      yield findingAt(
        occupation,
        'employmentChangePercent',
        `${both}: ${shown(percent)}% is printed, rounding allows ${least.toFixed(2)}% to ${most.toFixed(2)}%`,
      );
    }
  },
};
