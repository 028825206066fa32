import type { FileError, Place } from '../domain/errors.ts';
import {
  fieldTooLong,
  nulFound,
  quoteNotClosed,
  textAfterQuote,
  tooManyColumns,
  tooManyTexts,
} from './record-faults.ts';
import { BATCH_ROWS, type CellColumn, CellKind, type RowBatch } from './table.ts';
import { HASH_SEED, nextHash, TextPool } from './text-pool.ts';

/** As many columns as a spreadsheet program shows. */
const MAX_COLUMNS = 16_384;
/** Bytes of one field, its quotes counted. */
const MAX_FIELD_BYTES = 1 << 20;
/** Different texts of one file, and their bytes: beyond, memory is in danger. */
const MAX_TEXTS = 12_000_000;
const MAX_TEXT_BYTES = 1 << 29;

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;

/**
 * Cuts UTF-8 bytes into records and fields (RFC 4180; LF, CR or both end a record; a quote that does
 * not begin a field is a character like any other) and fills batches. Bytes go in with `push`; after
 * each, `fillBatch` is called until it answers false.
 *
 * Our own and not csv-parse, which takes three times as long: it makes a string of every field,
 * where here only texts not seen before become one.
 */
export class RecordScanner {
  private readonly place: Place;
  private readonly delimiter: number;
  private readonly endsField: Uint8Array;
  private readonly pool = new TextPool();
  private readonly columns: TextColumn[] = [];
  private readonly rowNumbers = new Int32Array(BATCH_ROWS);
  private readonly widths = new Int32Array(BATCH_ROWS);
  private rowCount = 0;

  private bytes: Buffer = Buffer.alloc(0);
  /** Always at the start of a field, so a field that the chunk's end cuts is read again as a whole. */
  private position = 0;
  private isLastChunk = false;
  /** Where a NUL stands in `bytes`; an error once all fields before it are read. */
  private nulAt = -1;
  private column = 0;
  private recordNumber = 1;
  private isAfterCr = false;

  /** @param delimiter a single ASCII character */
  constructor(delimiter: string, place: Place) {
    this.place = place;
    this.delimiter = delimiter.charCodeAt(0);
    this.endsField = new Uint8Array(256);
    for (const byte of [this.delimiter, LF, CR]) this.endsField[byte] = 1;
  }

  /** The rows since the last batch was full; valid until more are asked for. */
  get batch(): RowBatch {
    const { rowCount, rowNumbers, columns, widths } = this;
    return { rowCount, rowNumbers, columns, widths, strings: this.pool.strings };
  }

  push(chunk: Buffer, isLast: boolean): void {
    const rest = this.bytes.subarray(this.position);
    this.bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    this.position = 0;
    this.isLastChunk = isLast;
    this.nulAt = this.bytes.indexOf(0);
  }

  /**
   * Reads on. True when the batch is full; false when all that was pushed is used up, where rows
   * wait for the batch to go on, or, after the last chunk, are the last batch.
   * @throws FileError at a fault in the file, with the row
   */
  fillBatch(): boolean {
    if (this.rowCount === BATCH_ROWS) this.startBatch();
    while (this.rowCount < BATCH_ROWS) {
      if (!this.readField()) {
        if (this.nulAt >= 0) throw nulFound(this.here());
        if (this.bytes.length - this.position > MAX_FIELD_BYTES) throw this.tooLong();
        return false;
      }
    }
    return true;
  }

  private startBatch(): void {
    this.rowCount = 0;
    for (const column of this.columns) column.kinds.fill(CellKind.empty);
    const { strings, byteCount } = this.pool;
    if (strings.length > MAX_TEXTS || byteCount > MAX_TEXT_BYTES) {
      throw tooManyTexts(this.here(), MAX_TEXTS, MAX_TEXT_BYTES);
    }
  }

  /** One field with what ends it; false where its end is not there yet, or nothing is left. */
  private readField(): boolean {
    const end = this.nulAt >= 0 ? this.nulAt : this.bytes.length;
    if (this.isAfterCr && this.position < end) {
      if (this.bytes[this.position] === LF) this.position++;
      this.isAfterCr = false;
    }
    if (this.position >= end && (!this.isComplete() || this.column === 0)) return false;
    return this.bytes[this.position] === QUOTE && this.position < end
      ? this.readQuoted(end)
      : this.readPlain(end);
  }

  private readPlain(end: number): boolean {
    const { bytes, endsField, position } = this;
    let hash = HASH_SEED;
    let allBits = 0;
    let i = position;
    for (; i < end; i++) {
      const byte = bytes[i] as number;
      if (endsField[byte] === 1) break;
      hash = nextHash(hash, byte);
      allBits |= byte;
    }
    if (i === end && !this.isComplete()) return false;
    if (i > position) this.putText(bytes, position, i, hash, allBits);
    this.endField(i, end, i === position);
    return true;
  }

  private readQuoted(end: number): boolean {
    const { bytes } = this;
    const start = this.position + 1;
    let hash = HASH_SEED;
    let allBits = 0;
    let i = start;
    for (; i < end; i++) {
      const byte = bytes[i] as number;
      if (byte === QUOTE) break;
      hash = nextHash(hash, byte);
      allBits |= byte;
    }
    // What follows the quote decides whether it closes the field.
    if (i + 1 >= end && !this.isComplete()) return false;
    if (i >= end) throw quoteNotClosed(this.here());
    if (i + 1 < end && this.endsField[bytes[i + 1] as number] === 0) return this.readEscaped(end);
    if (i > start) this.putText(bytes, start, i, hash, allBits);
    this.endField(i + 1, end, false);
    return true;
  }

  /** A quoted field with doubled quotes in it, or blanks after its closing quote, which are kept. */
  private readEscaped(end: number): boolean {
    const { bytes } = this;
    const parts: Buffer[] = [];
    let from = this.position + 1;
    let quote: number;
    for (;;) {
      quote = bytes.subarray(0, end).indexOf(QUOTE, from);
      if (quote < 0 || (quote + 1 >= end && !this.isComplete())) {
        if (this.isComplete()) throw quoteNotClosed(this.here());
        return false;
      }
      if (quote + 1 >= end || bytes[quote + 1] !== QUOTE) break;
      parts.push(bytes.subarray(from, quote + 1));
      from = quote + 2;
    }
    let i = quote + 1;
    while (i < end && bytes[i] === SPACE) i++;
    if (i === end && !this.isComplete()) return false;
    if (i < end && this.endsField[bytes[i] as number] === 0)
      throw textAfterQuote(this.here(), bytes.subarray(i));
    const text = Buffer.concat([
      ...parts,
      bytes.subarray(from, quote),
      bytes.subarray(quote + 1, i),
    ]);
    if (text.length > 0) {
      let hash = HASH_SEED;
      let allBits = 0;
      for (const byte of text) {
        hash = nextHash(hash, byte);
        allBits |= byte;
      }
      this.putText(text, 0, text.length, hash, allBits);
    }
    this.endField(i, end, false);
    return true;
  }

  private putText(from: Buffer, start: number, end: number, hash: number, allBits: number): void {
    if (end - start > MAX_FIELD_BYTES) throw this.tooLong();
    const column = this.columns[this.column] ?? this.addColumn();
    column.kinds[this.rowCount] = CellKind.text;
    column.texts[this.rowCount] = this.pool.intern(from, start, end, hash, allBits);
  }

  /** Passes what ends the field at `i`; a line without anything counts as a row but is left out. */
  private endField(i: number, end: number, isNothing: boolean): void {
    this.position = i + 1;
    if (i < end && this.bytes[i] === this.delimiter) {
      this.column++;
      return;
    }
    if (i < end) this.isAfterCr = this.bytes[i] === CR;
    else this.position = i;
    if (!(isNothing && this.column === 0)) {
      while (this.columns.length <= this.column) this.addColumn();
      this.widths[this.rowCount] = this.column + 1;
      this.rowNumbers[this.rowCount++] = this.recordNumber;
    }
    this.recordNumber++;
    this.column = 0;
  }

  private addColumn(): TextColumn {
    const count = this.column + 1;
    if (count > MAX_COLUMNS) {
      throw tooManyColumns(this.here(), MAX_COLUMNS);
    }
    while (this.columns.length < count) this.columns.push(textColumn());
    return this.columns[this.column] as TextColumn;
  }

  /** Whether what stands before the end is all there is before the end of the file. */
  private isComplete(): boolean {
    return this.isLastChunk && this.nulAt < 0;
  }

  private tooLong(): FileError {
    const isQuoted = this.bytes[this.position] === QUOTE;
    return fieldTooLong(this.here(), MAX_FIELD_BYTES, isQuoted);
  }

  private here(): Place {
    return { ...this.place, row: this.recordNumber };
  }
}

interface TextColumn extends CellColumn {
  readonly kinds: Uint8Array;
  readonly texts: Int32Array;
}

/** Never read: no cell of a delimited file is a number. */
const NO_NUMBERS = new Float64Array(BATCH_ROWS);

function textColumn(): TextColumn {
  return {
    kinds: new Uint8Array(BATCH_ROWS),
    numbers: NO_NUMBERS,
    texts: new Int32Array(BATCH_ROWS),
  };
}
