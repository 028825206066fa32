import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/**
 * Industries as OEWS writes them, in the order of their rows: six digits, but sectors as `62` and
 * `31-33`. Codes and titles are NAICS 2022 (public domain), government is OEWS's own designation.
 */
export function readIndustries() {
  const csv = readFileSync(new URL('industries.csv', import.meta.url));
  return parse(csv, { columns: true });
}
