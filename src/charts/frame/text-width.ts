import { INTER_WIDTHS } from './inter-widths.ts';

export type FontWeight = keyof typeof INTER_WIDTHS;

/** What a character is taken for that the font does not have: as wide as the emoji of most systems. */
const UNKNOWN_WIDTH = 1400;

const TABLES = new Map<FontWeight, ReadonlyMap<string, number>>();

/**
 * Width of a text in pixels in the shipped font, by its own advance widths. Kerning is left out: it
 * narrows more often than it widens, so a label is at most a pixel wider than this.
 */
export function textWidth(text: string, fontSize: number, weight: FontWeight = 400): number {
  const table = tableOf(weight);
  let width = 0;
  for (const character of text) width += table.get(character) ?? UNKNOWN_WIDTH;
  return (width * fontSize) / 1000;
}

/** Whether the shipped font has a character. */
export function isShipped(character: string): boolean {
  return tableOf(400).has(character);
}

/** The nearest weight that is shipped, for whatever a spec asks for. */
export function shippedWeight(weight: unknown): FontWeight {
  const number = weight === 'bold' ? 700 : Number(weight);
  if (!(number >= 500)) return 400;
  return number > 600 ? 700 : 600;
}

function tableOf(weight: FontWeight): ReadonlyMap<string, number> {
  const known = TABLES.get(weight);
  if (known !== undefined) return known;
  const table = new Map<string, number>();
  for (const [width, characters] of Object.entries(INTER_WIDTHS[weight])) {
    for (const character of characters) table.set(character, Number(width));
  }
  TABLES.set(weight, table);
  return table;
}
