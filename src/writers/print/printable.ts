import { INTER_WIDTHS } from '../../charts/frame/inter-widths.ts';
import { lawfulXml } from '../markup.ts';

/** A text from a file as paper takes it: on one line, without controls and what turns its direction. */
export function printable(text: string): string {
  return lawfulXml(text.replace(CONTROLS, ' ')).replace(/\s+/g, ' ').trim();
}

const CONTROLS = /[\p{Cc}\u00ad\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** Stands for letters that the shipped font does not have, however many follow one another. */
const STAND_IN = '□';

/** A text in letters that the shipped font has; what it lacks becomes one box for all in a row. */
export function drawable(text: string): string {
  let drawn = '';
  let lacked = false;
  for (const character of text) {
    const lacks = !SHIPPED.has(character);
    if (!lacks) drawn += character;
    else if (!lacked) drawn += STAND_IN;
    lacked = lacks;
  }
  return drawn;
}

const SHIPPED: ReadonlySet<string> = new Set(Object.values(INTER_WIDTHS[400]).join(''));
