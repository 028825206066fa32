import { FileError, type Place } from '../domain/errors.ts';

/** Bytes of one record. */
const MAX_RECORD_BYTES = 1 << 20;
const MAX_DEPTH = 64;
/** Beside the records, these hold none: links to other pages, descriptions of columns. */
const NOT_RECORDS: ReadonlySet<string> = new Set(['links', 'meta', 'fields', 'columns', 'schema']);

/** One object of the list, as it was parsed. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/**
 * Cuts UTF-8 bytes into the objects of a list of records, `[{…}, …]`, or of the first such list in an
 * object around it, `{"items": [{…}, …], …}`. Only one record is parsed at a time, so a file of any
 * length takes no more memory than its longest record.
 */
export class JsonRecordScanner {
  readonly #place: Place;
  #rest: Buffer = Buffer.alloc(0);
  /** Where in #rest scanning goes on. */
  #at = 0;
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  /** Where the record that is being scanned begins; −1 between records. */
  #recordStart = -1;
  #stringStart = -1;
  /** The last name in the object around the list. */
  #name = '';
  /** The depth of the records' list, once it has begun; records are one deeper. */
  #listDepth = -1;
  #isListDone = false;
  /** A list has just begun, and what it holds is not known yet. */
  #isListOpening = false;
  #hasBegun = false;
  /** Records so far. */
  count = 0;

  constructor(place: Place) {
    this.#place = place;
  }

  /** The records that end in these bytes. @throws FileError where the bytes are no list of records. */
  *push(chunk: Buffer): Generator<JsonRecord> {
    const keepFrom = Math.min(
      ...[this.#recordStart, this.#stringStart, this.#rest.length].filter((at) => at >= 0),
    );
    this.#rest = Buffer.concat([this.#rest.subarray(keepFrom), chunk]);
    this.#at -= keepFrom;
    if (this.#recordStart >= 0) this.#recordStart -= keepFrom;
    if (this.#stringStart >= 0) this.#stringStart -= keepFrom;
    const bytes = this.#rest;
    for (let at = this.#at; at < bytes.length; at += 1) {
      const byte = bytes[at] as number;
      if (this.#isInString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (byte === BACKSLASH) this.#isEscaped = true;
        else if (byte === QUOTE) this.#endString(at);
        continue;
      }
      if (byte === SPACE || byte === LF || byte === CR || byte === TAB) continue;
      if (this.#isListOpening) this.#openList(byte);
      if (byte === QUOTE) {
        this.#isInString = true;
        if (this.#depth === 1 && this.#listDepth < 0) this.#stringStart = at + 1;
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.#open(byte, at);
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        const record = this.#close(byte, at);
        if (record !== undefined) yield record;
      } else if (this.#isBetweenRecords() && byte !== COMMA) throw this.#noRecord(bytes, at);
    }
    this.#at = bytes.length;
    if (this.#recordStart >= 0 && bytes.length - this.#recordStart > MAX_RECORD_BYTES) {
      throw this.#tooLong();
    }
  }

  /** @throws FileError where the text ends within something, or had no list of records. */
  finish(): void {
    if (this.#depth > 0 || this.#isInString) {
      throw new FileError('Expected the end of the JSON, found the end of the file before it.', {
        place: this.#here(),
        hint: 'The file is cut off: download it again.',
      });
    }
    if (this.#listDepth < 0 && !this.#isListDone) throw this.#noList('none');
  }

  #endString(at: number): void {
    this.#isInString = false;
    if (this.#stringStart < 0) return;
    this.#name = this.#rest.toString(
      'utf8',
      this.#stringStart,
      Math.min(at, this.#stringStart + 80),
    );
    this.#stringStart = -1;
  }

  #open(byte: number, at: number): void {
    if (!this.#hasBegun) {
      this.#hasBegun = true;
      this.#isListOpening = byte === OPEN_LIST;
    } else if (this.#isBetweenRecords()) {
      if (byte === OPEN_LIST) throw this.#listsFound();
      this.#recordStart = at;
    } else if (this.#depth === 1 && this.#listDepth < 0 && byte === OPEN_LIST) {
      this.#isListOpening = !this.#isListDone && !NOT_RECORDS.has(this.#name.toLowerCase());
    }
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) {
      throw new FileError(`Expected JSON nested at most ${MAX_DEPTH} deep, found it deeper.`, {
        place: this.#here(),
        hint: 'The file is no table: export it as .csv.',
      });
    }
  }

  /** Decides by its first byte whether a list is that of the records. */
  #openList(byte: number): void {
    this.#isListOpening = false;
    if (byte === OPEN_OBJECT || (byte === CLOSE_LIST && this.#depth === 1)) {
      this.#listDepth = this.#depth;
    } else if (byte === OPEN_LIST) throw this.#listsFound();
    else if (this.#depth === 1 && byte !== CLOSE_LIST && this.#name === '') {
      throw this.#noList('a list of plain values');
    }
  }

  #close(byte: number, at: number): JsonRecord | undefined {
    this.#depth -= 1;
    if (this.#depth < 0) throw this.#malformed('a bracket that nothing opened');
    if (this.#recordStart >= 0 && this.#depth === this.#listDepth && byte === CLOSE_OBJECT) {
      return this.#parse(at + 1);
    }
    if (this.#listDepth >= 0 && this.#depth === this.#listDepth - 1) {
      this.#listDepth = -1;
      this.#isListDone = true;
    }
    return undefined;
  }

  #parse(end: number): JsonRecord {
    const start = this.#recordStart;
    this.#recordStart = -1;
    if (end - start > MAX_RECORD_BYTES) throw this.#tooLong();
    try {
      const record = JSON.parse(this.#rest.toString('utf8', start, end)) as JsonRecord;
      this.count += 1;
      return record;
    } catch (cause) {
      throw this.#malformed((cause as Error).message.slice(0, 120));
    }
  }

  #isBetweenRecords(): boolean {
    return this.#listDepth >= 0 && this.#depth === this.#listDepth;
  }

  #noRecord(bytes: Buffer, at: number): FileError {
    const found = bytes.toString('utf8', at, at + 20).split(/[,\]\s]/, 1)[0];
    return this.#malformed(`\`${found}\` where an object {…} should stand`);
  }

  #malformed(found: string): FileError {
    return new FileError(`Expected a list of records in JSON, found ${found}.`, {
      place: this.#here(),
      hint: 'Download it again, or export the same table as .csv.',
    });
  }

  #listsFound(): FileError {
    return new FileError(
      'Expected records with names, [{"name": value}, …], found lists of values.',
      {
        place: this.#here(),
        hint: 'Take the JSON of the portal’s API, where every record names its fields (/resource/ID.json), or export .csv.',
      },
    );
  }

  #noList(found: string): FileError {
    return new FileError(
      `Expected a list of records in JSON, [{…}, …] or {"items": [{…}, …]}, found ${found}.`,
      { place: this.#place, hint: 'Export the same table as .csv.' },
    );
  }

  #tooLong(): FileError {
    return new FileError(
      `Expected a record of at most ${MAX_RECORD_BYTES / 2 ** 20} MB, found a longer one.`,
      { place: this.#here(), hint: 'The file is probably not a table.' },
    );
  }

  /** The row of the record that comes next: the names are row 1. */
  #here(): Place {
    return { ...this.#place, row: this.count + 2 };
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const COMMA = 0x2c;
const SPACE = 0x20;
const LF = 0x0a;
const CR = 0x0d;
const TAB = 0x09;
