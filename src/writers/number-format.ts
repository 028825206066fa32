import type { Figure } from '../analysis/ranking.ts';
import { MEASURES, type Measure } from '../domain/measure.ts';

const WHOLE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const CENTS = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** `249,790`. */
export function jobs(value: number): string {
  return WHOLE.format(value);
}

/** `$56,150`; hourly wages with cents: `$27.00`. */
export function dollars(value: number, measure: Measure): string {
  return `$${(MEASURES[measure] === 'usd-per-hour' ? CENTS : WHOLE).format(value)}`;
}

/** `53.2%`; one decimal, of a fraction. */
export function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(1)}%`;
}

/** A figure in words: a number, `≥ $239,200` for a floor, or what stands where there is none. */
export function figure(value: Figure, format: (value: number) => string, absent: string): string {
  if (value === null) return absent;
  if (typeof value === 'number') return format(value);
  return value.atLeast === null ? '≥ top code' : `≥ ${format(value.atLeast)}`;
}
