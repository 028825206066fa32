import { cellName } from '../../domain/errors.ts';
import { cellText, type RowBatch } from '../../readers/table.ts';

/**
 * The name of the first cell of a row that stands to the right of the header's last: then the row is
 * shifted, as by a number with an unquoted comma in a CSV. Undefined where there is none.
 */
export function cellBeyondHeader(
  batch: RowBatch,
  row: number,
  headerWidth: number,
): string | undefined {
  for (let column = headerWidth; column < batch.columns.length; column += 1) {
    if (cellText(batch, column, row).trim() !== '') {
      return cellName(column, batch.rowNumbers[row] as number);
    }
  }
  return undefined;
}

/** What is wrong with such a row, in words. */
export const BEYOND_HEADER =
  'A cell stands beyond the last column of the header, so the row is shifted; a number with an unquoted comma does that';

/** How many columns a header has, up to its last heading. */
export function headerWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}
