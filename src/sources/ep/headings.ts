import type { TableHead } from '../source.ts';

/** The headings of a table of occupations, one text a column, however many rows they are stacked in. */
export interface Headings {
  /** The number of the first row that has them. */
  readonly row: number;
  /** The number of the last. */
  readonly lastRow: number;
  /** Plain (see `plainHeading`), from the widest to the narrowest: `employment | number | 2018`; '' for no column. */
  readonly texts: readonly string[];
  /** The columns of titles and codes. */
  readonly title: number;
  readonly code: number;
}

/** Rows that the publisher has stacked at most. */
const MOST_ROWS = 3;

/** The headings of the first table in the head that names occupations and their codes; undefined where there is none. */
export function findHeadings({ rows }: TableHead): Headings | undefined {
  for (const [index, { number, cells }] of rows.entries()) {
    const texts = cells.map(plainHeading);
    const title = texts.findIndex((text) => /matrix title|^occupation title$/.test(text));
    if (title < 0) continue;
    const code = texts[title]?.includes('title and code')
      ? title + 1
      : texts.findIndex((text) => /matrix code|^occupation code$/.test(text));
    if (code < 0) continue;
    const stacked = [cells];
    for (const below of rows.slice(index + 1, index + MOST_ROWS)) {
      if ([title, code].some((column) => (below.cells[column] ?? '').trim() !== '')) break;
      stacked.push(below.cells);
    }
    const last = rows[index + stacked.length - 1];
    const isFilled = (column: number) =>
      rows.slice(index + stacked.length).some((row) => (row.cells[column] ?? '').trim() !== '');
    return {
      row: number,
      lastRow: last?.number ?? number,
      texts: flatten(stacked, isFilled),
      title,
      code,
    };
  }
  return undefined;
}

/** In lower case, on one line, every dash a hyphen, without the numbers of footnotes. */
export function plainHeading(text: string): string {
  return text
    .replace(/[([]\d{1,2}[)\]]/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/**
 * A heading reaches over the empty cells to its right, as far as the heading above it does: the
 * cells were merged. Empty columns beside the table get none.
 */
function flatten(
  stacked: readonly (readonly string[])[],
  isFilled: (column: number) => boolean,
): readonly string[] {
  const width = Math.max(...stacked.map((cells) => cells.length));
  let paths = Array.from({ length: width }, () => '');
  for (const cells of stacked) {
    const spread: string[] = [];
    for (let column = 0; column < width; column += 1) {
      const own = plainHeading(cells[column] ?? '');
      const reaches = column > 0 && paths[column] === paths[column - 1];
      spread.push(own === '' && reaches ? (spread[column - 1] ?? '') : own);
    }
    paths = paths.map((path, column) =>
      [path, spread[column] ?? ''].filter((part) => part !== '').join(' | '),
    );
  }
  return paths.map((path, column) => {
    const isOwn = stacked.some((cells) => (cells[column] ?? '').trim() !== '');
    return isOwn || isFilled(column) ? path : '';
  });
}
