/** Where in the input something stands: file › member of an archive › sheet › cell. */
export interface Place {
  /** Base name of the file, or the path as the user gave it. */
  readonly file: string;
  /** Path inside an archive. */
  readonly member?: string;
  readonly sheet?: string;
  /** As the spreadsheet shows it: `L12`; rows count from 1. */
  readonly cell?: string;
  /** A row as a whole, from 1, where no single cell is meant. */
  readonly row?: number;
}

/** `oesm18in4.zip › oesm18in4/nat3d.xlsx › nat3d_dl › L12`. */
export function formatPlace(place: Place): string {
  const parts = [place.file];
  if (place.member !== undefined) parts.push(place.member);
  if (place.sheet !== undefined && place.sheet !== '') parts.push(place.sheet);
  if (place.cell !== undefined) parts.push(place.cell);
  else if (place.row !== undefined) parts.push(`row ${place.row}`);
  return parts.join(' › ');
}

/** The spreadsheet's name of a cell; `column` counts from 0, `row` from 1. */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}

/** The spreadsheet's name of a column, counted from 0: 0 is `A`, 26 is `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export interface ErrorDetails {
  readonly place?: Place;
  /** What the person can do about it. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/**
 * What a person can cause or mend: it is shown as a message with its place and a hint, exit code 2.
 * Anything else that is thrown is a bug and keeps its stack.
 */
export abstract class PathwaysError extends Error {
  abstract override readonly name: string;
  readonly place: Place | undefined;
  readonly hint: string | undefined;

  constructor(message: string, details: ErrorDetails = {}) {
    // A list of areas may end with the full stop of U.S.
    super(
      message.replace(/\.\.$/, '.'),
      details.cause === undefined ? undefined : { cause: details.cause },
    );
    this.place = details.place;
    this.hint = details.hint;
  }
}

/** The file cannot be read as what it claims to be: missing, empty, cut off, encrypted, too large. */
export class FileError extends PathwaysError {
  override readonly name = 'FileError';
}

/** The file is readable but its layout is not one that is known, or its keys cannot be trusted. */
export class LayoutError extends PathwaysError {
  override readonly name = 'LayoutError';
}

/** The request leaves something open, or asks for what is not in the store. */
export class RequestError extends PathwaysError {
  override readonly name = 'RequestError';
}

/** The file's figures contradict what the store holds for the same keys. */
export class ConflictError extends PathwaysError {
  override readonly name = 'ConflictError';
}

/** The store cannot be used: no store, damaged, of another version, locked, not writable. */
export class StoreError extends PathwaysError {
  override readonly name = 'StoreError';
}

/** A file could not be downloaded: refused, broken off, not what was promised, or from where none may come. */
export class DownloadError extends PathwaysError {
  override readonly name = 'DownloadError';
}
