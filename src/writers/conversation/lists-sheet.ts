import type { Workbook } from 'exceljs';
import { FORM_SHEETS, LIST_HEADINGS } from '../../domain/conversation-form.ts';
import { plainText } from '../workbook/plain-text.ts';
import { type FormContent, sliceLine } from './form-content.ts';
import {
  BOX,
  CELL_FONT,
  LINE_FONT,
  protect,
  setUpPrint,
  styleHeader,
  TITLE_FONT,
  TOP_CENTER,
  TOP_LEFT,
} from './form-styles.ts';
import { LIST_HEADER_ROW } from './record-layout.ts';

const WIDTHS = [80, 44, 10];

/** What the drop-downs offer, to look through. */
export async function addListsSheet(
  workbook: Workbook,
  content: FormContent,
  occupations: readonly string[],
): Promise<void> {
  const categories = content.slice.categories.list;
  const sheet = workbook.addWorksheet(FORM_SHEETS.lists, {
    views: [{ state: 'frozen', ySplit: LIST_HEADER_ROW, topLeftCell: `A${LIST_HEADER_ROW + 1}` }],
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  sheet.getCell('A1').value = 'What the lists offer';
  sheet.getCell('A1').font = TITLE_FONT;
  sheet.getRow(1).height = 24;
  sheet.getCell('A2').value =
    'The occupations are those that the figures show, in the order of their codes: there are others.';
  sheet.getCell('A2').font = LINE_FONT;
  sheet.getRow(2).height = 18;
  sheet.getRow(LIST_HEADER_ROW).values = Object.values(LIST_HEADINGS);
  styleHeader(sheet.getRow(LIST_HEADER_ROW), 22);
  const count = Math.max(occupations.length, categories.length);
  for (let index = 0; index < count; index += 1) {
    const row = sheet.getRow(LIST_HEADER_ROW + 1 + index);
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
  }
  setUpPrint(sheet, LIST_HEADER_ROW, sliceLine(content));
  await protect(sheet);
}
