import { ATTRIBUTES, type Attribute, MEASURE_NAMES, type Measure } from '../domain/measure.ts';
import { columnTypes } from './columns.ts';
import type { Part } from './manifest.ts';

type ColumnType = 'VARCHAR' | 'DOUBLE' | 'INTEGER' | 'BOOLEAN';

/** What stands before the columns of a part. */
export const EXPORT_BEFORE = {
  release: 'VARCHAR',
  /** How its occupations are coded. */
  soc_vintage: 'VARCHAR',
} as const satisfies Record<string, ColumnType>;

/** What stands after them, in the place of the part's own reference to its source. */
export const EXPORT_AFTER = {
  /** Name of the publisher's file. */
  source_file: 'VARCHAR',
  /** Sheet of a workbook, member of an archive before it; null where the file is one table. */
  source_sheet: 'VARCHAR',
  /** The row in it, from 1. Of rows that complete each other: the first one's. */
  source_row: 'INTEGER',
  /** Ids of the corrections that touched the row, with blanks between; null where none did. */
  corrections: 'VARCHAR',
  /** True for the figures that come with the program. */
  sample: 'BOOLEAN',
} as const satisfies Record<string, ColumnType>;

/** The measures and attributes that some of the parts have columns for. */
export interface ExportedFigures {
  readonly measures: readonly Measure[];
  readonly attributes: readonly Attribute[];
}

export function exportedFigures(parts: readonly Part[]): ExportedFigures {
  return {
    measures: MEASURE_NAMES.filter((one) => parts.some(({ measures }) => measures.includes(one))),
    attributes: ATTRIBUTES.filter((one) =>
      parts.some(({ attributes }) => attributes.includes(one)),
    ),
  };
}

/** The columns of an exported file in their order, with DuckDB's types. */
export function exportColumns({
  attributes,
  measures,
}: ExportedFigures): Readonly<Record<string, string>> {
  const { source_table: _, source_row: __, ...ofPart } = columnTypes(attributes, measures);
  return { ...EXPORT_BEFORE, ...ofPart, ...EXPORT_AFTER };
}
