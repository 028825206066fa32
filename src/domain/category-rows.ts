import type { CategoryRow } from './category.ts';
import { isColour } from './colour.ts';
import { LayoutError } from './errors.ts';

/** The level-2 groups of every SOC vintage: 11-0000, 13-0000 to 55-0000, which OEWS does not survey. */
const MAJOR_GROUPS: readonly string[] = Array.from(
  { length: 23 },
  (_, index) => `${11 + 2 * index}-0000`,
);

/** Longer ones do not fit beside a chart. */
const LONGEST_LABEL = 60;

/** @throws LayoutError with the line of the first fault, or with the groups that have no line. */
export function checkCategoryRows(rows: readonly CategoryRow[], file: string): void {
  const lines = new Map<string, number>();
  const first = new Map<string, CategoryRow>();
  for (const row of rows) {
    const { soc, category, line } = row;
    const fault = faultOfGroup(soc, lines) ?? faultOfCategory(row, first);
    if (fault !== undefined) {
      const [message, hint] = fault;
      throw new LayoutError(message, { place: { file, row: line }, hint });
    }
    lines.set(soc, line);
    if (!first.has(category)) first.set(category, row);
  }
  const missing = MAJOR_GROUPS.filter((group) => !lines.has(group));
  if (missing.length > 0) {
    throw new LayoutError(
      `Expected a line for each of the ${MAJOR_GROUPS.length} level-2 groups, found none for ${missing.join(', ')}.`,
      { place: { file }, hint: 'Add them: with them every occupation has a category.' },
    );
  }
}

/** What is wrong, and what to do about it. */
type Fault = readonly [message: string, hint: string];

function faultOfGroup(soc: string, lines: ReadonlyMap<string, number>): Fault | undefined {
  if (!/^\d{2}-\d{2}00$/.test(soc) || !MAJOR_GROUPS.includes(`${soc.slice(0, 3)}0000`)) {
    return [
      `Expected a SOC group of level 2 or 3 such as 51-0000 or 29-2000 in the column soc, found ${shortened(soc)}.`,
      'Categories are rough on purpose: occupations and broad groups go with their level-3 group. A spreadsheet program may have turned a code into a date: format the column as text.',
    ];
  }
  const before = lines.get(soc);
  if (before === undefined) return undefined;
  return [
    `The group ${soc} stands twice: in line ${before} too.`,
    'Keep one of the two lines: a group has one category.',
  ];
}

function faultOfCategory(
  row: CategoryRow,
  first: ReadonlyMap<string, CategoryRow>,
): Fault | undefined {
  const known = first.get(row.category);
  if (known !== undefined) return faultOfRepeat(row, known);
  return faultOfTexts(row) ?? faultOfSameness(row, first);
}

/** A later line of a category says the same of it as the first, or nothing. */
function faultOfRepeat(row: CategoryRow, known: CategoryRow): Fault | undefined {
  const column = (['label', 'symbol', 'colour'] as const).find(
    (name) => row[name] !== '' && row[name] !== known[name],
  );
  if (column === undefined) return undefined;
  return [
    `The category ${row.category} has another ${column} than in line ${known.line}: ${shortened(row[column])}, there ${shortened(known[column])}.`,
    'Write it in the first line of the category; leave it empty in the others.',
  ];
}

function faultOfTexts({ category, label, symbol, colour }: CategoryRow): Fault | undefined {
  if (!/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(category)) {
    return [
      `Expected a short name in small letters and hyphens in the column category, found ${shortened(category)}.`,
      'As in installation-and-maintenance. What is shown stands in the column label.',
    ];
  }
  const first = `This is the first line of the category ${category}: it says how the category looks.`;
  if (label === '' || [...label].length > LONGEST_LABEL || /\p{Cc}/u.test(label)) {
    return [
      `Expected a label of 1 to ${LONGEST_LABEL} characters, found ${shortened(label)}.`,
      first,
    ];
  }
  if (!/^[^\s\p{Cc}\p{Cf}]{1,3}$/u.test(symbol)) {
    return [`Expected a symbol of 1 to 3 characters, found ${shortened(symbol)}.`, first];
  }
  if (!isColour(colour)) {
    return [`Expected a colour such as #D55E00, found ${shortened(colour)}.`, first];
  }
  return undefined;
}

function faultOfSameness(
  { category, label, symbol }: CategoryRow,
  first: ReadonlyMap<string, CategoryRow>,
): Fault | undefined {
  const hint = 'Give each its own: colour alone does not tell categories apart for everyone.';
  for (const other of first.values()) {
    for (const [name, shared] of [
      ['label', other.label === label],
      ['symbol', other.symbol === symbol],
    ] as const) {
      if (!shared) continue;
      const text = JSON.stringify(other[name]);
      return [
        `The categories ${other.category} and ${category} have the same ${name}: ${text}.`,
        hint,
      ];
    }
  }
  return undefined;
}

/** A cell may hold a whole page. */
function shortened(text: string): string {
  const characters = [...text];
  return JSON.stringify(characters.length <= 80 ? text : `${characters.slice(0, 79).join('')}…`);
}
