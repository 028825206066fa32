import { BLANK, type Mark, markCode, PUBLISHED } from '../../domain/estimate.ts';
import type { TextFigure } from '../rows/text-figures.ts';

const UNREADABLE = markCode('unreadable');
const AT_LEAST = markCode('at-least');
const NOT_AVAILABLE = markCode('not-available');

/** Signs that publishers use for what is not there; upper case. */
const USUAL: ReadonlyMap<string, number> = new Map([
  ['', BLANK],
  ['*', markCode('wage-withheld')],
  ['**', markCode('employment-withheld')],
  ['***', markCode('see-notes')],
  ['#', AT_LEAST],
  ['~', markCode('below')],
  ...['-', '--', '—', '–', 'N/A', 'NA', 'N.A.', '.', 'NULL'].map((sign): [string, number] => [
    sign,
    NOT_AVAILABLE,
  ]),
  ...['(C)', 'CONFIDENTIAL', 'SUPPRESSED'].map((sign): [string, number] => [
    sign,
    markCode('confidential'),
  ]),
]);

const NUMBERS = {
  '.': /^[-+]?(\d{1,3}([,\s\u00a0\u202f]\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?$/i,
  ',': /^[-+]?(\d{1,3}([.'\s\u00a0\u202f]\d{3})+|\d+)?(,\d*)?$/,
} as const;

/** Understands a text: `2,091,480`, `$1.5`, `13.1%`, `−4`, `(12)`, `>=$239,200`, or a sign. */
export function understandNumber(
  text: string,
  decimal: '.' | ',',
  signs: ReadonlyMap<string, Mark>,
): TextFigure {
  const trimmed = text.trim();
  const own = signs.get(trimmed);
  if (own !== undefined) return { state: markCode(own), value: Number.NaN };
  const usual = USUAL.get(trimmed.toUpperCase());
  if (usual !== undefined) return { state: usual, value: Number.NaN };
  const floor = /^(>=|≥)\s*/.exec(trimmed)?.[0] ?? '';
  const value = plainNumber(trimmed.slice(floor.length), decimal);
  if (!Number.isFinite(value)) return { state: UNREADABLE, value: Number.NaN };
  return { state: floor === '' ? PUBLISHED : AT_LEAST, value };
}

/** NaN where the text is no number in this notation. */
export function plainNumber(text: string, decimal: '.' | ','): number {
  const bracketed = /^\((.*)\)$/.exec(text);
  const plain = (bracketed?.[1] ?? text)
    .replace('−', '-')
    .replace(/^([-+]?)[$€£]\s*/, '$1')
    .replace(/\s*[%€]$/, '');
  if (!/\d/.test(plain) || !NUMBERS[decimal].test(plain)) return Number.NaN;
  const groups = decimal === '.' ? /[,\s\u00a0\u202f]/g : /[.'\s\u00a0\u202f]/g;
  const value = Number(plain.replace(groups, '').replace(',', '.'));
  return bracketed === null ? value : -value;
}
