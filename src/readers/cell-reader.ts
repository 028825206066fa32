import type { CellBatch } from './cell-batch.ts';
import type { CellTexts } from './cell-texts.ts';
import type { RowProgress } from './row-progress.ts';
import { isoDateSerial, parseCellName, parseNumber } from './sheet-cell.ts';
import type { SheetFaults } from './sheet-faults.ts';
import { MAX_COLUMNS } from './sheet-limits.ts';
import { CellKind } from './table.ts';
import { readRichText, readText } from './xlsx-strings.ts';
import { Token, type XmlTokens } from './xml-tokens.ts';

/** The general path: reads a cell of any form, and says what is wrong with it. */
export class CellReader {
  constructor(
    private readonly tokens: XmlTokens,
    private readonly progress: RowProgress,
    private readonly batch: CellBatch,
    private readonly texts: CellTexts,
    private readonly sharedCount: number,
    private readonly dateStyles: Uint8Array,
    private readonly faults: SheetFaults,
  ) {}

  /** Reads the cell whose tag was just opened; false where its end is not at hand. */
  read(): boolean {
    const { tokens, progress, faults } = this;
    const name = tokens.attribute('r');
    const type = tokens.attribute('t') ?? 'n';
    const style = Number(tokens.attribute('s') ?? 0);
    const column = name === undefined ? progress.column : this.columnOf(name);
    faults.column = column;
    if (column >= MAX_COLUMNS) {
      throw faults.error(`Expected at most ${MAX_COLUMNS} columns (to XFD), found one beyond`);
    }
    const text = this.readContent();
    if (text === undefined) return false;
    if (text !== null) this.store(column, type, style, text);
    progress.column = column + 1;
    faults.column = undefined;
    return true;
  }

  private columnOf(name: string): number {
    const { row } = this.progress;
    const cell = parseCellName(name);
    if (cell === undefined) {
      throw this.faults.error(`Expected a cell name such as B12, found "${name}"`);
    }
    if (cell.row !== row) {
      throw this.faults.error(`Expected a cell of row ${row}, found ${name}`);
    }
    return cell.column;
  }

  /** The text of its value; null where it has none, undefined where its end is not at hand. */
  private readContent(): string | null | undefined {
    const { tokens, faults } = this;
    if (tokens.isEmpty) return null;
    let text: string | null = null;
    for (;;) {
      const token = tokens.next();
      if (token === Token.none) return undefined;
      if (token === Token.close) {
        if (tokens.is('c')) return text;
        throw faults.error(`Expected </c>, found </${tokens.name()}>`);
      }
      if (token !== Token.open) continue;
      if (tokens.is('v') || tokens.is('is')) {
        const value = tokens.is('v')
          ? readText(tokens, 'v', faults.error)
          : readRichText(tokens, 'is', faults.error);
        if (value === undefined) return undefined;
        text = value;
      } else if (tokens.is('c') || tokens.is('row')) {
        throw faults.error(`Expected </c>, found <${tokens.name()}>`);
      } else if (!tokens.skipElement()) return undefined;
    }
  }

  private store(column: number, type: string, style: number, text: string): void {
    const isText = type === 'str' || type === 'inlineStr';
    const bare = text.trim();
    if (bare === '' && !isText) return;
    switch (type) {
      case 'n': {
        const isDate = this.dateStyles[style] === 1;
        const number = this.required(parseNumber(bare), 'a number', text);
        this.put(column, isDate ? CellKind.date : CellKind.number, number);
        return;
      }
      case 's':
        this.put(column, CellKind.text, this.sharedIndex(bare));
        return;
      case 'str':
      case 'inlineStr':
        this.put(column, CellKind.text, this.texts.indexOf(text));
        return;
      case 'b': {
        const flag = this.required(BOOLEANS.get(bare), 'a boolean (0 or 1)', text);
        this.put(column, CellKind.boolean, flag);
        return;
      }
      case 'e':
        this.put(column, CellKind.error, this.texts.indexOf(text));
        return;
      case 'd': {
        const serial = this.required(isoDateSerial(bare), 'a date such as 2024-05-31', text);
        this.put(column, CellKind.date, serial);
        return;
      }
      default:
        throw this.faults.error(
          `Expected a cell of type s, n, b, e, d, str or inlineStr, found type "${type}"`,
        );
    }
  }

  private put(column: number, kind: CellKind, value: number): void {
    const cells = this.batch.column(column);
    const row = this.batch.rowCount;
    cells.kinds[row] = kind;
    if (kind === CellKind.text || kind === CellKind.error) cells.texts[row] = value;
    else cells.numbers[row] = value;
    this.progress.hasValue = true;
  }

  private required(value: number | undefined, expected: string, found: string): number {
    if (value !== undefined) return value;
    throw this.faults.error(`Expected ${expected}, found "${found.slice(0, 40)}"`);
  }

  private sharedIndex(text: string): number {
    const index = this.required(parseNumber(text), 'the number of a shared text', text);
    if (Number.isInteger(index) && index >= 0 && index < this.sharedCount) return index;
    throw this.faults.error(
      `Expected the number of one of ${this.sharedCount} shared texts (from 0), found ${text}`,
    );
  }
}

const BOOLEANS: ReadonlyMap<string, number> = new Map([
  ['0', 0],
  ['1', 1],
  ['false', 0],
  ['true', 1],
]);
