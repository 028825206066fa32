import { drawParagraph, type Paragraph, paragraph, type TextStyle } from '../print/paragraph.ts';
import type { CardPlace } from './card.ts';

export interface FittedText {
  readonly width: number;
  readonly height: number;
  /** Sizes in points that may be used, the largest first. */
  readonly sizes: readonly number[];
}

/** A text as large as it fits a box; cut with `…` where it does not fit at the smallest size. */
export function fittedText(
  text: string,
  style: Omit<TextStyle, 'size'>,
  { width, height, sizes }: FittedText,
): Paragraph {
  let words = paragraph('', { ...style, size: 9 }, width);
  for (const size of sizes) {
    const most = Math.max(1, Math.floor(height / paragraph('x', { ...style, size }, width).height));
    words = paragraph(text, { ...style, size }, width, most);
    if (!isCut(words) && !hasBrokenWord(words, text)) break;
  }
  return words;
}

/** Adds a text to the card as an element of its own. */
export function addWords(
  { document, section }: CardPlace,
  tag: string,
  words: Paragraph,
  x: number,
  y: number,
): void {
  section.add(document.struct(tag, words.spoken, () => drawParagraph(document, words, x, y)));
}

function isCut({ lines }: Paragraph): boolean {
  return lines.at(-1)?.endsWith('…') === true;
}

/** Whether a line ends within a word, which a smaller size may mend. */
function hasBrokenWord({ lines }: Paragraph, text: string): boolean {
  const words = new Set(text.split(/\s+/));
  return lines.some((line) => line.split(' ').some((word) => !words.has(word)));
}
