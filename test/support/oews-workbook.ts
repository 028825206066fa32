import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';

/** The folder of publishers' files; tests that use them are skipped where it is not set. */
export const REAL_DATA = process.env.PATHWAYS_REAL_DATA;

/** Rows of the first sheet as trimmed texts, by another library than the program's own reader. */
export function sheetRows(path: string, sheetName?: string): string[][] {
  const workbook = read(readFileSync(join(REAL_DATA ?? '', path)), {
    cellHTML: false,
    cellText: false,
  });
  const sheet = workbook.Sheets[sheetName ?? workbook.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error(`${path} has no sheet ${sheetName}`);
  return utils
    .sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: '' })
    .map((row) => row.map((cell) => String(cell).trim()));
}
