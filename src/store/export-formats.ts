import { type ExportedFigures, exportColumns } from './export-columns.ts';

/** The formats of an export: how each column is written, and what COPY is told. */
export const EXPORT_FORMATS = {
  csv: { cell: csvCell, options: "FORMAT csv, HEADER true, DELIMITER ','" },
  json: { cell: (name: string) => name, options: 'FORMAT json, ARRAY true' },
  /** Snappy: every reader of Parquet knows it; the store's own LZ4 and zstd not every one. */
  parquet: {
    cell: (name: string) => name,
    options: 'FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 40960',
  },
} as const;
export type ExportFormat = keyof typeof EXPORT_FORMATS;

/** The columns of an export as its format has them. */
export function cellsOf(format: ExportFormat, figures: ExportedFigures): string {
  const { cell } = EXPORT_FORMATS[format];
  return Object.entries(exportColumns(figures))
    .map(([name, type]) => `${cell(name, type)} AS ${name}`)
    .join(', ');
}

/** What a spreadsheet program takes for the beginning of a formula, as writers/csv.ts has it. */
const FORMULA_SIGNS = ['=', '+', '-', '@', '\t', '\r', '＋', '－', '＝', '＠'];

/** Numbers without a point that says nothing; words that would be run as a formula after an apostrophe. */
function csvCell(name: string, type: string): string {
  if (type === 'DOUBLE') {
    return `CASE WHEN ${name} = trunc(${name}) AND abs(${name}) < 1e15 THEN ${name}::BIGINT::VARCHAR ELSE ${name}::VARCHAR END`;
  }
  if (type !== 'VARCHAR') return name;
  const signs = FORMULA_SIGNS.map((sign) => `'${sign}'`).join(', ');
  return `CASE WHEN ${name}[1] IN (${signs}) THEN '''' || ${name} ELSE ${name} END`;
}
