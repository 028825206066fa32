import type { Workbook } from 'exceljs';
import type { Prompt } from '../../analysis/prompt.ts';
import { FORM_SHEETS, PROMPT_HEADINGS } from '../../domain/conversation-form.ts';
import { type WordingKey, wordsOf } from '../../domain/wording.ts';
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

const WIDTHS = { number: 6, question: 48, figures: 44, answer: 52 } as const;
/** Lines to write an answer on. */
const ANSWER_LINES = 5;

/** Questions that no figure raises, and that every conversation needs. */
const ALWAYS: readonly WordingKey[] = [
  'card.hold-back',
  'card.shifting',
  'card.advance',
  'card.missed',
];

/** The questions with the figures they rest on, and room for what employers answer. */
export async function addPromptsSheet(workbook: Workbook, content: FormContent): Promise<void> {
  const { prompts, wording } = content;
  const sheet = addTableSheet(workbook, {
    name: FORM_SHEETS.prompts,
    title: 'Questions for the conversation',
    line: 'A question is no finding: employers confirm, correct or drop it. Write what they answer in the last column.',
    heads: Object.values(PROMPT_HEADINGS),
    headHeight: 22,
    widths: Object.values(WIDTHS),
  });
  const questions = [
    ...prompts.map((prompt) => ({
      question: wordsOf(wording, prompt.key, prompt.fields),
      figures: figuresText(prompt),
    })),
    ...ALWAYS.map((key) => ({ question: wordsOf(wording, key), figures: '–' })),
  ];
  for (const [index, { question, figures }] of questions.entries()) {
    const row = sheet.getRow(HEADER_ROW + 1 + index);
    row.values = [index + 1, plainText(question), figures, null];
    for (const [at, column] of Object.keys(WIDTHS).entries()) {
      const cell = row.getCell(at + 1);
      cell.font = CELL_FONT;
      cell.alignment = column === 'number' ? TOP_CENTER : TOP_LEFT;
      cell.border = BOX;
      // As text, so that an answer that begins with a dash is none of a spreadsheet’s formulas.
      if (column === 'answer') cell.numFmt = '@';
      cell.protection = { locked: column !== 'answer' };
    }
    row.height = heightOf(
      [
        [question, WIDTHS.question],
        [figures, WIDTHS.figures],
      ],
      ANSWER_LINES,
    );
  }
  setUpPrint(sheet, HEADER_ROW, sliceLine(content));
  await protect(sheet);
}

/** A line for each figure: `51-0000 Production: jobs 6,450,000 ± 30,000`. */
function figuresText({ figures }: Prompt): string {
  return figures
    .map(({ soc, title, measure, text }) =>
      plainText(`${soc} ${title}: ${measure.toLowerCase()} ${text}`),
    )
    .join('\n');
}
