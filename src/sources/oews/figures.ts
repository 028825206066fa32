import { BLANK, markCode, PUBLISHED } from '../../domain/estimate.ts';
import type { FigureColumn, TopCode } from '../../domain/facts.ts';
import { MEASURES, type Measure } from '../../domain/measure.ts';
import { BATCH_ROWS, type CellColumn, CellKind, type RowBatch } from '../../readers/table.ts';
import type { TextFigure, TextFigures } from '../rows/text-figures.ts';

const AT_LEAST = markCode('at-least');
const BELOW = markCode('below');
const UNREADABLE = markCode('unreadable');
const SIGNS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '': BLANK,
    '*': markCode('wage-withheld'),
    '**': markCode('employment-withheld'),
    '***': markCode('see-notes'),
    '#': AT_LEAST,
    '~': BELOW,
    '-': markCode('not-available'),
    '—': markCode('not-available'),
    'N/A': markCode('not-available'),
  }),
);
/** `~` in PCT_RPT: fewer than 0.5 % of establishments. */
const BELOW_PERCENT = 0.5;
const NUMBER = /^(?=.*\d)[-+]?\$?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[-+]?\d+)?$/i;

export type OnBadFigure = (measure: Measure, row: number, message: string) => void;

/** Turns the cells of one measure's column into figures; texts are understood once each. */
export class FigureDecoder {
  readonly column: FigureColumn = {
    values: new Float64Array(BATCH_ROWS),
    states: new Uint8Array(BATCH_ROWS),
  };
  /** Cells by mark, since the table began. */
  readonly counts = new Uint32Array(256);
  readonly #measure: Measure;
  readonly #floor: number;
  readonly #maximum: number;
  readonly #onBad: OnBadFigure;

  constructor(measure: Measure, topCode: TopCode | undefined, onBad: OnBadFigure) {
    this.#measure = measure;
    this.#floor = floorOf(measure, topCode);
    this.#maximum = measure.endsWith('RsePercent') || measure.startsWith('percent') ? 100 : MOST;
    this.#onBad = onBad;
  }

  /** Decodes the batch's rows named by `rows`; the i-th of them becomes index i of the column. */
  decode(
    cells: CellColumn | undefined,
    batch: RowBatch,
    rows: Int32Array,
    count: number,
    texts: TextFigures,
  ): void {
    const { values, states } = this.column;
    if (cells === undefined) {
      states.fill(BLANK, 0, count);
      values.fill(Number.NaN, 0, count);
      this.counts[BLANK] = (this.counts[BLANK] ?? 0) + count;
      return;
    }
    const { kinds, numbers, texts: textIds } = cells;
    for (let i = 0; i < count; i += 1) {
      const row = rows[i] as number;
      const kind = kinds[row] as number;
      let mark: number;
      let value = Number.NaN;
      if (kind === CellKind.number) {
        mark = PUBLISHED;
        value = numbers[row] as number;
      } else if (kind === CellKind.empty) {
        mark = BLANK;
      } else if (kind === CellKind.text) {
        const id = textIds[row] as number;
        mark = texts.state(id, batch.strings);
        value = texts.value(id);
        if (mark === AT_LEAST) value = this.#floor;
        else if (mark === BELOW) value = BELOW_PERCENT;
        else if (mark === UNREADABLE) {
          this.#onBad(
            this.#measure,
            row,
            `Expected a number or a mark, found ${JSON.stringify(batch.strings[id])}.`,
          );
        }
      } else {
        mark = UNREADABLE;
        this.#onBad(
          this.#measure,
          row,
          'Expected a number or a mark, found a date, a boolean or an error value.',
        );
      }
      if (mark === PUBLISHED && !(value >= 0 && value <= this.#maximum)) {
        mark = this.#outOfBounds(row, value);
      }
      values[i] = mark === UNREADABLE ? Number.NaN : value;
      states[i] = mark;
      this.counts[mark] = (this.counts[mark] as number) + 1;
    }
  }

  /** Gives row i of the column another mark. */
  remark(i: number, mark: number): void {
    const before = this.column.states[i] as number;
    this.column.states[i] = mark;
    this.counts[before] = (this.counts[before] as number) - 1;
    this.counts[mark] = (this.counts[mark] as number) + 1;
  }

  /** A negative figure is unreadable, or one beyond what can be; a percentage above 100 is kept, and said. */
  #outOfBounds(row: number, value: number): number {
    if (value > MOST) {
      this.#onBad(this.#measure, row, `Expected at most ${MOST}, found ${value}.`);
      return UNREADABLE;
    }
    if (value > this.#maximum) {
      this.#onBad(this.#measure, row, `Expected at most ${this.#maximum} percent, found ${value}.`);
      return PUBLISHED;
    }
    this.#onBad(this.#measure, row, `Expected no negative number, found ${value}.`);
    return UNREADABLE;
  }
}

/** No count of jobs and no wage comes near; what is above is a slip, or made to do harm. */
const MOST = 1e9;

function floorOf(measure: Measure, topCode: TopCode | undefined): number {
  const unit = MEASURES[measure];
  if (unit === 'usd-per-hour') return topCode?.hourlyUsd ?? Number.NaN;
  if (unit === 'usd-per-year') return topCode?.annualUsd ?? Number.NaN;
  return Number.NaN;
}

/** Understands a text as OEWS files have them: `1,234`, `$1.50`, or a sign. */
export function understandFigure(text: string): TextFigure {
  const trimmed = text.trim();
  const sign = SIGNS.get(trimmed);
  if (sign !== undefined) return { state: sign, value: Number.NaN };
  const number = NUMBER.test(trimmed) ? Number(trimmed.replaceAll(/[$,]/g, '')) : Number.NaN;
  return Number.isFinite(number)
    ? { state: PUBLISHED, value: number }
    : { state: UNREADABLE, value: Number.NaN };
}
