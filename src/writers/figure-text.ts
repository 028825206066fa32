import {
  dollars,
  figure,
  grouped,
  jobs,
  signedJobs,
  signedPercent,
} from '../analysis/number-format.ts';
import type { ColumnKind, FigureCell } from '../charts/chart.ts';
import { shareText } from '../charts/words/share-words.ts';

/** A figure of a chart's table as people read it; `–` where there is none. */
export function figureText(cell: FigureCell, kind: ColumnKind): string {
  return typeof cell === 'string' ? cell : figure(cell, FORMATS[kind], '–');
}

/** Whether the figures of a column stand under one another by their last digit. */
export function isNumeric(kind: ColumnKind): boolean {
  return kind !== 'text';
}

const FORMATS: Readonly<Record<ColumnKind, (value: number) => string>> = {
  text: String,
  rank: String,
  year: String,
  jobs,
  change: signedJobs,
  'usd-per-year': (value) => dollars(value, 'annualMedianWage'),
  share: shareText,
  rate: signedPercent,
  points,
};

/** A change in percentage points: `+0.8`, `−1.2`. */
function points(value: number): string {
  const text = grouped(Math.abs(value), 1);
  return text === '0.0' ? text : `${value < 0 ? '−' : '+'}${text}`;
}
