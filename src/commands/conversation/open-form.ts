import { stat } from 'node:fs/promises';
import {
  type FormCell,
  type FormRow,
  type FormSheet,
  placeOf,
} from '../../analysis/conversation/form-cell.ts';
import { FileError, type Place } from '../../domain/errors.ts';
import { type OpenedFile, openFile } from '../../readers/open.ts';
import { CellKind, cellText, type RowBatch, type Table } from '../../readers/table.ts';

/** A form that people fill in has some hundred rows and is some kilobytes large. */
const MAX_BYTES = 20 * 2 ** 20;
const MAX_SHEETS = 100;
const MAX_ROWS = 20_000;
const MAX_CELLS = 200_000;
/** What spreadsheet programs take in a cell. */
const MAX_LETTERS = 32_767;

/** A workbook that people filled in. */
export interface OpenedForm {
  readonly place: Place;
  readonly sheets: readonly FormSheet[];
}

/**
 * Reads all sheets of a workbook with the program's own reader: it names cells, runs no formula, and
 * has limits; a library that holds the workbook as a whole would follow a file that is made to fill
 * the memory.
 * @throws FileError where the file is no workbook, is damaged or larger than any form.
 */
export async function openForm(path: string): Promise<OpenedForm> {
  const opened = await openFile(path).catch((error: unknown) => {
    throw ofForm(error);
  });
  try {
    if (opened.format === 'archive') throw notOne(opened, 'an archive');
    if (opened.format === 'json') throw notOne(opened, 'JSON');
    const { size } = await stat(path);
    if (size > MAX_BYTES) throw tooLarge(opened.place, `${MAX_BYTES / 2 ** 20} MiB`);
    const sheets: FormSheet[] = [];
    const read = { rows: 0, cells: 0 };
    for await (const member of opened.members()) {
      for (const table of member.tables) {
        if (sheets.length === MAX_SHEETS) throw tooLarge(opened.place, `${MAX_SHEETS} sheets`);
        sheets.push(await readSheet(table, read));
      }
    }
    return { place: opened.place, sheets };
  } catch (error) {
    throw ofForm(error);
  } finally {
    await opened.close();
  }
}

const WHICH =
  'Name the workbook that was filled in, saved as .xlsx: pathways conversation read FILE.';

/** What the readers advise is meant for files of publishers. */
function ofForm(error: unknown): unknown {
  if (!(error instanceof FileError)) return error;
  return new FileError(error.message, {
    ...(error.place === undefined ? {} : { place: error.place }),
    hint: `${WHICH} If it is that file, copy it again from where it was filled in, or open it in a spreadsheet program and save it again.`,
    cause: error,
  });
}

function notOne({ place }: OpenedFile, found: string): FileError {
  return new FileError(`Expected a workbook, found ${found}.`, { place, hint: WHICH });
}

function tooLarge(place: Place, most: string): FileError {
  return new FileError(`Expected a form of at most ${most}, found more.`, { place, hint: WHICH });
}

/** @param read what was read of the sheets before, and is then of this one too */
async function readSheet(table: Table, read: { rows: number; cells: number }): Promise<FormSheet> {
  const rows: FormRow[] = [];
  for await (const batch of table.batches()) {
    for (let row = 0; row < batch.rowCount; row += 1) {
      const cells = readRow(batch, row, table.place);
      if (cells.size === 0) continue;
      rows.push({ number: batch.rowNumbers[row] ?? 0, cells });
      read.rows += 1;
      read.cells += cells.size;
      if (read.rows > MAX_ROWS) throw tooLarge(table.place, `${MAX_ROWS} rows`);
      if (read.cells > MAX_CELLS) throw tooLarge(table.place, `${MAX_CELLS} filled cells`);
    }
  }
  return { place: table.place, rows };
}

function readRow(batch: RowBatch, row: number, sheet: Place): ReadonlyMap<number, FormCell> {
  const cells = new Map<number, FormCell>();
  for (const [column, { kinds, numbers }] of batch.columns.entries()) {
    const kind = KINDS[kinds[row] ?? CellKind.empty];
    const text = cellText(batch, column, row);
    const number = numbers[row] ?? Number.NaN;
    if (text.length > MAX_LETTERS) {
      const place = placeOf(sheet, batch.rowNumbers[row] ?? 0, column);
      throw tooLarge(place, `${MAX_LETTERS} letters in a cell`);
    }
    if (kind === undefined || text.trim() === '') continue;
    if (kind === 'date') cells.set(column, { kind, text: dayOf(number) });
    else if (kind === 'number' || kind === 'boolean') cells.set(column, { kind, text, number });
    else cells.set(column, { kind, text });
  }
  return cells;
}

const KINDS: readonly (FormCell['kind'] | undefined)[] = (() => {
  const kinds: FormCell['kind'][] = [];
  for (const kind of ['number', 'text', 'boolean', 'date', 'error'] as const) {
    kinds[CellKind[kind]] = kind;
  }
  return kinds;
})();

const MILLISECONDS_A_DAY = 86_400_000;

/** `2011-11-01` of a serial, days since 1899-12-30. */
function dayOf(serial: number): string {
  const time = Date.UTC(1899, 11, 30) + Math.floor(serial) * MILLISECONDS_A_DAY;
  return Number.isFinite(time) && Math.abs(time) < 8e15
    ? new Date(time).toISOString().slice(0, 10)
    : String(serial);
}
