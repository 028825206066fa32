import { formatPlace, LayoutError, type Place } from '../../domain/errors.ts';
import type { Problems } from '../problems.ts';

/** More bad keys than this share of the rows and nothing of the file can be trusted. */
const MOST_BAD_ROWS = 0.005;

/** Bad keys that the refusal of a file lists. */
const LISTED = 3;

/** Counts the rows of a table, and those with a key that is bad. */
export class RowTally {
  rows = 0;
  badRows = 0;
  readonly #problems: Problems;
  readonly #firstBad: string[] = [];

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  /** Reports one bad key; a row may have several. */
  report(place: Place, bad: string): void {
    const message = `${bad}.`;
    this.#problems.add(place, message);
    if (this.#firstBad.length < LISTED) this.#firstBad.push(`${formatPlace(place)}: ${message}`);
  }

  /**
   * @param fault what bad rows have: `a code that cannot be read`
   * @throws LayoutError where there was no row, or more than 0.5 % are bad.
   */
  finish(place: Place, fault: string, alsoCheck = ''): void {
    if (this.rows === 0) throw noRows(place);
    if (this.badRows <= MOST_BAD_ROWS * this.rows) return;
    throw new LayoutError(
      `${this.badRows} of ${this.rows} rows have ${fault}; at most 0.5 % may.\n  ${this.#firstBad.join('\n  ')}`,
      {
        place,
        hint: `Download the file again, and ingest it without opening and saving it in a spreadsheet program${alsoCheck}.`,
      },
    );
  }
}

export function noRows(place: Place): LayoutError {
  return new LayoutError('Expected rows below the header, found none.', {
    place,
    hint: 'Download the file again; the header alone holds no figures.',
  });
}

/** The same error with the place of its cell, where it is one of the layout that was thrown without. */
export function placed(error: unknown, place: Place): unknown {
  if (!(error instanceof LayoutError)) return error;
  return new LayoutError(error.message, { place, ...(error.hint && { hint: error.hint }) });
}
