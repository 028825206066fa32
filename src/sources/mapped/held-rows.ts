import { BATCH_ROWS } from '../../readers/table.ts';

type Cells = Int32Array | Float64Array | Uint8Array;

/**
 * Rows that are put aside, out of the arrays of a batch, until all of the table was seen; then they
 * come back into the same arrays.
 */
export class HeldRows {
  readonly #batch: readonly Cells[];
  readonly #held: Cells[];
  count = 0;

  /** @param batch all the arrays of which a row has a cell */
  constructor(batch: readonly Cells[]) {
    this.#batch = batch;
    this.#held = batch.map((cells) => empty(cells, 64));
  }

  /** Puts row `from` of the batch aside. */
  hold(from: number): void {
    const at = this.count;
    this.#batch.forEach((cells, column) => {
      let held = this.#held[column] as Cells;
      if (at === held.length) {
        const grown = empty(held, at * 2);
        grown.set(held);
        this.#held[column] = held = grown;
      }
      held[at] = cells[from] as number;
    });
    this.count += 1;
  }

  /** Moves a row of the batch to the place of one that was put aside before it. */
  move(from: number, to: number): void {
    if (from === to) return;
    for (const cells of this.#batch) cells[to] = cells[from] as number;
  }

  /** The array of a column, `count` long. */
  column<T extends Cells>(cells: T): T {
    return this.#held[this.#batch.indexOf(cells)] as T;
  }

  /** Brings the held rows back, a batch at a time; yields how many there are. */
  *batches(): Generator<number> {
    for (let from = 0; from < this.count; from += BATCH_ROWS) {
      const count = Math.min(BATCH_ROWS, this.count - from);
      this.#batch.forEach((cells, column) => {
        cells.set((this.#held[column] as Cells).subarray(from, from + count));
      });
      yield count;
    }
  }
}

function empty(like: Cells, length: number): Cells {
  if (like instanceof Int32Array) return new Int32Array(length);
  return like instanceof Float64Array ? new Float64Array(length) : new Uint8Array(length);
}
