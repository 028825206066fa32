import {
  FORM_SHEETS,
  REASONS,
  RECORD_COLUMNS,
  type RecordColumn,
} from '../../domain/conversation-form.ts';
import { columnName } from '../../domain/errors.ts';
import { HEADER_ROW } from './table-sheet.ts';

/** Where things stand on the sheet to record in. */
export const FIRST_ROW = HEADER_ROW + 1;
export const ROOM = 200;
export const LAST_ROW = HEADER_ROW + ROOM;
/** Rows with lines around, to print an empty form on one page; others have them once they are begun. */
export const RULED_ROWS = 20;

/** On the sheet of lists. */
export const LIST_COLUMNS = { occupation: 'A', category: 'B', symbol: 'C' } as const;

/** The letters of a column of the sheet to record in. */
export function letterOf(column: RecordColumn): string {
  return columnName(RECORD_COLUMNS.indexOf(column));
}

export const FIRST_REASON = letterOf(REASONS[0].id);
export const LAST_REASON = letterOf(REASONS[REASONS.length - 1]?.id ?? 'other');
export const LAST_COLUMN = columnName(RECORD_COLUMNS.length - 1);

/** The cells of a list, as formulas name them; @param skipped choices at its start that are left out */
export function listRange(column: keyof typeof LIST_COLUMNS, count: number, skipped = 0): string {
  const letter = LIST_COLUMNS[column];
  const first = HEADER_ROW + 1 + skipped;
  return `'${FORM_SHEETS.lists}'!$${letter}$${first}:$${letter}$${Math.max(first, HEADER_ROW + count)}`;
}
