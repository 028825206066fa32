import { FileError, type Place } from '../domain/errors.ts';
import { countTexts } from './biff-texts.ts';

const BOF = 0x809;
const END = 0x0a;
const CONTINUE = 0x3c;
const ENCRYPTED = 0x2f;
const SHEET = 0x85;
const TEXTS = 0xfc;
const DIMENSIONS = 0x200;
const CELL_OF_TEXT = 0xfd;
const BIFF8 = 0x600;
const WORKSHEET = 0x10;

/** Records that hold one cell, with their lengths; 0 where they have none of their own. */
const CELLS: ReadonlyMap<number, number> = new Map([
  [0x006, 0],
  [0x0d6, 0],
  [CELL_OF_TEXT, 10],
  [0x201, 6],
  [0x203, 14],
  [0x204, 0],
  [0x205, 8],
  [0x27e, 10],
]);
/** Records that hold several cells of a row: numbers, blanks. */
const RUNS: ReadonlyMap<number, number> = new Map([
  [0x0bd, 6],
  [0x0be, 2],
]);
const MOST_BYTES = 8228;

interface Record {
  readonly at: number;
  readonly type: number;
  readonly body: Buffer;
}

/**
 * Checks the stream of an .xls workbook (BIFF8, after [MS-XLS]) where damage would shift or lose
 * cells without a word: the format has no checksum, and SheetJS reads what it can. Every record must
 * follow the one before it, every sheet begin where the list of sheets says, the table of texts hold
 * as many as it states, and the cells of a sheet stand in order, each once, in what the sheet says it
 * spans. An older stream is left to SheetJS.
 * @throws FileError where one of these does not hold.
 */
export function checkBiff(stream: Buffer, place: Place): void {
  if (stream.length < 8 || stream.readUInt16LE(0) !== BOF) return;
  if (stream.readUInt16LE(4) !== BIFF8) return;
  const records = readRecords(stream, place);
  // What is encrypted cannot be followed; SheetJS says that it is.
  if (records.some(({ type }) => type === ENCRYPTED)) return;
  const begins = new Set<number>();
  const sheets: number[] = [];
  let texts = 0;
  let depth = 0;
  let cells: CellOrder | undefined;
  for (const [index, { at, type, body }] of records.entries()) {
    if (type === BOF) {
      if (depth === 0) begins.add(at);
      depth += 1;
      if (depth === 1)
        cells = body.readUInt16LE(2) === WORKSHEET ? new CellOrder(place) : undefined;
    } else if (type === END) {
      depth -= 1;
    } else if (type === SHEET && depth === 1) {
      if (body.length >= 4) sheets.push(body.readUInt32LE(0));
    } else if (type === TEXTS) {
      texts = countTexts([body, ...continued(records, index + 1)], place);
    } else if (depth === 1 && cells !== undefined) cells.see(type, body, texts);
  }
  if (depth !== 0 || sheets.some((at) => !begins.has(at)) || begins.size !== sheets.length + 1) {
    throw damaged('a list of sheets that does not fit them', place);
  }
}

/** Up to the last sheet's end; what fills the last sector is left out. */
function readRecords(stream: Buffer, place: Place): readonly Record[] {
  const records: Record[] = [];
  let depth = 0;
  for (let at = 0; at < stream.length; ) {
    if (depth === 0 && records.length > 0 && isFilling(stream, at)) break;
    const type = at + 4 <= stream.length ? stream.readUInt16LE(at) : 0;
    const length = at + 4 <= stream.length ? stream.readUInt16LE(at + 2) : MOST_BYTES + 1;
    const end = at + 4 + length;
    if (length > MOST_BYTES || end > stream.length || (depth === 0 && type !== BOF)) {
      throw damaged(`no record at byte ${at} of its data`, place);
    }
    if (type === BOF) {
      if (length < 4) throw damaged(`a sheet that does not begin at byte ${at}`, place);
      depth += 1;
    }
    if (type === END) depth -= 1;
    records.push({ at, type, body: stream.subarray(at + 4, end) });
    at = end;
  }
  return records;
}

function isFilling(stream: Buffer, from: number): boolean {
  return stream.length - from < 4 || stream.readUInt32LE(from) === 0;
}

function continued(records: readonly Record[], from: number): readonly Buffer[] {
  const parts: Buffer[] = [];
  for (let at = from; records[at]?.type === CONTINUE; at += 1) {
    parts.push(records[at]?.body ?? Buffer.alloc(0));
  }
  return parts;
}

/** The cells of one sheet: each right of or below the one before it. */
class CellOrder {
  readonly #place: Place;
  #rows = 0x10000;
  #columns = 0x100;
  #last = -1;

  constructor(place: Place) {
    this.#place = place;
  }

  see(type: number, body: Buffer, texts: number): void {
    if (type === DIMENSIONS && body.length >= 12) {
      [this.#rows, this.#columns] = [body.readUInt32LE(4), body.readUInt16LE(10)];
      return;
    }
    const length = CELLS.get(type);
    const run = RUNS.get(type);
    if (length === undefined && run === undefined) return;
    if (body.length < 6 || (length !== 0 && length !== undefined && body.length !== length)) {
      throw this.#outOfOrder(body);
    }
    const [row, first] = [body.readUInt16LE(0), body.readUInt16LE(2)];
    const last = run === undefined ? first : body.readUInt16LE(body.length - 2);
    const isRun = run === undefined || body.length === 6 + run * (last - first + 1);
    const at = row * 0x10000 + first;
    const isWithin = row < this.#rows && last < this.#columns && last >= first;
    if (!isRun || !isWithin || at <= this.#last) throw this.#outOfOrder(body);
    if (type === CELL_OF_TEXT && body.readUInt32LE(6) >= texts) {
      throw damaged('a cell whose text is not in the table of texts', this.#place);
    }
    this.#last = row * 0x10000 + last;
  }

  #outOfOrder(body: Buffer): FileError {
    const row = body.length < 2 ? 0 : body.readUInt16LE(0) + 1;
    return damaged(`a cell out of its order in row ${row}`, this.#place);
  }
}

export function damaged(found: string, place: Place): FileError {
  return new FileError(`Expected an Excel workbook, found ${found}: the file is damaged.`, {
    place,
    hint: 'Download it again; or open it in a spreadsheet program and save it as .xlsx.',
  });
}
