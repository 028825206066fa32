import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type CellObject, type DenseWorkSheet, read, SSF } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { fileBytes } from '../../src/readers/bytes.ts';
import { CellKind, cellText, type RowBatch, type Table } from '../../src/readers/table.ts';
import { openXlsx } from '../../src/readers/xlsx.ts';

const FOLDER = process.env.PATHWAYS_REAL_DATA;

/** Every cell of every real workbook must be what a second reader (SheetJS) finds there. */
describe.skipIf(FOLDER === undefined)('a real workbook has the cells that SheetJS reads', () => {
  it.each(workbooks().map((path) => [basename(path), path]))('%s', async (_, path) => {
    const theirs = read(readFileSync(path), {
      dense: true,
      cellDates: false,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
    });
    const source = await fileBytes(path);
    const { tables } = await openXlsx(source);
    expect(tables.map(({ name }) => name)).toEqual(theirs.SheetNames);
    for (const table of tables) {
      const sheet = theirs.Sheets[table.name] as DenseWorkSheet;
      expect(await firstDifference(table, sheet['!data'])).toBeUndefined();
    }
    await source.close();
  });
});

function workbooks(): string[] {
  if (FOLDER === undefined) return [''];
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xlsx'))
    .sort()
    .map((name) => join(FOLDER, name));
}

async function firstDifference(
  table: Table,
  theirs: readonly (readonly (CellObject | undefined)[] | undefined)[],
): Promise<string | undefined> {
  let count = 0;
  for await (const batch of table.batches()) {
    for (let row = 0; row < batch.rowCount; row += 1) {
      const number = batch.rowNumbers[row] as number;
      for (let column = 0; column < batch.columns.length; column += 1) {
        const kind = batch.columns[column]?.kinds[row];
        if (kind === CellKind.empty) continue;
        count += 1;
        const cell = theirs[number - 1]?.[column];
        if (cell === undefined || !isEqual(batch, column, row, cell)) {
          return `R${number}C${column + 1}: ${kind} ${cellText(batch, column, row)}, not ${JSON.stringify(cell)}`;
        }
      }
    }
  }
  const expected = theirs.flat().filter((cell) => cell !== undefined && cell.t !== 'z').length;
  return count === expected ? undefined : `${count} cells, not ${expected}`;
}

function isEqual(batch: RowBatch, column: number, row: number, cell: CellObject): boolean {
  switch (batch.columns[column]?.kinds[row]) {
    case CellKind.number:
    case CellKind.date: {
      const isDate = typeof cell.z === 'string' && SSF.is_date(cell.z);
      const ours = batch.columns[column]?.kinds[row] === CellKind.date;
      return cell.v === batch.columns[column]?.numbers[row] && isDate === ours;
    }
    case CellKind.boolean:
      return cell.v === (batch.columns[column]?.numbers[row] === 1);
    case CellKind.text:
      return cell.v === cellText(batch, column, row);
    default:
      return cell.t === 'e' && cell.w === cellText(batch, column, row);
  }
}
