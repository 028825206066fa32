import { CAREER_LEVELS, type CareerLevel } from '../../domain/conversation-form.ts';
import type { FormCell } from './form-cell.ts';
import type { FormCategory } from './form-identity.ts';

/** What a cell says, or what was expected of it. */
export type CellReading<Value> = { readonly value: Value } | { readonly expected: string };

/** A whole number, 0 or more; also one that is kept as text. */
export function readVotes(cell: FormCell): CellReading<number> {
  const text = cell.text.trim();
  const isNumber = cell.kind === 'number' || (cell.kind === 'text' && /^\d+$/.test(text));
  const value = isNumber ? Number(cell.text) : Number.NaN;
  return Number.isSafeInteger(value) && value >= 0
    ? { value }
    : { expected: 'a whole number of votes, 0 or more' };
}

/** Whether a column is ticked: an x, a check mark, yes, 1; not with no, 0 or a dash. */
export function readTick(cell: FormCell): CellReading<boolean> {
  const text = cell.text.trim().toLowerCase();
  if (TICKED.has(text)) return { value: true };
  if (NOT_TICKED.has(text)) return { value: false };
  return { expected: 'an x, or nothing' };
}

const TICKED: ReadonlySet<string> = new Set([
  'x',
  '×',
  '✓',
  '✔',
  '✔️',
  '☑',
  '☒',
  '✗',
  '✘',
  'yes',
  'y',
  'true',
  '1',
]);
const NOT_TICKED: ReadonlySet<string> = new Set(['no', 'n', 'false', '0', '-', '–', '—', '☐']);

/** For errors. */
export const LEVELS_IN_WORDS = 'Entry, Mid or Advanced';

export function readLevel(cell: FormCell): CellReading<CareerLevel> {
  const text = cell.text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+level$/, '');
  const level = CAREER_LEVELS.find(({ id, label }) => id === text || label.toLowerCase() === text);
  if (level !== undefined) return { value: level.id };
  return { expected: LEVELS_IN_WORDS };
}

/** A category of the form's list, by its label or its letters. */
export function readCategory(
  cell: FormCell,
  categories: readonly FormCategory[],
): CellReading<string> {
  const text = plain(cell.text);
  const found =
    categories.find(({ label }) => plain(label) === text) ??
    categories.find(({ symbol }) => symbol !== '' && plain(symbol) === text);
  return found === undefined
    ? { expected: 'a category of the list on the sheet "Lists"' }
    : { value: found.label };
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
