import { CellKind, cellText, type RowBatch } from '../../readers/table.ts';
import { CellMemo } from '../rows/cell-memo.ts';
import type { KeyCell, KeyReading } from '../rows/key-reading.ts';

/** Reads a key from the cells of a row (no code: the table has no such column); called once for each different pair of code and qualifier. */
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
export function keyColumn(
  { code, qualifier, title }: KeyColumns,
  read: ReadKey,
): CellMemo<KeyReading<number>> {
  return new CellMemo(
    [code, qualifier].filter((column) => column !== undefined),
    (batch, row) =>
      read(keyCell(batch, code, row), text(batch, qualifier, row), text(batch, title, row)),
  );
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
