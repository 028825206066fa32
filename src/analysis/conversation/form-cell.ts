import { cellName, type Place } from '../../domain/errors.ts';

/** What a person put into a cell; a formula counts as its result. */
export interface FormCell {
  readonly kind: 'text' | 'number' | 'boolean' | 'date' | 'error';
  /** As a person reads it; a date as `2011-11-01`. Never blank: such cells are left out. */
  readonly text: string;
  /** Of a number, and 0 or 1 of a boolean. */
  readonly number?: number;
}

export interface FormRow {
  /** From 1. */
  readonly number: number;
  /** By column, from 0. */
  readonly cells: ReadonlyMap<number, FormCell>;
}

/** A sheet of a workbook that people filled in; rows without anything may be left out. */
export interface FormSheet {
  readonly place: Place;
  readonly rows: readonly FormRow[];
}

const LONGEST_SHOWN = 60;

/** What was found in the words of an error: `"five"`, `2.5`, `an empty cell`. */
export function foundText(cell: FormCell | undefined): string {
  if (cell === undefined) return 'an empty cell';
  switch (cell.kind) {
    case 'date':
      return `a date (${cell.text})`;
    case 'error':
      return `the error ${cell.text}`;
    case 'text':
      return JSON.stringify(shortened(cell.text));
    default:
      return cell.text;
  }
}

/** `What employers say › C7`, as a place; `C7:F7` where a row of cells is meant. */
export function placeOf(
  sheet: Place,
  row: number,
  column: number,
  lastColumn: number = column,
): Place {
  const first = cellName(column, row);
  const cell = lastColumn === column ? first : `${first}:${cellName(lastColumn, row)}`;
  return { ...sheet, cell };
}

function shortened(text: string): string {
  // A letter is two units at most.
  const characters = [...text.slice(0, 2 * LONGEST_SHOWN + 2)];
  if (characters.length <= LONGEST_SHOWN) return text;
  return `${characters.slice(0, LONGEST_SHOWN - 1).join('')}…`;
}
