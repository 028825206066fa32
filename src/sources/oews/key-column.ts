import { CellKind, cellText, type RowBatch } from '../../readers/table.ts';
import type { KeyCell, KeyReading } from './keys.ts';

/** Reads a key from the cells of a row (no code: the table has no such column); called once for each different pair of cells. */
export type ReadKey = (
  code: KeyCell | undefined,
  qualifier: string,
  title: string,
) => KeyReading<number>;

export interface KeyColumns {
  readonly code: number | undefined;
  /** What else decides which key it is: a level, a type, a group. */
  readonly qualifier?: number | undefined;
  /** Kept from the first row that has the key. */
  readonly title?: number | undefined;
}

/** The keys of one kind in a table (its areas, its occupations), each pair of cells read once. */
export class KeyColumn {
  readonly columns: KeyColumns;
  readonly #read: ReadKey;
  readonly #known = new Map<number, KeyReading<number>>();
  readonly #numbers = new Map<number, number>();
  #lastKey = Number.NaN;
  #last: KeyReading<number> = { bad: '' };

  constructor(columns: KeyColumns, read: ReadKey) {
    this.columns = columns;
    this.#read = read;
  }

  read(batch: RowBatch, row: number): KeyReading<number> {
    const { code, qualifier, title } = this.columns;
    const key = this.#identity(batch, code, row) * 2 ** 24 + this.#identity(batch, qualifier, row);
    if (key === this.#lastKey) return this.#last;
    let reading = this.#known.get(key);
    if (reading === undefined) {
      reading = this.#read(
        keyCell(batch, code, row),
        text(batch, qualifier, row),
        text(batch, title, row),
      );
      this.#known.set(key, reading);
    }
    this.#lastKey = key;
    this.#last = reading;
    return reading;
  }

  /** A number that is the same for the same content: 0 empty, even for texts, odd for anything else. */
  #identity(batch: RowBatch, column: number | undefined, row: number): number {
    const cells = column === undefined ? undefined : batch.columns[column];
    const kind = cells?.kinds[row];
    if (cells === undefined || kind === CellKind.empty) return 0;
    if (kind === CellKind.text) return 2 + 2 * (cells.texts[row] as number);
    const value = (cells.numbers[row] as number) * 8 + (kind as number);
    let index = this.#numbers.get(value);
    if (index === undefined) {
      index = this.#numbers.size;
      this.#numbers.set(value, index);
    }
    return 1 + 2 * index;
  }
}

function text(batch: RowBatch, column: number | undefined, row: number): string {
  return column === undefined ? '' : cellText(batch, column, row);
}

function keyCell(batch: RowBatch, column: number | undefined, row: number): KeyCell | undefined {
  if (column === undefined) return undefined;
  const kind = batch.columns[column]?.kinds[row] ?? CellKind.empty;
  return {
    text: text(batch, column, row),
    isNumber: kind === CellKind.number,
    isDate: kind === CellKind.date,
  };
}
