import type { CellValue, Workbook, Worksheet } from 'exceljs';
import { LINE_FONT, styleHeader, TITLE_FONT } from './form-styles.ts';

/** The row with the heads of the columns, on every sheet of the form that has a table. */
export const HEADER_ROW = 3;

export interface TableSheet {
  readonly name: string;
  readonly title: string;
  /** The line under the title. */
  readonly line: CellValue;
  readonly heads: readonly string[];
  /** Points. */
  readonly headHeight: number;
  /** Of each column, in letters. */
  readonly widths: readonly number[];
  /** How many columns stay in view, from the left; absent: none. */
  readonly fixedColumns?: number;
}

/** A sheet with its title, a line, and the head of a table that stays in view; the rows are still to come. */
export function addTableSheet(
  workbook: Workbook,
  { name, title, line, heads, headHeight, widths, fixedColumns = 0 }: TableSheet,
): Worksheet {
  const first = `${String.fromCharCode(65 + fixedColumns)}${HEADER_ROW + 1}`;
  const fixed = fixedColumns === 0 ? {} : { xSplit: fixedColumns };
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ...fixed, ySplit: HEADER_ROW, topLeftCell: first }],
  });
  sheet.columns = widths.map((width) => ({ width }));
  sheet.getCell('A1').value = title;
  sheet.getCell('A1').font = TITLE_FONT;
  sheet.getRow(1).height = 24;
  sheet.getCell('A2').value = line;
  sheet.getCell('A2').font = LINE_FONT;
  sheet.getRow(2).height = 18;
  sheet.getRow(HEADER_ROW).values = [...heads];
  styleHeader(sheet.getRow(HEADER_ROW), headHeight);
  return sheet;
}
