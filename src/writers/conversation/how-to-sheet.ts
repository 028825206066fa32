import type { Workbook } from 'exceljs';
import { SAMPLE_TEXT } from '../../analysis/slice-text.ts';
import { FORM_SHEETS, NONE_OF_THESE, REASONS } from '../../domain/conversation-form.ts';
import { type FormContent, sliceLine } from './form-content.ts';
import {
  BOX,
  CELL_FONT,
  heightOf,
  LINE_FONT,
  protect,
  setUpPrint,
  styleHeader,
  TITLE_FONT,
  TOP_LEFT,
} from './form-styles.ts';
import { ROOM } from './record-layout.ts';

const HEADER_ROW = 3;
const WIDTHS = [30, 100] as const;

const STEPS: readonly (readonly [what: string, how: string])[] = [
  [
    'While people talk',
    `Sheet "${FORM_SHEETS.record}": one row for each position that employers name, first in their own words, then an x under each reason why it is critical. All else can wait until after the meeting.`,
  ],
  [
    'SOC occupation',
    `Choose from the list; the sheet "${FORM_SHEETS.lists}" has it to search. None fits, or the figures do not show it: choose "${NONE_OF_THESE}" or use your own words. Nothing is refused.`,
  ],
  [
    'Category',
    'Choose from the list. It may stay empty where the SOC occupation is chosen from its list: that tells the category.',
  ],
  ['Level', 'Entry, mid or advanced: where in a career the position stands.'],
  [
    'Why critical',
    `${REASONS.map(({ label, means }) => `${label[0]?.toUpperCase()}${label.slice(1)}: ${means}`).join('\n')}`,
  ],
  [
    'Votes',
    'If people vote: how many for this position, a whole number. Leave it empty where nobody voted: empty is unknown, and is never counted as 0.',
  ],
  [
    'Yellow and red cells',
    'Yellow: a row that was begun lacks this cell. Red: votes that are no whole number. The line above the headings counts rows that are not complete.',
  ],
  [
    'More rows',
    `There is room for ${ROOM} positions; rows further down are read too. Rows can be added, removed and sorted. For a second meeting, copy the sheet: both are read.`,
  ],
  [
    'Questions',
    `Sheet "${FORM_SHEETS.prompts}": what to ask, the figures it rests on, and room for the answers.`,
  ],
  [
    'Protection',
    'Headings and lists are protected against a slip, without a password. Leave the headings as they are: reading back finds columns by them.',
  ],
  [
    'Afterwards',
    'pathways conversation read conversation.xlsx\nsays what is not complete, counts what was named by category and reason, and shows which of the occupations named the figures rank low or do not show.',
  ],
];

/** The first sheet: how the others are filled in. */
export async function addHowToSheet(workbook: Workbook, content: FormContent): Promise<void> {
  const sheet = workbook.addWorksheet(FORM_SHEETS.howTo, {
    views: [{ state: 'frozen', ySplit: HEADER_ROW, topLeftCell: `A${HEADER_ROW + 1}` }],
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  sheet.getCell('A1').value = 'To record what employers say';
  sheet.getCell('A1').font = TITLE_FONT;
  sheet.getRow(1).height = 24;
  sheet.getCell('A2').value = sliceLine(content);
  sheet.getCell('A2').font = LINE_FONT;
  sheet.getRow(2).height = 18;
  sheet.getRow(HEADER_ROW).values = ['What', 'How'];
  styleHeader(sheet.getRow(HEADER_ROW), 22);
  const steps = content.slice.isSample ? [...STEPS, ['Sample', SAMPLE_TEXT] as const] : STEPS;
  for (const [index, [what, how]] of steps.entries()) {
    const row = sheet.getRow(HEADER_ROW + 1 + index);
    row.values = [what, how];
    for (const column of [1, 2]) {
      const cell = row.getCell(column);
      cell.font = column === 1 ? { ...CELL_FONT, bold: true } : CELL_FONT;
      cell.alignment = TOP_LEFT;
      cell.border = BOX;
    }
    row.height = heightOf([
      [what, WIDTHS[0]],
      [how, WIDTHS[1]],
    ]);
  }
  setUpPrint(sheet, HEADER_ROW, sliceLine(content));
  // A page to hand out with the form.
  sheet.pageSetup.fitToHeight = 1;
  await protect(sheet);
}
