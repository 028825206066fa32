import { BLANK, markCode, PUBLISHED } from '../../domain/estimate.ts';
import type { FigureColumn, TopCode } from '../../domain/facts.ts';
import { MEASURES, type Measure } from '../../domain/measure.ts';
import { BATCH_ROWS, CellKind, type RowBatch } from '../../readers/table.ts';
import type { TextFigures } from '../rows/text-figures.ts';
import { figureColumn } from './headings.ts';
import type { Mapping } from './mapping.ts';

const UNREADABLE = markCode('unreadable');
const AT_LEAST = markCode('at-least');
const BELOW = markCode('below');
/** `~`: fewer than 0.5 % of establishments. */
const BELOW_PERCENT = 0.5;

/** Only what can fall is below zero. */
const SIGNED: ReadonlySet<Measure> = new Set([
  'employmentChange',
  'employmentChangePercent',
  'openings',
  'openingsFromGrowth',
]);

/** Turns the cells of one column into figures of a measure, in its unit. */
export class MappedFigure implements FigureColumn {
  readonly values = new Float64Array(BATCH_ROWS);
  readonly states = new Uint8Array(BATCH_ROWS);
  /** As the file has it, before its unit is changed; for checks. */
  hasDecimals = 0;
  /** Published figures so far. */
  published = 0;
  readonly measure: Measure;
  /** From 0. */
  readonly column: number;
  /** Openings of a whole period, still to be divided by its years. */
  readonly isOverPeriod: boolean;
  readonly #factor: number;
  readonly #zero: number;
  readonly #floor: number;

  constructor(measure: Measure, mapping: Mapping, column: number, topCode: TopCode | undefined) {
    this.measure = measure;
    this.column = column;
    const figure = mapping.figures[measure];
    const own = typeof figure === 'object' ? figure : undefined;
    const unit = MEASURES[measure];
    const jobs = unit === 'jobs' || unit === 'jobs-per-year';
    const isInThousands = jobs && (own?.unit ?? mapping.units.employment) === 'thousands';
    const isFraction =
      measure === 'employmentChangePercent' && mapping.units.percents === 'fraction';
    this.#factor = isInThousands ? 1000 : isFraction ? 100 : 1;
    this.isOverPeriod = unit === 'jobs-per-year' && mapping.units.openings === 'period';
    this.#zero = own?.zero === undefined ? PUBLISHED : markCode(own.zero);
    this.#floor =
      unit === 'usd-per-hour'
        ? (topCode?.hourlyUsd ?? Number.NaN)
        : unit === 'usd-per-year'
          ? (topCode?.annualUsd ?? Number.NaN)
          : Number.NaN;
  }

  /** Decodes the batch's rows named by `rows`; the i-th of them becomes index i. */
  decode(
    batch: RowBatch,
    rows: Int32Array,
    count: number,
    texts: TextFigures,
    report: (row: number, message: string) => void,
  ): void {
    const { values, states } = this;
    const cells = batch.columns[this.column];
    if (cells === undefined) {
      states.fill(BLANK, 0, count);
      values.fill(Number.NaN, 0, count);
      return;
    }
    const { kinds, numbers, texts: ids } = cells;
    const factor = this.#factor;
    const isSigned = SIGNED.has(this.measure);
    for (let i = 0; i < count; i += 1) {
      const row = rows[i] as number;
      const kind = kinds[row];
      let state = PUBLISHED;
      let value = Number.NaN;
      if (kind === CellKind.text) {
        const id = ids[row] as number;
        state = texts.state(id, batch.strings);
        value = texts.value(id);
        if (state === UNREADABLE) {
          report(row, `Expected a number or a mark, found ${JSON.stringify(batch.strings[id])}.`);
        } else if (state === AT_LEAST && Number.isNaN(value)) value = this.#floor;
        else if (state === BELOW) value = BELOW_PERCENT;
      } else if (kind === CellKind.number) {
        value = numbers[row] as number;
      } else if (kind === CellKind.empty) {
        state = BLANK;
      } else {
        state = UNREADABLE;
        report(row, 'Expected a number or a mark, found a date, a boolean or an error value.');
      }
      if (state === PUBLISHED) {
        this.published += 1;
        if (value === 0) state = this.#zero;
        else if (value < 0 && !isSigned) {
          state = UNREADABLE;
          report(row, `Expected no negative number, found ${value}.`);
        }
        if (state !== PUBLISHED) value = Number.NaN;
        else {
          if (value !== Math.trunc(value)) this.hasDecimals += 1;
          // 189.3 × 1000 is 189300.00000000003.
          if (factor !== 1) value = Math.round(value * factor * 1e6) / 1e6;
        }
      }
      values[i] = value;
      states[i] = state;
    }
  }
}

/** The column of each figure of a mapping, from 0. */
export function figureColumns(
  mapping: Mapping,
  at: (heading: string) => number,
): ReadonlyMap<Measure, number> {
  return new Map(
    (Object.keys(mapping.figures) as Measure[]).flatMap((measure) => {
      const heading = figureColumn(mapping.figures[measure]);
      return heading === undefined ? [] : [[measure, at(heading)]];
    }),
  );
}
