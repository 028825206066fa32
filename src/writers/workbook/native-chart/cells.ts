import type { FigureCell, FigureTable } from '../../../charts/chart.ts';
import { columnName } from '../../../domain/errors.ts';
import { numberFormat } from '../number-formats.ts';
import { xmlText } from './xml.ts';

/** Where a table stands: what ranges of charts are made from. */
export interface PlacedTable {
  readonly sheet: string;
  readonly figures: FigureTable;
  /** The row of its header, counted from 0; it begins in the first column. */
  readonly headerRow: number;
}

/** The header of a column, as the name of a series. */
export function headerReference(table: PlacedTable, key: string): string {
  const { headerRow } = table;
  return textReference(rangeOf(table, key, headerRow, headerRow), [column(table, key).label]);
}

/** The texts of a column's first rows. */
export function textsReference(table: PlacedTable, key: string, rows: number): string {
  const texts = cellsOf(table, key, rows).map((cell) => String(cell ?? ''));
  return textReference(rowsRange(table, key, 0, rows), texts);
}

/** The text of one row, counted from 0. */
export function oneTextReference(table: PlacedTable, key: string, row: number): string {
  const cell = table.figures.rows[row]?.[indexOf(table, key)];
  return textReference(rowsRange(table, key, row, 1), [String(cell ?? '')]);
}

/** The numbers of a column's first rows, with the values that the cells have now. */
export function numbersReference(table: PlacedTable, key: string, rows: number): string {
  const points = cellsOf(table, key, rows).flatMap((cell, index) => {
    const value = numberOf(cell);
    return value === null ? [] : [`<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`];
  });
  const format = xmlText(numberFormat(column(table, key).kind));
  return `<c:numRef><c:f>${xmlText(rowsRange(table, key, 0, rows))}</c:f><c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${rows}"/>${points.join('')}</c:numCache></c:numRef>`;
}

/** The numbers that the cells of a column's first rows hold. */
export function numbersOf(table: PlacedTable, key: string, rows: number): readonly number[] {
  return cellsOf(table, key, rows).flatMap((cell) => numberOf(cell) ?? []);
}

function numberOf(cell: FigureCell | undefined): number | null {
  if (cell === null || cell === undefined || typeof cell === 'string') return null;
  return typeof cell === 'number' ? cell : cell.atLeast;
}

export function column(table: PlacedTable, key: string) {
  const found = table.figures.columns[indexOf(table, key)];
  if (found === undefined) throw new Error(`The table of ${table.sheet} has no column ${key}.`);
  return found;
}

function indexOf({ figures }: PlacedTable, key: string): number {
  return figures.columns.findIndex((one) => one.key === key);
}

function cellsOf(
  table: PlacedTable,
  key: string,
  rows: number,
): readonly (FigureCell | undefined)[] {
  const index = indexOf(table, key);
  return table.figures.rows.slice(0, rows).map((row) => row[index]);
}

function textReference(range: string, texts: readonly string[]): string {
  const points = texts.map(
    (text, index) => `<c:pt idx="${index}"><c:v>${xmlText(text)}</c:v></c:pt>`,
  );
  return `<c:strRef><c:f>${xmlText(range)}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${points.join('')}</c:strCache></c:strRef>`;
}

function rowsRange(table: PlacedTable, key: string, first: number, rows: number): string {
  const top = table.headerRow + 1 + first;
  return rangeOf(table, key, top, top + rows - 1);
}

/** `'Not shown'!$B$6:$B$27`; rows from 0. */
function rangeOf(table: PlacedTable, key: string, first: number, last: number): string {
  const name = columnName(indexOf(table, key));
  const from = `$${name}$${first + 1}`;
  return `'${table.sheet}'!${first === last ? from : `${from}:$${name}$${last + 1}`}`;
}
