import { rankSlice } from '../analysis/rank-slice.ts';
import type { ChartSlice } from '../charts/chart.ts';

/** Whether a sampling error is published for any of the groups that a pack shows first. */
export function hasMargins(slice: ChartSlice): boolean {
  const { rows } = rankSlice(slice, { level: 'major', by: 'size' });
  return rows.some(({ employmentMargin }) => employmentMargin !== null);
}
