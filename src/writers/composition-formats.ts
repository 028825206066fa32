import { compositionCsv } from './composition-csv.ts';
import { compositionJson } from './composition-json.ts';
import { compositionTable } from './composition-table.ts';
import type { CompositionWriter } from './composition-writer.ts';

/** The formats that a composition is written in. */
export const COMPOSITION_FORMATS = {
  table: compositionTable,
  csv: compositionCsv,
  json: compositionJson,
} as const satisfies Record<string, CompositionWriter>;
