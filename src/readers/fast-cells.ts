import { type CellBatch, NO_CELLS } from './cell-batch.ts';
import type { CellTexts } from './cell-texts.ts';
import { parseDecimal } from './decimal.ts';
import type { RowProgress } from './row-progress.ts';
import { MAX_COLUMNS, MAX_ROWS } from './sheet-limits.ts';
import { CellKind } from './table.ts';

/** Bytes that may be looked at beyond those that are there: they must be zeros. */
export const LOOK_AHEAD = 32;

/**
 * Reads cells written exactly the way spreadsheet programs write them,
 * `<c r="B2" s="7" t="s"><v>1</v></c>`, by comparing words of four bytes and without making
 * strings. Stops before anything else, be it another form or a cell that is not complete: that is
 * for the general path. This, not elegance, keeps scanning as fast as inflating; measure changes.
 */
export class FastCells {
  /** Whether the last reading passed the row's closing tag. */
  isRowEnd = false;

  private rowDigits = 0;
  /** The first four digits of the row's number, and the last three with the quote after them. */
  private rowHead = 0;
  private rowTail = 0;

  constructor(
    private readonly progress: RowProgress,
    private readonly batch: CellBatch,
    private readonly texts: CellTexts,
    private readonly sharedCount: number,
    private readonly dateStyles: Uint8Array,
  ) {}

  /** Starts a row whose tag the general path has read. */
  startRow(row: number): void {
    const digits = String(row);
    this.beginRow(row, Buffer.from(`${digits}"`, 'latin1'), 0, digits.length);
  }

  /**
   * Reads a row's tag, `<row r="2" spans="1:32">`, up to its number and closing bracket.
   * @returns where the first cell starts; 0 where it is written otherwise or not complete
   */
  readRowTag(bytes: Buffer, view: DataView, start: number): number {
    if (view.getInt32(start, true) !== ROW || view.getInt32(start + 4, true) !== R_EQUALS) return 0;
    const first = start + 8;
    let at = first;
    let byte = bytes[at] as number;
    let row = 0;
    while (byte >= ZERO && byte <= NINE) {
      row = (row * 10 + byte - ZERO) | 0;
      byte = bytes[++at] as number;
    }
    const digits = at - first;
    if (byte !== QUOTE || digits === 0 || digits > 7 || row <= this.progress.row || row > MAX_ROWS)
      return 0;
    let inQuotes = false;
    while (inQuotes || byte !== GREATER) {
      if (byte === 0 || byte === LESS || byte === APOSTROPHE) return 0;
      byte = bytes[++at] as number;
      if (byte === QUOTE) inQuotes = !inQuotes;
    }
    if (bytes[at - 1] === SLASH) return 0;
    this.beginRow(row, bytes, first, digits);
    return at + 1;
  }

  private beginRow(row: number, bytes: Buffer, first: number, digits: number): void {
    this.progress.startRow(row);
    this.rowDigits = digits;
    if (digits < 4) return;
    this.rowHead = bytes.readInt32LE(first);
    this.rowTail = bytes.readInt32LE(first + digits - 3);
  }

  /** @returns where it stopped, always at the start of something */
  read(bytes: Buffer, view: DataView, from: number): number {
    const { progress, rowDigits, rowHead, rowTail, sharedCount, dateStyles } = this;
    const { row } = progress;
    const { columns, rowCount } = this.batch;
    this.isRowEnd = false;
    let start = from;
    for (;;) {
      if (view.getInt32(start, true) !== C_R || view.getInt16(start + 4, true) !== EQUALS_QUOTE) {
        this.isRowEnd =
          view.getInt32(start, true) === END_RO && view.getInt16(start + 4, true) === W_END;
        return this.isRowEnd ? start + 6 : start;
      }
      let at = start + 6;
      let byte = bytes[at] as number;
      let column = 0;
      while (byte >= UPPER_A && byte <= UPPER_Z) {
        column = (column * 26 + byte - UPPER_A + 1) | 0;
        byte = bytes[++at] as number;
      }
      const letters = at - start - 6;
      if (letters === 0 || letters > 3 || column > MAX_COLUMNS) return start;
      if (rowDigits >= 4) {
        if (
          view.getInt32(at, true) !== rowHead ||
          view.getInt32(at + rowDigits - 3, true) !== rowTail
        ) {
          return start;
        }
        at += rowDigits + 1;
      } else {
        let cellRow = 0;
        while (byte >= ZERO && byte <= NINE) {
          cellRow = (cellRow * 10 + byte - ZERO) | 0;
          byte = bytes[++at] as number;
        }
        if (cellRow !== row || byte !== QUOTE || at - start > MAX_NAME_END) return start;
        at += 1;
      }

      let style = 0;
      if (view.getInt32(at, true) === S_EQUALS) {
        at += 4;
        byte = bytes[at] as number;
        while (byte >= ZERO && byte <= NINE) {
          style = (style * 10 + byte - ZERO) | 0;
          byte = bytes[++at] as number;
        }
        if (byte !== QUOTE) return start;
        at += 1;
      }
      let type = TYPE_NUMBER;
      if (view.getInt32(at, true) === T_EQUALS) {
        type = bytes[at + 4] as number;
        if (bytes[at + 5] !== QUOTE) {
          const end = this.readText(bytes, view, at + 4, column - 1);
          if (end === 0) return start;
          progress.column = column;
          start = end;
          continue;
        }
        if (type !== TYPE_SHARED && type !== TYPE_BOOLEAN && type !== TYPE_NUMBER) return start;
        at += 6;
      }
      if (view.getInt32(at, true) !== OPEN_V) {
        if (view.getInt16(at, true) !== EMPTY_END) return start;
        progress.column = column;
        start = at + 2;
        continue;
      }

      at += 4;
      const first = at;
      let value = 0;
      byte = bytes[at] as number;
      while (byte >= ZERO && byte <= NINE) {
        value = (value * 10 + byte - ZERO) | 0;
        byte = bytes[++at] as number;
      }
      let digits = at - first;
      let kind: CellKind = CellKind.text;
      let number = value;
      if (type === TYPE_NUMBER) {
        let scale = 0;
        if (byte === POINT) {
          byte = bytes[++at] as number;
          const fraction = at;
          while (byte >= ZERO && byte <= NINE) {
            value = (value * 10 + byte - ZERO) | 0;
            byte = bytes[++at] as number;
          }
          scale = at - fraction;
          digits += scale;
        }
        if (digits > 0 && digits <= INTEGER_DIGITS && byte === LESS) {
          number = scale === 0 ? value : value / (POWERS_OF_TEN[scale] as number);
        } else {
          while (byte !== LESS && byte !== 0) byte = bytes[++at] as number;
          number = parseDecimal(bytes, first, at);
          if (Number.isNaN(number)) return start;
        }
        const isDate = style < dateStyles.length && dateStyles[style] === 1;
        kind = isDate ? CellKind.date : CellKind.number;
      } else {
        if (digits === 0 || digits > INTEGER_DIGITS) return start;
        if (value >= (type === TYPE_SHARED ? sharedCount : 2)) return start;
        if (type === TYPE_BOOLEAN) kind = CellKind.boolean;
      }
      if (view.getInt32(at, true) !== CLOSE_V || view.getInt32(at + 4, true) !== CLOSE_C) {
        return start;
      }

      let cells = columns[column - 1];
      if (cells === undefined || cells === NO_CELLS) cells = this.batch.column(column - 1);
      cells.kinds[rowCount] = kind;
      if (kind === CellKind.text) cells.texts[rowCount] = value;
      else cells.numbers[rowCount] = number;
      progress.hasValue = true;
      progress.column = column;
      start = at + 8;
    }
  }

  /**
   * Reads on from the type of `<c t="str"><v>…</v></c>` or `<c t="inlineStr"><is><t>…</t></is></c>`.
   * @returns where the cell ends, 0 where it is neither or its text needs the general path
   */
  private readText(bytes: Buffer, view: DataView, type: number, column: number): number {
    const isInline = view.getInt32(type, true) !== STR_END;
    let at = type + 8;
    if (isInline) {
      if (view.getInt32(type, true) !== INLI || view.getInt32(at - 4, true) !== NE_ST) return 0;
      if (view.getInt32(at, true) !== R_END || view.getInt32(at + 4, true) !== OPEN_IS) return 0;
      at += 8;
      if (view.getInt16(at, true) === OPEN_T) at += 2;
      else if (bytes.toString('latin1', at, at + KEPT_T.length) === KEPT_T) at += KEPT_T.length;
      else return 0;
    } else if (view.getInt32(at - 4, true) !== OPEN_V) return 0;

    const text = this.texts.indexOfPlain(bytes, at);
    if (text < 0) return 0;
    at = this.texts.plainEnd;
    if (isInline) {
      if (view.getInt32(at, true) !== CLOSE_T || view.getInt32(at + 4, true) !== CLOSE_IS) return 0;
      at += 9;
      if (bytes[at - 1] !== GREATER) return 0;
    } else {
      if (view.getInt32(at, true) !== CLOSE_V) return 0;
      at += 4;
    }
    if (view.getInt32(at, true) !== CLOSE_C) return 0;

    const cells = this.batch.column(column);
    cells.kinds[this.batch.rowCount] = CellKind.text;
    cells.texts[this.batch.rowCount] = text;
    this.progress.hasValue = true;
    return at + 4;
  }
}

/** Four bytes of the file as the number that they are when read as a little-endian word. */
function word(text: string): number {
  return Buffer.from(text, 'latin1').readInt32LE(0);
}

function half(text: string): number {
  return Buffer.from(text, 'latin1').readInt16LE(0);
}

const ROW = word('<row');
const R_EQUALS = word(' r="');
const C_R = word('<c r');
const EQUALS_QUOTE = half('="');
const S_EQUALS = word(' s="');
const T_EQUALS = word(' t="');
const OPEN_V = word('><v>');
const CLOSE_V = word('</v>');
const CLOSE_C = word('</c>');
const STR_END = word('str"');
const INLI = word('inli');
const NE_ST = word('neSt');
const R_END = word('r"><');
const OPEN_IS = word('is><');
const OPEN_T = half('t>');
const KEPT_T = 't xml:space="preserve">';
const CLOSE_T = word('</t>');
const CLOSE_IS = word('</is');
const EMPTY_END = half('/>');
const END_RO = word('</ro');
const W_END = half('w>');
const TYPE_SHARED = 115;
const TYPE_BOOLEAN = 98;
const TYPE_NUMBER = 110;
/** Where the longest cell name ends, counted from the cell's start: a longer number may overflow. */
const MAX_NAME_END = 6 + 3 + 7;
/** So many digits fit into 32 bits, and their quotient by a power of ten is rounded correctly. */
const INTEGER_DIGITS = 9;
const POWERS_OF_TEN = Float64Array.from({ length: 10 }, (_, exponent) => 10 ** exponent);
const QUOTE = 34;
const APOSTROPHE = 39;
const POINT = 46;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const LESS = 60;
const GREATER = 62;
const UPPER_A = 65;
const UPPER_Z = 90;
