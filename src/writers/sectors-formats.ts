import { sectorsCsv } from './sectors-csv.ts';
import { sectorsJson } from './sectors-json.ts';
import { sectorsTable } from './sectors-table.ts';
import type { SectorsWriter } from './sectors-writer.ts';

/** The formats that a list of sectors is written in. */
export const SECTORS_FORMATS = {
  table: sectorsTable,
  csv: sectorsCsv,
  json: sectorsJson,
} as const satisfies Record<string, SectorsWriter>;
