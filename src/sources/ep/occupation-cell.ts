import type { SocLevel } from '../../domain/soc.ts';
import type { KeyReading } from '../rows/key-reading.ts';
import { readOccupation } from '../rows/occupation-code.ts';
import type { SocLookup } from '../source.ts';

/**
 * An occupation of BLS's projections. A line item is as detailed as they get, so it stands as a
 * detailed occupation even where its code is that of a broad or minor group (51-2090, 45-3000); a
 * summary stands at the level of its code. So every code has one row, and level 5 has all the jobs once.
 * @param type `Summary` or `Line item`; undefined where the table has detailed occupations only
 * @throws LayoutError where the code has become a date.
 */
export function readProjectedOccupation(
  cell: { readonly text: string; readonly isDate: boolean },
  type: string | undefined,
  soc: SocLookup,
): KeyReading<{ readonly code: string; readonly level: SocLevel }> {
  const code = { ...cell, text: unquoted(cell.text) };
  const word = type?.trim().toLowerCase() ?? 'line item';
  if (word === 'line item') return readOccupation(code, 'detailed', soc);
  if (word !== 'summary') {
    return { bad: `Expected Summary or Line item, found ${JSON.stringify(type)}` };
  }
  const occupation = readOccupation(code, '', soc);
  // A summary of line items below it cannot be one of them.
  return 'ok' in occupation && occupation.ok.level === 'detailed'
    ? { ok: { ...occupation.ok, level: 'broad' } }
    : occupation;
}

/** `="13-2011"`, which keeps spreadsheet programs from taking a code for a date, is 13-2011. */
export function unquoted(text: string): string {
  return /^\s*="([^"]*)"\s*$/.exec(text)?.[1] ?? text;
}

/** Without the aliases that exports write after it (`    * Account Auditor* Accountant`), footnote numbers and blanks. */
export function occupationTitle(text: string): string {
  return text
    .replace(/\s{2,}\*[\s\S]*$/, '')
    .replace(/(\s*[([]\d{1,2}[)\]])+\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
