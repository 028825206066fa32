import { CellKind, cellText, type RowBatch } from '../../readers/table.ts';

/**
 * Whether a row among the others is none of them: blank, or a note, which is one cell and no code in
 * the column of the occupation's. Undefined where it is a row.
 */
export function asideOf(
  batch: RowBatch,
  row: number,
  codeColumn: number,
): 'blank' | 'note' | undefined {
  const kind = batch.columns[codeColumn]?.kinds[row] ?? CellKind.empty;
  if (kind !== CellKind.empty && kind !== CellKind.text) return undefined;
  const code = cellText(batch, codeColumn, row).trim();
  if (code !== '' && !NOTE.test(code)) return undefined;
  const filled = batch.columns.filter((_, column) => cellText(batch, column, row).trim() !== '');
  if (filled.length > 1) return undefined;
  return filled.length === 0 ? 'blank' : 'note';
}

/** What begins a note and no code, whole or spoiled: a sign and a blank, or two words. */
const NOTE = /^([*#~]+\s|[a-z]+:?\s+\S)/i;
