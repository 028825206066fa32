import { shortTitle } from '../../../analysis/short-title.ts';
import type { FigureCell, FigureTable } from '../../../charts/chart.ts';
import { fitted, wrapped } from '../fit-text.ts';
import { SIZE } from '../layout.ts';
import { NAME } from '../native/bars.ts';
import { BREAK } from '../native/xml.ts';

/** The cell of a column in a row of the table. */
export function cellOf(
  { columns }: FigureTable,
  row: readonly FigureCell[],
  key: string,
): FigureCell {
  const index = columns.findIndex((column) => column.key === key);
  if (index < 0) throw new Error(`The table has no column ${key}.`);
  return row[index] ?? null;
}

export function numberIn(
  table: FigureTable,
  row: readonly FigureCell[],
  key: string,
): number | null {
  const cell = cellOf(table, row, key);
  return typeof cell === 'number' ? cell : null;
}

/** The lines of a row's name without `Occupations`, cut where there are more than there may be. */
export function rowName(
  table: FigureTable,
  row: readonly FigureCell[],
  { width, lines = 1 }: { readonly width: number; readonly lines?: number },
): readonly string[] {
  const title = String(cellOf(table, row, 'title') ?? '');
  const { text } = fitted(shortTitle(title), { width, sizes: [SIZE.text], lines });
  return wrapped(text, { width, size: SIZE.text });
}

/**
 * The table as the sheet behind a chart: names as shown, by their lines, then the columns that are drawn, so that
 * the chart's ranges touch, then all others.
 */
export function sheetOf(
  table: FigureTable,
  names: readonly (readonly string[])[],
  drawn: readonly string[],
): FigureTable {
  const { columns, rows } = table;
  const order = [
    ...drawn.map((key) => columns.findIndex((column) => column.key === key)),
    ...[...columns.keys()].filter((index) => !drawn.includes(columns[index]?.key ?? '')),
  ];
  return {
    columns: [
      { key: NAME, label: 'Shown as', kind: 'text' },
      ...order.flatMap((index) => columns[index] ?? []),
    ],
    rows: rows.map((row, at) => [
      names[at]?.join(BREAK) ?? '',
      ...order.map((index) => row[index] ?? null),
    ]),
  };
}

/** What the head of a column says. */
export function columnLabel({ columns }: FigureTable, key: string): string {
  return columns.find((column) => column.key === key)?.label ?? '';
}
