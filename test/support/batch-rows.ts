import { cellText, type RowBatch } from '../../src/readers/table.ts';

/** Number and texts of each row, as many as the batch has columns. */
export function batchRows(batch: RowBatch): [number, ...string[]][] {
  return Array.from({ length: batch.rowCount }, (_, row) => [
    batch.rowNumbers[row] as number,
    ...batch.columns.map((_column, column) => cellText(batch, column, row)),
  ]);
}
