import { lawfulXml } from '../markup.ts';

/** The most that a cell of a spreadsheet program holds, in UTF-16 units. */
const LONGEST = 32767;

/**
 * A text as a cell may hold it: on one line, without characters that XML forbids, cut with `…` where
 * a cell cannot hold it.
 */
export function plainText(text: string): string {
  const plain = lawfulXml(text.replace(/[\t\n\r]+/g, ' '));
  if (plain.length <= LONGEST) return plain;
  // A pair of surrogates is one character.
  return `${plain.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
