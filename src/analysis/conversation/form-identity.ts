import {
  FORM_ID,
  FORM_VERSION,
  headingKey,
  IDENTITY,
  type IdentityKey,
  LIST_HEADINGS,
  PROMPT_HEADINGS,
} from '../../domain/conversation-form.ts';
import { LayoutError } from '../../domain/errors.ts';
import type { ConversationAnswer } from './conversation.ts';
import { type FormRow, type FormSheet, foundText, placeOf } from './form-cell.ts';

/** What a form says of the slice that it was made from; a line that is missing is absent. */
export type FormIdentity = Readonly<Partial<Record<IdentityKey, string>>>;

/**
 * Undefined where no sheet says it.
 * @throws LayoutError where the form is of a version that is not known.
 */
export function formIdentity(sheets: readonly FormSheet[]): FormIdentity | undefined {
  const about = sheets.find(({ rows }) => rows.some(isFormLine));
  if (about === undefined) return undefined;
  const found: Partial<Record<IdentityKey, string>> = {};
  for (const row of about.rows) {
    const key = IDENTITY_KEYS.get(headingKey(row.cells.get(0)?.text ?? ''));
    const cell = row.cells.get(1);
    if (key === undefined || cell === undefined) continue;
    if (key === 'version' && cell.text !== FORM_VERSION) {
      throw new LayoutError(
        `Expected a form of version ${FORM_VERSION}, found ${foundText(cell)}.`,
        {
          place: placeOf(about.place, row.number, 1),
          hint: 'Read it with the version of the program that made it, or a newer one.',
        },
      );
    }
    found[key] ??= cell.text;
  }
  return found;
}

const IDENTITY_KEYS: ReadonlyMap<string, IdentityKey> = new Map(
  (Object.keys(IDENTITY) as IdentityKey[]).map((key) => [headingKey(IDENTITY[key]), key]),
);

function isFormLine({ cells }: FormRow): boolean {
  return (
    headingKey(cells.get(0)?.text ?? '') === headingKey(IDENTITY.form) &&
    headingKey(cells.get(1)?.text ?? '') === FORM_ID
  );
}

/** A category of the form's own list. */
export interface FormCategory {
  readonly label: string;
  readonly symbol: string;
}

/** The categories that the form offers; undefined where it has no list of them. */
export function formCategories(sheets: readonly FormSheet[]): readonly FormCategory[] | undefined {
  for (const { rows } of sheets) {
    const header = rows.find(
      (row) =>
        columnOf(row, LIST_HEADINGS.symbol) >= 0 && columnOf(row, LIST_HEADINGS.category) >= 0,
    );
    if (header === undefined) continue;
    const [label, symbol] = [
      columnOf(header, LIST_HEADINGS.category),
      columnOf(header, LIST_HEADINGS.symbol),
    ];
    return rows
      .filter(({ number, cells }) => number > header.number && cells.has(label))
      .map(({ cells }) => ({
        label: cells.get(label)?.text.trim() ?? '',
        symbol: cells.get(symbol)?.text.trim() ?? '',
      }));
  }
  return undefined;
}

/** What was written beside the questions, on any sheet that has them. */
export function formAnswers(sheets: readonly FormSheet[]): readonly ConversationAnswer[] {
  return sheets.flatMap(({ place, rows }) => {
    const header = rows.find((row) => columnOf(row, PROMPT_HEADINGS.answer) >= 0);
    if (header === undefined) return [];
    const question = columnOf(header, PROMPT_HEADINGS.question);
    const answer = columnOf(header, PROMPT_HEADINGS.answer);
    return rows
      .filter(({ number, cells }) => number > header.number && cells.has(answer))
      .map(({ number, cells }) => ({
        place: placeOf(place, number, answer),
        question: cells.get(question)?.text.trim() ?? '',
        answer: cells.get(answer)?.text.trim() ?? '',
      }));
  });
}

/** −1 where the row has no such heading. */
function columnOf({ cells }: FormRow, heading: string): number {
  const found = [...cells].find(([, { text }]) => headingKey(text) === headingKey(heading));
  return found?.[0] ?? -1;
}
