import type { Style, Worksheet } from 'exceljs';
import { BOX, MISSING_FILL, WRONG_FILL } from './form-styles.ts';
import {
  FIRST_REASON,
  FIRST_ROW,
  LAST_COLUMN,
  LAST_REASON,
  LAST_ROW,
  letterOf,
  listRange,
} from './record-layout.ts';

/**
 * Colours what a row that was begun still lacks, and votes that are none. The same rules as when
 * the form is read back, as far as formulas can say them.
 */
export function addConditions(sheet: Worksheet, occupationCount: number): void {
  const [occupation, soc, category, level, votes] = COLUMNS;
  const row = FIRST_ROW;
  const isBegun = `COUNTA($A${row}:$${LAST_COLUMN}${row})>0`;
  const isEmpty = (letter: string) => `LEN(TRIM($${letter}${row}))=0`;
  const isListed = `${listedCount(`$${soc}${row}`, occupationCount)}>0`;
  const lacks: readonly (readonly [range: string, condition: string])[] = [
    [column(occupation), `${isEmpty(occupation)},NOT(${isListed})`],
    [column(soc), isEmpty(soc)],
    [column(category), `${isEmpty(category)},NOT(${isListed})`],
    [column(level), isEmpty(level)],
    [
      `${FIRST_REASON}${FIRST_ROW}:${LAST_REASON}${LAST_ROW}`,
      `COUNTA($${FIRST_REASON}${row}:$${LAST_REASON}${row})=0`,
    ],
  ];
  for (const [ref, condition] of lacks) {
    addCondition(sheet, ref, `AND(${isBegun},${condition})`, { fill: MISSING_FILL });
  }
  const cell = `$${votes}${row}`;
  const isWrong = `IF(ISNUMBER(${cell}),OR(${cell}<0,${cell}<>INT(${cell})),NOT(${isEmpty(votes)}))`;
  addCondition(sheet, column(votes), isWrong, { fill: WRONG_FILL });
  addCondition(sheet, `A${FIRST_ROW}:${LAST_COLUMN}${LAST_ROW}`, isBegun, { border: BOX });
}

/** What stands above the headings, so that colour alone says nothing: how many rows are begun, and not complete. */
export function countFormula(occupationCount: number): string {
  const range = (letter: string) => `${letter}${FIRST_ROW}:${letter}${LAST_ROW}`;
  const joined = (first: string, last: string) =>
    LETTERS.slice(LETTERS.indexOf(first), LETTERS.indexOf(last) + 1)
      .map(range)
      .join('&');
  const [occupation, soc, category, level] = COLUMNS;
  const begun = `(LEN(${joined('A', LAST_COLUMN)})>0)`;
  const listed = listedCount(range(soc), occupationCount);
  const complete = [
    `(LEN(${range(occupation)})+${listed}>0)`,
    `(LEN(${range(soc)})>0)`,
    `(LEN(${range(category)})+${listed}>0)`,
    `(LEN(${range(level)})>0)`,
    `(LEN(${joined(FIRST_REASON, LAST_REASON)})>0)`,
  ].join('*');
  return `"Positions: "&SUMPRODUCT(--${begun})&". Not complete yet: "&SUMPRODUCT(${begun}*(1-${complete}))&" (what is missing is yellow)."`;
}

/** How often the code that a cell begins with stands in the list; "None of these" is no code. */
function listedCount(cells: string, occupationCount: number): string {
  return `COUNTIF(${listRange('occupation', occupationCount, 1)},LEFT(${cells},${CODE_LENGTH})&" *")`;
}

const CODE_LENGTH = 7;

/** What the formula says of a form that is empty. */
export const COUNT_OF_EMPTY = 'Positions: 0. Not complete yet: 0 (what is missing is yellow).';

const COLUMNS = [
  letterOf('occupation'),
  letterOf('soc'),
  letterOf('category'),
  letterOf('level'),
  letterOf('votes'),
] as const;
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

function column(letter: string): string {
  return `${letter}${FIRST_ROW}:${letter}${LAST_ROW}`;
}

function addCondition(sheet: Worksheet, ref: string, formula: string, style: Partial<Style>): void {
  const priority = (sheet as WithConditions).conditionalFormattings.length + 1;
  sheet.addConditionalFormatting({
    ref,
    rules: [{ type: 'expression', priority, formulae: [formula], style }],
  });
}

/** The library's types leave out the list of what was added. */
type WithConditions = Worksheet & { readonly conditionalFormattings: readonly unknown[] };
