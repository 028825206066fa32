import { publishedValue } from '../../domain/estimate.ts';
import { ALL_OCCUPATIONS } from '../../domain/soc.ts';
import { findingAt, type SliceCheck, shown } from './check.ts';

const LEAST_SHARE = 0.05;

/**
 * A total that its major groups do not reach although none of them is marked as withheld: groups are
 * absent. That is "not in the file", no error, but a share of the groups is one of less than all.
 */
export const gaps: SliceCheck = {
  title: 'Groups are absent without a mark',
  severity: 'note',
  advice:
    'Nothing to mend: what is absent is not published. The gap stands under each ranking; count on it before shares are compared.',
  measures: ['employment', 'baseEmployment'],
  *find({ occupations }) {
    const total = occupations.find(
      ({ code, level }) => code === ALL_OCCUPATIONS && level === 'total',
    );
    const majors = occupations.filter(({ level }) => level === 'major');
    if (total === undefined || majors.length === 0) return;
    for (const measure of ['employment', 'baseEmployment'] as const) {
      const whole = publishedValue(total.figures[measure]);
      const parts = majors.map(({ figures }) => publishedValue(figures[measure]));
      if (!whole || parts.includes(undefined)) continue;
      const gap = whole - parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
      if (gap <= LEAST_SHARE * whole) continue;
      yield findingAt(
        total,
        measure,
        `${measure} ${shown(whole)}, of which its ${majors.length} major groups leave ${shown(gap)} (${((gap / whole) * 100).toFixed(1)}%), and none is marked as withheld`,
      );
    }
  },
};
