import type { Place } from '../domain/errors.ts';

/** What stands in a cell. A formula counts as its cached result. */
export const CellKind = {
  empty: 0,
  number: 1,
  text: 2,
  boolean: 3,
  /** A number whose style is a date: the serial stands in `numbers`. */
  date: 4,
  /** An error value such as `#N/A`: its wording stands in `texts`. */
  error: 5,
} as const;
export type CellKind = (typeof CellKind)[keyof typeof CellKind];

/** Rows a batch holds at most: the length of every array of a column. */
export const BATCH_ROWS = 2048;

/** One column of a batch; index i is the batch's i-th row. All arrays are BATCH_ROWS long. */
export interface CellColumn {
  /** A `CellKind` a row. Rows at or beyond `rowCount` hold anything. */
  readonly kinds: Uint8Array;
  /** The number where the kind is number, date or boolean (0 or 1); else anything. */
  readonly numbers: Float64Array;
  /** Index into the batch's `strings` where the kind is text or error; else anything. */
  readonly texts: Int32Array;
}

/**
 * Up to BATCH_ROWS rows in columns. **Valid only until the next batch is asked for**: readers reuse
 * the arrays.
 */
export interface RowBatch {
  readonly rowCount: number;
  /** The row's number as the file counts it, from 1; rows without any cell may be left out. */
  readonly rowNumbers: Int32Array;
  /** As many as the widest row seen so far; a ragged row has empty cells at its end. */
  readonly columns: readonly CellColumn[];
  /** Of delimited text the cells that each row has, empty ones counted; other formats may leave them out. */
  readonly widths?: Int32Array;
  /**
   * The table's texts, each once: grows while the table is read, an index never changes its text.
   * So whatever is computed from a text can be kept by its index.
   */
  readonly strings: readonly string[];
}

/** Progress while a table is read: bytes of the file (compressed) consumed so far. */
export type OnBytes = (bytes: number) => void;

/** One sheet of a workbook, or the one table of a delimited file. */
export interface Table {
  /** file › member › sheet */
  readonly place: Place;
  /** The sheet's name; '' for a delimited file. */
  readonly name: string;
  /** Bytes of the file this table is read from, for progress. */
  readonly bytes: number;
  /**
   * Reads the table from its start; may be called again, each call reads anew. Leaving the loop
   * early ends the reading and frees what it held.
   * @throws FileError where the bytes are damaged: cut off, wrong checksum, malformed, too large.
   */
  batches(onBytes?: OnBytes): AsyncIterable<RowBatch>;
}

/** An opened workbook or delimited file. */
export interface TableFile {
  readonly place: Place;
  readonly format: 'xlsx' | 'xls' | 'delimited' | 'json';
  readonly tables: readonly Table[];
}

/** The text of a cell as a person reads it; '' for an empty one. Numbers as JavaScript prints them. */
export function cellText(batch: RowBatch, column: number, row: number): string {
  const cells = batch.columns[column];
  if (cells === undefined) return '';
  switch (cells.kinds[row]) {
    case CellKind.number:
    case CellKind.date:
      return String(cells.numbers[row]);
    case CellKind.boolean:
      return cells.numbers[row] === 1 ? 'TRUE' : 'FALSE';
    case CellKind.text:
    case CellKind.error:
      return batch.strings[cells.texts[row] ?? -1] ?? '';
    default:
      return '';
  }
}
