import type { Place } from '../domain/errors.ts';
import { CellBatch } from './cell-batch.ts';
import { CellReader } from './cell-reader.ts';
import { CellTexts } from './cell-texts.ts';
import { FastCells, LOOK_AHEAD } from './fast-cells.ts';
import { RowProgress } from './row-progress.ts';
import { SheetFaults } from './sheet-faults.ts';
import { MAX_CELL_BYTES, MAX_ROWS } from './sheet-limits.ts';
import { BATCH_ROWS } from './table.ts';
import { requireUtf8 } from './xml-part.ts';
import { Token, XmlTokens } from './xml-tokens.ts';

export interface SheetOptions {
  /** file › sheet, for errors. */
  readonly place: Place;
  /** The workbook's shared texts; texts that stand in cells are appended to a copy of them. */
  readonly sharedStrings: readonly string[];
  /** 1 at the index of a style that shows dates. */
  readonly dateStyles: Uint8Array;
}

/**
 * Turns the XML of a sheet, given in chunks cut anywhere, into batches of rows. Rows without a
 * value are left out; cells that have a style but no value are empty and widen no row.
 *
 *     for each chunk: push(chunk); while (scan()) use(batch);
 *     end(); while (scan()) use(batch);
 *
 * What looks as usual is read by `FastCells`, all else through tokens by `CellReader`. A row tag or
 * cell whose end is not at hand is left where it is and read again with the next chunk.
 */
export class SheetScanner {
  readonly batch: CellBatch;

  private readonly progress = new RowProgress();
  private readonly fast: FastCells;
  private readonly faults: SheetFaults;
  private readonly tokens: XmlTokens;
  private readonly cell: CellReader;

  /** The rest of the chunk before, the chunk, and zeros, so that looking ahead stays inside. */
  private bytes: Buffer = Buffer.alloc(LOOK_AHEAD);
  private view = viewOf(this.bytes);
  private limit = 0;
  private position = 0;
  /** Scanning waits until so many bytes are at hand: a long cell is not scanned again each chunk. */
  private awaited = 0;

  private state: State = State.beforeRows;
  private depth = 0;
  /** Whether the first bytes were seen and are not UTF-16. */
  private isUtf8 = false;
  private isReady = false;
  private isEnded = false;

  constructor({ place, sharedStrings, dateStyles }: SheetOptions) {
    const { progress } = this;
    const sharedCount = sharedStrings.length;
    const strings = sharedStrings.slice();
    this.batch = new CellBatch(strings);
    this.faults = new SheetFaults(place, progress);
    this.tokens = new XmlTokens(this.bytes, 0, this.faults.error);
    const texts = new CellTexts(strings, this.faults.error);
    this.fast = new FastCells(progress, this.batch, texts, sharedCount, dateStyles);
    this.cell = new CellReader(
      this.tokens,
      progress,
      this.batch,
      texts,
      sharedCount,
      dateStyles,
      this.faults,
    );
  }

  /** Adds bytes; those before must have been scanned. The chunk is copied. */
  push(chunk: Uint8Array): void {
    const rest = this.limit - this.position;
    if (rest > MAX_CELL_BYTES) {
      throw this.faults.error(
        `Expected cells of at most ${MAX_CELL_BYTES} bytes, found a longer one`,
      );
    }
    const needed = rest + chunk.length + LOOK_AHEAD;
    if (needed > this.bytes.length) {
      const grown = Buffer.alloc(needed + SLACK);
      this.bytes.copy(grown, 0, this.position, this.limit);
      this.bytes = grown;
      this.view = viewOf(grown);
      this.tokens.bytes = grown;
    } else this.bytes.copyWithin(0, this.position, this.limit);
    this.bytes.set(chunk, rest);
    this.limit = rest + chunk.length;
    this.bytes.fill(0, this.limit, this.limit + LOOK_AHEAD);
    this.tokens.limit = this.limit;
    this.position = 0;
  }

  /** Says that there are no more bytes. */
  end(): void {
    this.isEnded = true;
    this.awaited = 0;
  }

  /**
   * Whether the batch is ready: full or, at the end, holding the last rows. False asks for more
   * bytes, or is the end. Empties the batch that was ready before.
   * @throws FileError where the XML is malformed or, at the end, not complete.
   */
  scan(): boolean {
    if (this.isReady) this.batch.clear();
    this.isReady = false;
    if (this.limit - this.position < this.awaited) return false;
    while (!this.isReady && this.advance()) this.isReady = this.batch.rowCount === BATCH_ROWS;
    if (this.isReady) return true;
    const rest = this.limit - this.position;
    this.awaited = rest > SLACK ? rest * 2 : 0;
    if (!this.isEnded) return false;
    if (this.state !== State.done) {
      throw this.faults.error(`Expected ${MISSING[this.state]}, found the end of the sheet`);
    }
    this.isReady = this.batch.rowCount > 0;
    return this.isReady;
  }

  /** Reads on to the end of a row or another landmark; false where more bytes are needed. */
  private advance(): boolean {
    if (this.state === State.inRow) return this.readRow();
    if (this.state === State.betweenRows) return this.openRow();
    return this.readAround();
  }

  private openRow(): boolean {
    const firstCell = this.fast.readRowTag(this.bytes, this.view, this.position);
    if (firstCell > 0) {
      this.position = firstCell;
      this.state = State.inRow;
      return true;
    }
    const { tokens, faults } = this;
    tokens.position = this.position;
    const token = tokens.next();
    if (token === Token.none) return false;
    if (token === Token.close) {
      if (!tokens.is('sheetData')) {
        throw faults.error(`Expected </sheetData>, found </${tokens.name()}>`);
      }
      this.state = State.afterRows;
      faults.isInRows = false;
    } else if (token !== Token.open) {
      if (!tokens.isBlank()) throw faults.error('Expected rows, found text between them');
    } else if (tokens.is('row')) this.startRow(tokens.attribute('r'), tokens.isEmpty);
    else if (tokens.is('c')) throw faults.error('Expected <row>, found a cell outside of any row');
    else if (!tokens.skipElement()) return false;
    this.position = tokens.position;
    return true;
  }

  private startRow(number: string | undefined, isEmpty: boolean): void {
    const { fast, progress, faults } = this;
    const row = number === undefined ? progress.row + 1 : Number(number);
    if (!Number.isInteger(row) || row < 1) {
      throw faults.error(`Expected a row number, found "${number}"`);
    }
    if (row > MAX_ROWS) throw faults.error(`Expected at most ${MAX_ROWS} rows, found row ${row}`);
    if (row <= progress.row) {
      throw faults.error(`Expected a row after row ${progress.row}, found row ${row}`);
    }
    fast.startRow(row);
    if (!isEmpty) this.state = State.inRow;
  }

  private readRow(): boolean {
    for (;;) {
      this.position = this.fast.read(this.bytes, this.view, this.position);
      const ended = this.fast.isRowEnd || this.readInRow();
      if (ended === undefined) return false;
      if (!ended) continue;
      if (this.progress.hasValue) {
        this.batch.rowNumbers[this.batch.rowCount] = this.progress.row;
        this.batch.rowCount += 1;
      }
      this.faults.column = undefined;
      this.state = State.betweenRows;
      return true;
    }
  }

  /** One token, or cell, of a row; whether the row ended, undefined where more bytes are needed. */
  private readInRow(): boolean | undefined {
    const { tokens, faults } = this;
    faults.column = undefined;
    tokens.position = this.position;
    const token = tokens.next();
    if (token === Token.none) return undefined;
    if (token === Token.close) {
      if (!tokens.is('row')) throw faults.error(`Expected </row>, found </${tokens.name()}>`);
    } else if (token !== Token.open) {
      if (!tokens.isBlank()) throw faults.error('Expected cells, found text between them');
    } else if (tokens.is('row')) throw faults.error('Expected </row>, found another <row>');
    else if (!(tokens.is('c') ? this.cell.read() : tokens.skipElement())) return undefined;
    this.position = tokens.position;
    return token === Token.close;
  }

  /** What is before and after the rows: only the root and `sheetData` matter. */
  private readAround(): boolean {
    const { tokens, faults } = this;
    if (!this.isUtf8) {
      if (this.limit - this.position < 2) return false;
      requireUtf8(this.bytes.subarray(this.position, this.limit), faults.error);
      this.isUtf8 = true;
    }
    tokens.position = this.position;
    const token = tokens.next();
    this.position = tokens.position;
    if (token === Token.none) return false;
    if (token === Token.open) this.openAround();
    else if (token === Token.close) {
      this.depth -= 1;
      if (this.depth < 0 || (this.depth === 0 && !tokens.is('worksheet'))) {
        throw faults.error(`Expected </worksheet>, found </${tokens.name()}>`);
      }
      if (this.depth === 0) this.state = State.done;
    }
    return true;
  }

  private openAround(): void {
    const { tokens, faults } = this;
    if (this.state === State.done) {
      throw faults.error(`Expected nothing after </worksheet>, found <${tokens.name()}>`);
    }
    if (this.depth === 0 && !tokens.is('worksheet')) {
      throw faults.error(`Expected <worksheet>, found <${tokens.name()}>`);
    }
    if (this.depth === 1 && tokens.is('sheetData')) {
      if (this.state === State.afterRows) throw faults.error('Expected one <sheetData>, found two');
      this.state = tokens.isEmpty ? State.afterRows : State.betweenRows;
      faults.isInRows = !tokens.isEmpty;
    } else if (!tokens.isEmpty) this.depth += 1;
  }
}

const State = { beforeRows: 0, betweenRows: 1, inRow: 2, afterRows: 3, done: 4 } as const;
type State = (typeof State)[keyof typeof State];

/** What a sheet that ends in a state lacks. */
const MISSING = ['<sheetData>', '</sheetData>', '</row>', '</worksheet>', ''] as const;

/** Room to grow, so that the bytes are rarely moved to a larger place. */
const SLACK = 64 * 1024;

function viewOf(bytes: Buffer): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
