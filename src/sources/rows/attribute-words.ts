import { cellText, type RowBatch } from '../../readers/table.ts';
import type { KeyTables } from '../key-tables.ts';

/** What stands for the words of a group, or of an occupation of which nothing is said. */
const NO_WORDS = /^(|—|–|-|n\/a)$/i;

/** The index of a cell's words among the file's texts; −1 where nothing is said. */
export function wordsIndex(
  batch: RowBatch,
  column: number,
  row: number,
  keys: Pick<KeyTables, 'text'>,
): number {
  const words = cellText(batch, column, row).trim();
  return NO_WORDS.test(words) ? -1 : keys.text(words);
}
