import { ownValue } from './own-value.ts';

/** How fine an industry is: the word before `-digit` in I_GROUP, `sector`, or `cross-industry`. */
export const INDUSTRY_LEVELS = [
  'cross-industry',
  'sector',
  '3-digit',
  '4-digit',
  '5-digit',
  '6-digit',
] as const;
export type IndustryLevel = (typeof INDUSTRY_LEVELS)[number];

export interface Industry {
  /** Canonical: `31-33` for a sector, six characters below it (`332000`, `3320A1`), `000000` for all industries. */
  readonly code: string;
  readonly level: IndustryLevel;
  readonly title: string;
}

export const CROSS_INDUSTRY: Industry = {
  code: '000000',
  level: 'cross-industry',
  title: 'Cross-industry',
};

/** The sectors that span several two-digit codes. */
const RANGES: Readonly<Record<string, string>> = {
  '31': '31-33',
  '32': '31-33',
  '33': '31-33',
  '44': '44-45',
  '45': '44-45',
  '48': '48-49',
  '49': '48-49',
};

/** The two digits that begin a NAICS code; 99 is OEWS's designation for government, 00 all industries. */
const SECTORS = new Set(
  '00 11 21 22 23 31 32 33 42 44 45 48 49 51 52 53 54 55 56 61 62 71 72 81 92 99'.split(' '),
);

/**
 * The canonical code of an industry in any spelling that files and people use: `31`, `32`, `33`,
 * `31-33`, `31--34`, `31-330`, `31----` are one sector; `332` is `332000`; `3320A1` stays.
 * `1131-2` and `313-40` of the National Employment Matrix stay. Undefined where it is the code of no industry.
 */
export function industryCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (!SECTORS.has(code.slice(0, 2))) return undefined;
  if (/^\d{2}(-{1,4}(\d{2,3})?|0000)?$/.test(code) && code !== '000000') return sector(code);
  if (/^\d{3,6}$/.test(code)) return code.padEnd(6, '0');
  if (/^\d{3}[0-9A-Z]{3}$/.test(code) || COMBINED.test(code)) return code;
  return undefined;
}

/** Neighbours that the National Employment Matrix puts together: 1131 and 1132, 313 and 314, 523 and 525. */
const COMBINED = /^(\d{4}-\d|\d{3}[-,]\d0)$/;

/** `11--12`, `31-330`, `490000`: a half-open, padded or plain pair; what counts is its first two digits. */
function sector(code: string): string | undefined {
  const [first = '', last = ''] = code.split(/-+/);
  const begin = first.slice(0, 2);
  if (begin === '00') return undefined;
  const range = ownValue(RANGES, begin) ?? begin;
  // `31-33` is Manufacturing, `11--12` and `31-330` half-open or padded forms; `61-33` is a mistake.
  const end = Number(last.slice(0, 2));
  const isRange = last === '' || (end >= Number(begin) && end <= Number(range.slice(-2)) + 1);
  return isRange ? range : undefined;
}

/**
 * The level that a code has where its file does not state one. A code that ends in zeros may stand
 * for a finer industry too (327000 is both 3- and 4-digit); the coarsest is taken.
 */
export function industryLevelOfCode(code: string): IndustryLevel {
  if (/^(00000[01]|999\d01)$/.test(code)) return 'cross-industry';
  if (code.length < 6) return 'sector';
  if (/^\d{3}(000|[-,]\d0)$/.test(code)) return '3-digit';
  if (/^\d{4}(00|-\d)$/.test(code) || /[A-Z]/.test(code)) return '4-digit';
  return code.endsWith('0') ? '5-digit' : '6-digit';
}

/** I_GROUP as files write it: `sector`, `3-digit`, `cross-industry, ownership`; undefined where unknown. */
export function parseIndustryLevel(text: string): IndustryLevel | undefined {
  const [word = ''] = text.trim().toLowerCase().split(',');
  const level = /^[3-6]$/.test(word) ? `${word}-digit` : word;
  return INDUSTRY_LEVELS.find((known) => known === level);
}
