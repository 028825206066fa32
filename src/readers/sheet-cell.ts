import { parseDecimal } from './decimal.ts';

/** `B12` is column 1 (counted from 0) of row 12; undefined where it is no cell's name. */
export function parseCellName(name: string): { column: number; row: number } | undefined {
  const match = /^([A-Z]{1,7})([0-9]{1,10})$/.exec(name);
  if (match === null) return undefined;
  let column = 0;
  for (const letter of match[1] as string) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(match[2]) };
}

/** A plain decimal, blanks around it allowed; undefined where it is none. */
export function parseNumber(text: string): number | undefined {
  const bytes = Buffer.from(text.trim(), 'utf8');
  const value = parseDecimal(bytes, 0, bytes.length);
  return Number.isNaN(value) ? undefined : value;
}

/** The serial (days since 1899-12-30) of an ISO 8601 date or time; undefined where it is none. */
export function isoDateSerial(text: string): number | undefined {
  const match = /^(\d{4}-\d\d-\d\d)?(?:T?(\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?Z?$/.exec(text);
  if (match === null || text === '') return undefined;
  const day = match[1] ?? '1899-12-30';
  const time = Date.parse(`${day}T${match[2] ?? '00:00'}Z`);
  return Number.isNaN(time) ? undefined : (time - EPOCH) / MILLISECONDS_A_DAY;
}

const EPOCH = Date.UTC(1899, 11, 30);
const MILLISECONDS_A_DAY = 86_400_000;
