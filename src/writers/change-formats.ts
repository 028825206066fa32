import { changeCsv } from './change-csv.ts';
import { changeJson } from './change-json.ts';
import { changeTable } from './change-table.ts';
import type { ChangeWriter } from './change-writer.ts';

/** The formats that past change is written in. */
export const CHANGE_FORMATS = {
  table: changeTable,
  csv: changeCsv,
  json: changeJson,
} as const satisfies Record<string, ChangeWriter>;
