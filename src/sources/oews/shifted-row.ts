import { cellName } from '../../domain/errors.ts';
import { CellKind, cellText, type RowBatch } from '../../readers/table.ts';
import { BEYOND_HEADER, cellBeyondHeader } from '../rows/beyond-header.ts';
import type { OewsLayout } from './layout.ts';

/** A sign that the cells of a row stand in other columns than the header says. */
export interface Shift {
  readonly cell: string;
  readonly message: string;
}

/**
 * Finds rows that are shifted: by a cell beyond the header, or by something other than TRUE or a
 * blank in ANNUAL and HOURLY, which are the last columns.
 */
export class ShiftFinder {
  readonly #layout: OewsLayout;
  readonly #flags: readonly number[];
  /** Texts of the two columns that are as they should be, by index. */
  readonly #fine = new Set<number>();

  constructor(layout: OewsLayout) {
    this.#layout = layout;
    this.#flags = [layout.keys.annualOnly, layout.keys.hourlyOnly].filter(
      (column) => column !== undefined,
    );
  }

  find(batch: RowBatch, row: number): Shift | undefined {
    const cell = cellBeyondHeader(batch, row, this.#layout.width);
    if (cell !== undefined) return { cell, message: BEYOND_HEADER };
    for (const column of this.#flags) {
      if (this.#isFlag(batch, column, row)) continue;
      const found = JSON.stringify(cellText(batch, column, row));
      return {
        cell: cellName(column, batch.rowNumbers[row] as number),
        message: `Expected TRUE or a blank, found ${found}, so the row is shifted; a number with an unquoted comma does that`,
      };
    }
    return undefined;
  }

  #isFlag(batch: RowBatch, column: number, row: number): boolean {
    const cells = batch.columns[column];
    const kind = cells?.kinds[row];
    if (cells === undefined || kind === CellKind.empty || kind === CellKind.boolean) return true;
    if (kind !== CellKind.text) return cells.numbers[row] === 0 || cells.numbers[row] === 1;
    const id = cells.texts[row] as number;
    if (this.#fine.has(id)) return true;
    const isFine = /^\s*(true|false|[01])?\s*$/i.test(batch.strings[id] ?? '');
    if (isFine) this.#fine.add(id);
    return isFine;
  }
}
