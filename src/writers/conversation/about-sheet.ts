import type { Workbook } from 'exceljs';
import { SAMPLE_TEXT, sourceText } from '../../analysis/slice-text.ts';
import {
  FORM_ID,
  FORM_SHEETS,
  FORM_VERSION,
  IDENTITY,
  type IdentityKey,
} from '../../domain/conversation-form.ts';
import { ownershipTitle } from '../../domain/ownership.ts';
import { releaseTitle } from '../../domain/release.ts';
import { plainText } from '../workbook/plain-text.ts';
import { type FormContent, sliceLine } from './form-content.ts';
import {
  BOX,
  CELL_FONT,
  heightOf,
  protect,
  setUpPrint,
  styleHeader,
  TITLE_FONT,
  TOP_LEFT,
} from './form-styles.ts';

const HEADER_ROW = 2;
const WIDTHS = [26, 26, 90];

/** What the form was made from: so that reading it back finds the same figures. */
export async function addAboutSheet(workbook: Workbook, content: FormContent): Promise<void> {
  const sheet = workbook.addWorksheet(FORM_SHEETS.about, {
    views: [{ state: 'frozen', ySplit: HEADER_ROW, topLeftCell: `A${HEADER_ROW + 1}` }],
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  sheet.getCell('A1').value = 'What this form was made from';
  sheet.getCell('A1').font = TITLE_FONT;
  sheet.getRow(1).height = 24;
  sheet.getRow(HEADER_ROW).values = ['What', 'Code', 'In words'];
  styleHeader(sheet.getRow(HEADER_ROW), 22);
  for (const [index, values] of linesOf(content).entries()) {
    const row = sheet.getRow(HEADER_ROW + 1 + index);
    row.values = [...values];
    for (let column = 1; column <= WIDTHS.length; column += 1) {
      const cell = row.getCell(column);
      cell.font = CELL_FONT;
      cell.alignment = TOP_LEFT;
      cell.border = BOX;
      // A code stays what it is: 08 is Colorado.
      if (column === 2) cell.numFmt = '@';
    }
    row.height = heightOf(values.map((text, column) => [text, WIDTHS[column] ?? 1] as const));
  }
  setUpPrint(sheet, HEADER_ROW, sliceLine(content));
  await protect(sheet);
}

function linesOf({ slice, files }: FormContent): readonly (readonly string[])[] {
  const { release, area, industry, ownership } = slice.figures.slice;
  const lines: Readonly<Record<IdentityKey, readonly [code: string, words: string]>> = {
    form: [FORM_ID, 'A workbook to record what employers say; read it back with this program.'],
    version: [FORM_VERSION, ''],
    release: [release, releaseTitle(release)],
    area: [area.code, area.title],
    industry: [industry.code, industry.title],
    industryLevel: [industry.level, ''],
    ownership: [ownership, ownershipTitle(ownership)],
  };
  return [
    ...Object.entries(lines).map(([key, [code, words]]) => [
      IDENTITY[key as IdentityKey],
      plainText(code),
      plainText(words),
    ]),
    ...files.map((file) => ['Source', plainText(file.release), plainText(sourceText(file))]),
    ...(slice.isSample ? [['Sample', '', SAMPLE_TEXT]] : []),
  ];
}
