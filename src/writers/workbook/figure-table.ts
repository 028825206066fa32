import type { ColumnKind, FigureCell, FigureTable } from '../../charts/chart.ts';

/** A column of a sheet, and how it is read off a row. */
export interface RowColumn<Row> {
  readonly key: string;
  readonly label: string;
  readonly kind: ColumnKind;
  readonly cell: (row: Row) => FigureCell;
}

/** The rows as a table of figures. */
export function figureTable<Row>(
  columns: readonly RowColumn<Row>[],
  rows: readonly Row[],
): FigureTable {
  return {
    columns: columns.map(({ key, label, kind }) => ({ key, label, kind })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}
