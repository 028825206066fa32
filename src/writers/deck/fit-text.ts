import { textWidth } from '../../charts/frame/text-width.ts';
import { wrap } from '../../charts/frame/wrap.ts';
import { lawfulXml } from '../markup.ts';

/** A text that is known to fit, at the size at which it does. */
export interface FittedText {
  readonly text: string;
  /** Points. */
  readonly size: number;
  readonly lines: number;
}

export interface Fit {
  /** Points. */
  readonly width: number;
  /** Tried one after the other; what does not fit at the last one is cut with `…`. */
  readonly sizes: readonly number[];
  readonly lines: number;
  readonly isBold?: boolean;
}

/**
 * Slides are set in Arial, and measured with the widths of Inter, which are shipped: over all titles
 * of SOC 2018, Arial's are at most 0.957 of them, 0.986 in bold. This is taken off besides.
 */
const SAFETY = 0.98;
/** Longer than anything that fits on a slide, and short enough to be measured quickly. */
const LONGEST = 2000;

/** The text at the largest size at which it has no more lines than it may. */
export function fitted(text: string, { width, sizes, lines, isBold = false }: Fit): FittedText {
  const plain = oneLine(text);
  for (const size of sizes) {
    const count = linesOf(plain, { width, size, isBold });
    if (count <= lines) return { text: plain, size, lines: count };
  }
  const size = sizes.at(-1) ?? 0;
  return { text: cut(plain, { width, size, isBold }, lines), size, lines };
}

export interface Measured {
  readonly width: number;
  readonly size: number;
  readonly isBold?: boolean;
}

/** The lines that a text takes. */
export function wrapped(text: string, { width, size, isBold }: Measured): readonly string[] {
  return wrap(text, { width: width * SAFETY, fontSize: size, weight: weightOf(isBold) });
}

/** How many lines a text takes. */
export function linesOf(text: string, measured: Measured): number {
  return wrapped(text, measured).length;
}

/** Points that a text takes on one line. */
export function widthOf(text: string, size: number, isBold = false): number {
  return textWidth(text, size, weightOf(isBold)) / SAFETY;
}

function weightOf(isBold = false): 400 | 700 {
  return isBold ? 700 : 400;
}

/** Without breaks and without what XML cannot hold. */
export function oneLine(text: string): string {
  const plain = lawfulXml(text.slice(0, LONGEST).replace(/\s+/g, ' ')).trim();
  return text.length > LONGEST ? `${plain}…` : plain;
}

/** The longest beginning that fits, with `…` behind it. */
function cut(text: string, measured: Measured, lines: number): string {
  const characters = [...text];
  const beginning = (count: number) => `${characters.slice(0, count).join('').trimEnd()}…`;
  let [fits, tooMany] = [0, characters.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (linesOf(beginning(middle), measured) <= lines) fits = middle;
    else tooMany = middle;
  }
  return beginning(fits);
}
