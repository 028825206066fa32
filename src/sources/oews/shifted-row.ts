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
 * Finds rows that are shifted: by a cell beyond the header, by something other than TRUE or a blank
 * in ANNUAL and HOURLY, which are the last columns, or, in delimited text, by cells that are missing.
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
    const missing = this.#findMissing(batch, row);
    if (missing !== undefined) return missing;
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

  /**
   * Programs that leave out empty cells at the end of a row leave out all of them: one that is short
   * and ends with an empty cell, or that lacks a figure, has lost a cell before.
   */
  #findMissing(batch: RowBatch, row: number): Shift | undefined {
    const width = batch.widths?.[row];
    if (width === undefined || width >= this.#layout.width) return undefined;
    const endsBlank = cellText(batch, width - 1, row).trim() === '';
    const lacksFigure = [...this.#layout.figures.values()].some((column) => column >= width);
    if (!endsBlank && !lacksFigure) return undefined;
    return {
      cell: cellName(width - 1, batch.rowNumbers[row] as number),
      message: `Expected ${this.#layout.width} cells, as the header has, found ${width}, so the row is shifted or cut off`,
    };
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
