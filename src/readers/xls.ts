import type { CellObject, DenseWorkSheet, WorkBook } from '@e965/xlsx';
import { FileError, type Place } from '../domain/errors.ts';
import { checkBiff } from './biff.ts';
import type { ByteSource } from './bytes.ts';
import { CellBatch } from './cell-batch.ts';
import { OLE_MAGIC, oleStreams } from './ole.ts';
import {
  BATCH_ROWS,
  type CellColumn,
  CellKind,
  type OnBytes,
  type RowBatch,
  type Table,
  type TableFile,
} from './table.ts';

/** The format ends at 65,536 rows a sheet; a file that is larger holds pictures, or is none. */
const MAX_BYTES = 100 * 2 ** 20;

/**
 * An Excel workbook as saved until 2007, which the publisher used to 2013. Held in memory as a
 * whole: the format has no order to stream in, and its files are small.
 * @throws FileError where it is too large, encrypted, cut off, damaged, or no workbook.
 */
export async function openXls(source: ByteSource): Promise<TableFile> {
  const { place, size } = source;
  if (size > MAX_BYTES) {
    throw new FileError(
      `Expected an .xls workbook of at most ${MAX_BYTES / 2 ** 20} MB, found ${size} bytes.`,
      { place, hint: 'Open it in a spreadsheet program and save it as .xlsx.' },
    );
  }
  const file = await source.read(0, size);
  checkContainer(file, place);
  const { read, SSF } = await import('@e965/xlsx');
  const workbook = parse(read, file, place);
  const bytes = Math.round(size / workbook.SheetNames.length);
  const isDate = (cell: CellObject) => typeof cell.z === 'string' && SSF.is_date(cell.z);
  return {
    place,
    format: 'xls',
    tables: workbook.SheetNames.map((name): Table => {
      const sheet = workbook.Sheets[name] as DenseWorkSheet | undefined;
      const rows = sheet?.['!data'] ?? [];
      const sheetPlace = { ...place, sheet: name };
      refuseLostRows(sheet?.['!ref'], rows.length, sheetPlace);
      return {
        place: sheetPlace,
        name,
        bytes,
        batches: (onBytes) => readBatches(rows, isDate, bytes, onBytes),
      };
    }),
  };
}

/**
 * The format has no checksum, and a spoiled record can end a sheet in its middle; but a sheet says
 * how far it reaches.
 */
function refuseLostRows(reach: string | undefined, found: number, place: Place): void {
  const stated = Number(/(\d+)$/.exec(reach ?? '')?.[1] ?? 0);
  if (found >= stated) return;
  throw new FileError(`Expected ${stated} rows, as the sheet states, found ${found}.`, {
    place,
    hint: 'Download it again; or open it in a spreadsheet program and save it as .xlsx.',
  });
}

function checkContainer(file: Buffer, place: Place): void {
  if (!file.subarray(0, OLE_MAGIC.length).equals(OLE_MAGIC)) {
    throw new FileError('Expected an .xls workbook, found bytes of another format.', {
      place,
      hint: 'Open it in a spreadsheet program and save it as .xlsx.',
    });
  }
  const streams = oleStreams(file, place);
  const names = streams.map((stream) => stream.name);
  if (names.includes('EncryptedPackage') || names.includes('EncryptionInfo'))
    throw encrypted(place);
  const workbooks = streams.filter(({ name }) => name === 'Workbook' || name === 'Book');
  if (workbooks.length === 0) {
    throw new FileError(
      'Expected an Excel workbook, found another kind of Office document (no Workbook stream).',
      { place, hint: 'Export its tables as .xlsx or .csv.' },
    );
  }
  for (const workbook of workbooks) checkBiff(workbook.content(), place);
}

function parse(
  read: (data: Buffer, options: object) => WorkBook,
  file: Buffer,
  place: Place,
): WorkBook {
  try {
    const workbook = read(file, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
    });
    if (workbook.SheetNames.length === 0) throw new Error('it has no sheets');
    return workbook;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    if (/password|encrypt/i.test(reason)) throw encrypted(place, cause);
    throw new FileError(`Expected an Excel workbook, found a damaged one: ${reason}`, {
      place,
      hint: 'Download it again; or open it in a spreadsheet program and save it as .xlsx.',
      cause,
    });
  }
}

function encrypted(place: Place, cause?: unknown): FileError {
  return new FileError('The workbook is encrypted with a password.', {
    place,
    hint: 'Open it in a spreadsheet program, save it without a password, and ingest that.',
    cause,
  });
}

async function* readBatches(
  rows: readonly (readonly CellObject[])[],
  isDate: (cell: CellObject) => boolean,
  bytes: number,
  onBytes: OnBytes | undefined,
): AsyncGenerator<RowBatch> {
  const texts = new TextIndex();
  const batch = new CellBatch(texts.strings);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (!row?.some((cell) => cell !== undefined && cell !== null)) continue;
    if (batch.rowCount === BATCH_ROWS) {
      yield batch;
      onBytes?.(Math.round((bytes * index) / rows.length));
      batch.clear();
    }
    row.forEach((cell, column) => {
      if (cell) putCell(batch.column(column), batch.rowCount, cell, isDate, texts);
    });
    batch.rowNumbers[batch.rowCount++] = index + 1;
  }
  if (batch.rowCount > 0) yield batch;
  onBytes?.(bytes);
}

/** SheetJS's cell into ours; one that is only styled, or text without a character, stays empty. */
function putCell(
  column: CellColumn,
  row: number,
  cell: CellObject,
  isDate: (cell: CellObject) => boolean,
  texts: TextIndex,
): void {
  switch (cell.t) {
    case 'n':
      column.kinds[row] = isDate(cell) ? CellKind.date : CellKind.number;
      column.numbers[row] = Number(cell.v);
      return;
    case 'b':
      column.kinds[row] = CellKind.boolean;
      column.numbers[row] = cell.v === true ? 1 : 0;
      return;
    case 'e':
      column.kinds[row] = CellKind.error;
      column.texts[row] = texts.of(ERRORS[Number(cell.v)] ?? `#ERROR ${cell.v}`);
      return;
    case 's':
      if (cell.v === '') return;
      column.kinds[row] = CellKind.text;
      column.texts[row] = texts.of(String(cell.v));
  }
}

/** The format's codes for what a formula could not work out. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

class TextIndex {
  readonly strings: string[] = [];
  private readonly indexes = new Map<string, number>();

  of(text: string): number {
    let index = this.indexes.get(text);
    if (index === undefined) {
      index = this.strings.push(text) - 1;
      this.indexes.set(text, index);
    }
    return index;
  }
}
