import type { Workbook } from 'exceljs';
import {
  FORM_SHEETS,
  REASONS,
  RECORD_COLUMNS,
  RECORD_HEADINGS,
  type RecordColumn,
} from '../../domain/conversation-form.ts';
import { type FormContent, sliceLine } from './form-content.ts';
import { BOX, CELL_FONT, protect, setUpPrint, TOP_CENTER, TOP_LEFT } from './form-styles.ts';
import { addConditions, COUNT_OF_EMPTY, countFormula } from './record-conditions.ts';
import { FIRST_ROW, LAST_COLUMN, LAST_ROW, RULED_ROWS } from './record-layout.ts';
import { addValidations, type ListCounts } from './record-validation.ts';
import { addTableSheet, HEADER_ROW } from './table-sheet.ts';

const WIDTHS: Readonly<Partial<Record<RecordColumn, number>>> = {
  occupation: 28,
  soc: 30,
  category: 20,
  level: 11,
  shifting: 24,
  votes: 8,
  notes: 26,
};
const REASON_WIDTH = 11;
/** Two lines, in points. */
const ROW_HEIGHT = 34;

/** The sheet to record in: a row for each position that is named. */
export async function addRecordSheet(
  workbook: Workbook,
  content: FormContent,
  counts: ListCounts,
): Promise<void> {
  const sheet = addTableSheet(workbook, {
    name: FORM_SHEETS.record,
    title: 'What employers say: one row for each position they name',
    line: { formula: countFormula(counts.occupations), result: COUNT_OF_EMPTY, date1904: false },
    heads: RECORD_COLUMNS.map((column) => RECORD_HEADINGS[column]),
    headHeight: 52,
    widths: RECORD_COLUMNS.map((column) => WIDTHS[column] ?? REASON_WIDTH),
    fixedColumns: 1,
  });
  for (let row = FIRST_ROW; row <= LAST_ROW; row += 1) {
    for (const [index, column] of RECORD_COLUMNS.entries()) {
      const cell = sheet.getCell(row, index + 1);
      cell.protection = { locked: false };
      cell.font = CELL_FONT;
      cell.alignment = CENTERED.has(column) ? TOP_CENTER : TOP_LEFT;
      // As text, or a spreadsheet program takes a code such as 11-2011 for a date.
      if (column !== 'votes') cell.numFmt = '@';
      if (row < FIRST_ROW + RULED_ROWS) cell.border = BOX;
    }
  }
  for (let row = FIRST_ROW; row <= LAST_ROW; row += 1) sheet.getRow(row).height = ROW_HEIGHT;
  sheet.autoFilter = `A${HEADER_ROW}:${LAST_COLUMN}${LAST_ROW}`;
  addValidations(sheet, counts);
  addConditions(sheet, counts.occupations);
  setUpPrint(sheet, HEADER_ROW, sliceLine(content));
  await protect(sheet);
}

const CENTERED: ReadonlySet<RecordColumn> = new Set<RecordColumn>([
  ...REASONS.map(({ id }) => id),
  'level',
  'votes',
]);

/**
 * The library marks every height as chosen by hand, and such a row does not grow with what is written
 * in it; @returns the sheet's part without that mark
 */
export function withGrowingRows(xml: string): string {
  return xml.replace(/<row r="(\d+)"[^>]*/g, (tag, row: string) =>
    Number(row) < FIRST_ROW ? tag : tag.replace(' customHeight="1"', ''),
  );
}
