import type { ColumnKind } from '../../charts/chart.ts';

/** How a spreadsheet shows the numbers of a column; a loss has a minus sign, not a hyphen. */
export function numberFormat(kind: ColumnKind): string {
  return FORMATS[kind];
}

/** The numbers of an axis, which have little room: millions of jobs as `2,000K`, in full where steps are below a thousand. */
export function axisFormat(kind: ColumnKind): string {
  return kind === 'jobs' ? '[>=10000]#,##0,"K";#,##0' : FORMATS[kind];
}

/** A floor is a number that sorts, shown as `≥ $239,200`. */
export function floorFormat(kind: ColumnKind): string {
  return `"≥ "${FORMATS[kind].split(';')[0]}`;
}

const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  rank: '0',
  jobs: '#,##0',
  change: '+#,##0;"−"#,##0;0',
  'usd-per-year': '$#,##0',
  share: '0.0%',
  rate: '+0.0%;"−"0.0%;0.0%',
  points: '+0.0;"−"0.0;0.0',
  year: '0',
};
