import { publishedValue } from '../../domain/estimate.ts';
import type { Measure } from '../../domain/measure.ts';
import { jobsRoundedTo } from '../../domain/release.ts';
import { ALL_OCCUPATIONS } from '../../domain/soc.ts';
import { findingAt, type SliceCheck, shown } from './check.ts';

/**
 * The whole of each printed share, and half a step of its printing. Jobs per 1,000 are of all jobs of
 * the area, so they are looked at where the slice is of all industries.
 */
const SHARES = [
  ['percentOfIndustry', 100, 0.005],
  ['jobsPerThousand', 1000, 0.0005],
] as const satisfies readonly (readonly [Measure, number, number])[];

/** Printed shares of the total against employment ÷ total, within what rounding allows. */
export const shares: SliceCheck = {
  title: 'A printed share does not follow from the employment',
  severity: 'warning',
  advice:
    'Either the share or the employment is wrong in the file. This program shows computed shares; look the row up before it is shown.',
  measures: ['employment', ...SHARES.map(([measure]) => measure)],
  *find({ slice: { release, industry }, occupations }) {
    const total = occupations.find(
      ({ code, level }) => code === ALL_OCCUPATIONS && level === 'total',
    );
    const whole = publishedValue(total?.figures.employment);
    if (!whole) return;
    const half = jobsRoundedTo(release) / 2;
    for (const occupation of occupations) {
      const jobs = publishedValue(occupation.figures.employment);
      if (jobs === undefined) continue;
      for (const [measure, of, halfStep] of SHARES) {
        if (measure === 'jobsPerThousand' && industry.level !== 'cross-industry') continue;
        const printed = publishedValue(occupation.figures[measure]);
        if (printed === undefined) continue;
        const low = (Math.max(0, jobs - half) / (whole + half)) * of - halfStep;
        const high = ((jobs + half) / Math.max(1, whole - half)) * of + halfStep;
        if (printed >= low - 1e-9 && printed <= high + 1e-9) continue;
        yield findingAt(
          occupation,
          measure,
          `${measure} ${shown(printed)} is printed; ${shown(jobs)} of ${shown(whole)} jobs are ${shown((jobs / whole) * of)}`,
        );
      }
    }
  },
};
