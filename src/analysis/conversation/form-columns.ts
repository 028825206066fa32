import {
  headingKey,
  RECORD_COLUMNS,
  RECORD_HEADINGS,
  type RecordColumn,
} from '../../domain/conversation-form.ts';
import { cellName, LayoutError } from '../../domain/errors.ts';
import { type FormRow, type FormSheet, foundText, placeOf } from './form-cell.ts';

/** Where the columns of a sheet to record in stand. */
export interface FormColumns {
  /** Number of the row with the headings, from 1. */
  readonly headerRow: number;
  readonly at: Readonly<Record<RecordColumn, number>>;
  /** Headings that are none of the form's, by column. */
  readonly others: ReadonlyMap<number, string>;
}

/** So many headings of the form make a row its header; fewer may stand in a text by chance. */
const ENOUGH = 4;
/** Somebody may have put lines above; nobody puts hundreds. */
const FIRST_ROWS = 200;

/**
 * Finds the columns by their headings, in whatever order and below whatever else; undefined where
 * the sheet is not one to record in.
 * @throws LayoutError where a heading is missing or stands twice.
 */
export function findColumns(sheet: FormSheet): FormColumns | undefined {
  const header = sheet.rows
    .slice(0, FIRST_ROWS)
    .map((row) => ({ row, known: knownHeadings(row).length }))
    .filter(({ known }) => known >= ENOUGH)
    .reduce<{ row: FormRow; known: number } | undefined>(
      (best, one) => (best === undefined || one.known > best.known ? one : best),
      undefined,
    )?.row;
  return header && columnsOf(sheet, header);
}

function knownHeadings({ cells }: FormRow): readonly (readonly [number, RecordColumn])[] {
  return [...cells].flatMap(([column, { text }]) => {
    const name = COLUMN_OF.get(headingKey(text));
    return name === undefined ? [] : [[column, name] as const];
  });
}

const COLUMN_OF: ReadonlyMap<string, RecordColumn> = new Map(
  RECORD_COLUMNS.map((name) => [headingKey(RECORD_HEADINGS[name]), name]),
);

function columnsOf(sheet: FormSheet, header: FormRow): FormColumns {
  const at = new Map<RecordColumn, number>();
  for (const [column, name] of knownHeadings(header)) {
    const first = at.get(name);
    if (first !== undefined) {
      throw new LayoutError(
        `Expected one column "${RECORD_HEADINGS[name]}", found a second one; the first is at ${cellName(first, header.number)}.`,
        { place: placeOf(sheet.place, header.number, column), hint: ONE_OF_EACH },
      );
    }
    at.set(name, column);
  }
  const known = new Set(at.values());
  const others = new Map(
    [...header.cells]
      .filter(([column]) => !known.has(column))
      .map(([column, { text }]) => [column, text]),
  );
  const missing = RECORD_COLUMNS.find((name) => !at.has(name));
  if (missing !== undefined) throw missingColumn(sheet, header, missing, others);
  return {
    headerRow: header.number,
    at: Object.fromEntries(at) as Record<RecordColumn, number>,
    others,
  };
}

/** The cell that is named is where a heading stands that the form does not know, if there is one. */
function missingColumn(
  sheet: FormSheet,
  header: FormRow,
  missing: RecordColumn,
  others: ReadonlyMap<number, string>,
): LayoutError {
  const expected = `Expected a column "${RECORD_HEADINGS[missing]}"`;
  const [unknown] = others.keys();
  const place =
    unknown === undefined
      ? { ...sheet.place, row: header.number }
      : placeOf(sheet.place, header.number, unknown);
  const found =
    unknown === undefined ? 'none' : `none, but ${foundText(header.cells.get(unknown))}`;
  return new LayoutError(`${expected}, found ${found}.`, { place, hint: ONE_OF_EACH });
}

const ONE_OF_EACH =
  'Give the columns the headings that they had: each once, in any order, a column of your own beside them.';
