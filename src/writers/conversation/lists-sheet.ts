import type { Workbook } from 'exceljs';
import { FORM_SHEETS, LIST_HEADINGS } from '../../domain/conversation-form.ts';
import { plainText } from '../workbook/plain-text.ts';
import { type FormContent, sliceLine } from './form-content.ts';
import {
  BOX,
  CELL_FONT,
  heightOf,
  protect,
  setUpPrint,
  TOP_CENTER,
  TOP_LEFT,
} from './form-styles.ts';
import { addTableSheet, HEADER_ROW } from './table-sheet.ts';

const WIDTHS = [80, 44, 10];
/** Letters of a line: a few less than its width, as words do not fill it. */
const LETTERS = WIDTHS.map((width) => width - 4);

/** What the drop-downs offer, to look through. */
export async function addListsSheet(
  workbook: Workbook,
  content: FormContent,
  occupations: readonly string[],
): Promise<void> {
  const categories = content.slice.categories.list;
  const sheet = addTableSheet(workbook, {
    name: FORM_SHEETS.lists,
    title: 'What the lists offer',
    line: 'The occupations are those that the figures show, in the order of their codes: there are others.',
    heads: Object.values(LIST_HEADINGS),
    headHeight: 22,
    widths: WIDTHS,
  });
  const count = Math.max(occupations.length, categories.length);
  for (let index = 0; index < count; index += 1) {
    const row = sheet.getRow(HEADER_ROW + 1 + index);
    const category = categories[index];
    row.values = [
      occupations[index] ?? null,
      category === undefined ? null : plainText(category.label),
      category === undefined ? null : plainText(category.symbol),
    ];
    for (let column = 1; column <= WIDTHS.length; column += 1) {
      const cell = row.getCell(column);
      if (cell.value === null) continue;
      cell.font = CELL_FONT;
      cell.border = BOX;
      cell.numFmt = '@';
      cell.alignment = column === WIDTHS.length ? TOP_CENTER : TOP_LEFT;
    }
    // Some programs do not grow a row for a second line; one line has room in any row.
    const height = heightOf(LETTERS.map((letters, at) => [row.getCell(at + 1).text, letters]));
    if (height > heightOf([])) row.height = height;
  }
  setUpPrint(sheet, HEADER_ROW, sliceLine(content));
  await protect(sheet);
}
