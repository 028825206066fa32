import { publishedValue } from '../../domain/estimate.ts';
import { jobsRoundedTo } from '../../domain/release.ts';
import { findingAt, type SliceCheck, shown } from './check.ts';

/** Openings a year against what they are made of: growth, exits and transfers. */
export const openings: SliceCheck = {
  title: 'Openings are not the sum of what they are made of',
  severity: 'warning',
  advice: 'Look the row up in the publisher’s file; openings are shown as printed.',
  measures: ['openings', 'openingsFromGrowth', 'openingsFromExits', 'openingsFromTransfers'],
  *find({ slice, occupations }) {
    const unit = jobsRoundedTo(slice.release);
    for (const occupation of occupations) {
      const { figures } = occupation;
      const total = publishedValue(figures.openings);
      const parts = [
        figures.openingsFromGrowth,
        figures.openingsFromExits,
        figures.openingsFromTransfers,
      ].map(publishedValue);
      if (total === undefined || parts.includes(undefined)) continue;
      const sum = parts.reduce<number>((jobs, part) => jobs + (part ?? 0), 0);
      if (Math.abs(sum - total) <= 2 * unit + 1e-6) continue;
      yield findingAt(
        occupation,
        'openings',
        `openings ${shown(total)}; growth, exits and transfers are ${shown(sum)}`,
      );
    }
  },
};
