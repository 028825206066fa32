import type { ColumnKind, FigureCell, FigureColumn, FigureTable } from '../charts/chart.ts';
import { csvText } from './csv.ts';

/** A column of the CSV, as a Frictionless Table Schema describes it. */
export interface DataField {
  readonly name: string;
  readonly title: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'year';
  readonly description?: string;
}

export interface DataTable {
  readonly csv: string;
  readonly fields: readonly DataField[];
}

const TYPES: Readonly<Record<ColumnKind, DataField['type']>> = {
  text: 'string',
  rank: 'integer',
  jobs: 'number',
  change: 'number',
  'usd-per-year': 'number',
  share: 'number',
  rate: 'number',
  points: 'number',
  year: 'year',
};

const UNITS: Readonly<Partial<Record<ColumnKind, string>>> = {
  jobs: 'Jobs.',
  change: 'Jobs, projected − base.',
  'usd-per-year': 'U.S. dollars a year.',
  share: 'Fraction of 1.',
  rate: 'Fraction of 1 over the period.',
  points: 'Percentage points.',
};

/**
 * The figures of a chart for a program: full numbers, empty where there is none. A column that holds
 * a floor has a second one that says which of its figures are floors.
 */
export async function figureTableCsv({ columns, rows }: FigureTable): Promise<DataTable> {
  const written = columns.flatMap((column, index) => {
    const hasFloor = rows.some((row) => isFloor(row[index] ?? null));
    const own = { ...fieldOf(column), value: (row: Row) => plain(row[index] ?? null) };
    if (!hasFloor) return [own];
    return [
      own,
      {
        name: `${column.key}IsFloor`,
        title: `${column.label}: a floor`,
        type: 'boolean' as const,
        description: 'True where the figure is top-coded: it is this or more.',
        value: (row: Row) => isFloor(row[index] ?? null),
      },
    ];
  });
  const csv = await csvText(
    rows.map((row) => Object.fromEntries(written.map(({ name, value }) => [name, value(row)]))),
    written.map(({ name }) => name),
  );
  return { csv, fields: written.map(({ value: _, ...field }) => field) };
}

type Row = readonly FigureCell[];

function fieldOf({ key, label, kind }: FigureColumn): DataField {
  const unit = UNITS[kind];
  return {
    name: key,
    title: label,
    type: TYPES[kind],
    ...(unit === undefined ? {} : { description: unit }),
  };
}

function isFloor(cell: FigureCell): boolean {
  return typeof cell === 'object' && cell !== null;
}

function plain(cell: FigureCell): string | number | null {
  return typeof cell === 'object' && cell !== null ? cell.atLeast : cell;
}
