import { MEASURES, type Measure } from '../domain/measure.ts';
import type { Figure } from './ranking.ts';

/**
 * A number with commas between thousands. `Intl.NumberFormat` would do it, and takes 10 ms of every
 * run to load its tables, a fifth of what Node itself takes to start.
 */
export function grouped(value: number, decimals = 0): string {
  const [whole = '', rest] = value.toFixed(decimals).split('.');
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? commas : `${commas}.${rest}`;
}

/** `249,790`. */
export function jobs(value: number): string {
  return grouped(value);
}

/** `$56,150`; hourly wages with cents: `$27.00`. */
export function dollars(value: number, measure: Measure): string {
  return `$${grouped(value, MEASURES[measure] === 'usd-per-hour' ? 2 : 0)}`;
}

/** `53.2%`; one decimal, of a fraction. */
export function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(1)}%`;
}

/** `+12.5%`, `−7.0%`; the sign of a loss is a minus sign, not a hyphen. */
export function signedPercent(fraction: number): string {
  return signed(fraction, (value) => percent(value));
}

/** `+1,234`, `−1,234`. */
export function signedJobs(change: number): string {
  return signed(change, jobs);
}

function signed(value: number, format: (value: number) => string): string {
  const text = format(Math.abs(value));
  if (!/[1-9]/.test(text)) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}

/** A figure in words: a number, `≥ $239,200` for a floor, or what stands where there is none. */
export function figure(value: Figure, format: (value: number) => string, absent: string): string {
  if (value === null) return absent;
  if (typeof value === 'number') return format(value);
  return value.atLeast === null ? '≥ top code' : `≥ ${format(value.atLeast)}`;
}
