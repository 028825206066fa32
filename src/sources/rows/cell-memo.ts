import { CellKind, type RowBatch } from '../../readers/table.ts';

/** What is made of the cells of some columns, once for each different combination of them. */
export class CellMemo<T> {
  readonly columns: readonly number[];
  readonly #make: (batch: RowBatch, row: number) => T;
  readonly #known = new Map<number, T>();
  readonly #numbers = new Map<number, number>();
  /** By position: of a third column and on. */
  readonly #pairs: Map<number, number>[] = [];
  #lastKey = Number.NaN;
  #last: T | undefined;

  /** @param make reads nothing of the row but these columns */
  constructor(columns: readonly number[], make: (batch: RowBatch, row: number) => T) {
    this.columns = columns;
    this.#make = make;
  }

  read(batch: RowBatch, row: number): T {
    const key = this.#key(batch, row);
    if (key === this.#lastKey) return this.#last as T;
    let made = this.#known.get(key);
    if (made === undefined) {
      made = this.#make(batch, row);
      this.#known.set(key, made);
    }
    this.#lastKey = key;
    this.#last = made;
    return made;
  }

  #key(batch: RowBatch, row: number): number {
    const { columns } = this;
    let key = 0;
    for (let i = 0; i < columns.length; i += 1) {
      if (i > 1) key = this.#pair(key, i);
      key = key * 2 ** 26 + this.#identity(batch, columns[i] as number, row);
    }
    return key;
  }

  /** A small number for a pair, so that a third column has room in the key. */
  #pair(key: number, position: number): number {
    this.#pairs[position] ??= new Map();
    const pairs = this.#pairs[position] as Map<number, number>;
    let index = pairs.get(key);
    if (index === undefined) {
      index = pairs.size;
      pairs.set(key, index);
    }
    return index;
  }

  /** The same for the same content: 0 empty, even for texts, odd for anything else. */
  #identity(batch: RowBatch, column: number, row: number): number {
    const cells = batch.columns[column];
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
