import { BLANK, markCode, PUBLISHED } from '../../domain/estimate.ts';
import { MEASURES, type Measure } from '../../domain/measure.ts';

/** What a cell says of a measure: its number in the measure's unit, and its state (an index into STATES). */
export interface ReadFigure {
  readonly value: number;
  readonly state: number;
  /** What is wrong with the cell, where it cannot be read. */
  readonly bad?: string;
}

const AT_LEAST = markCode('at-least');
const NOT_AVAILABLE: ReadFigure = { value: Number.NaN, state: markCode('not-available') };
const UNREADABLE = markCode('unreadable');
const NOTHING: ReadonlySet<string> = new Set(['—', '–', '-', '--', 'n/a', 'na']);
const NUMBER = /^[-+]?\$?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[-+]?\d+)?$/i;

/** Only what can fall is below zero. */
const SIGNED: ReadonlySet<Measure> = new Set(['employmentChange', 'employmentChangePercent']);

/** The text of a cell of BLS's projections as a figure: jobs stand in thousands, percents and wages as they are. */
export function readFigure(text: string, measure: Measure): ReadFigure {
  const plain = text.trim().replace('−', '-');
  if (plain === '') return { value: Number.NaN, state: BLANK };
  if (NOTHING.has(plain.toLowerCase())) return NOT_AVAILABLE;
  const floor = /^(>=|≥)\s*/.exec(plain)?.[0] ?? '';
  const digits = plain.slice(floor.length);
  const printed =
    /\d/.test(digits) && NUMBER.test(digits) ? Number(digits.replaceAll(/[$,]/g, '')) : Number.NaN;
  if (!Number.isFinite(printed)) {
    return unreadable(`Expected a number or a mark, found ${JSON.stringify(text)}.`);
  }
  if (printed < 0 && !SIGNED.has(measure)) {
    return unreadable(`Expected no negative number, found ${text}.`);
  }
  return {
    value: isInJobs(measure) ? Math.round(printed * 1000) : printed,
    state: floor === '' ? PUBLISHED : AT_LEAST,
  };
}

function unreadable(bad: string): ReadFigure {
  return { value: Number.NaN, state: UNREADABLE, bad };
}

function isInJobs(measure: Measure): boolean {
  return MEASURES[measure] === 'jobs' || MEASURES[measure] === 'jobs-per-year';
}
