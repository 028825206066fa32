import type { FontWeight } from '../../charts/frame/text-width.ts';
import { INK } from '../../charts/frame/theme.ts';
import { wrap } from '../../charts/frame/wrap.ts';
import type { PdfDocument } from '../draw/pdf-document.ts';
import { drawable, printable } from './printable.ts';

/** How a paragraph looks; its size in points. */
export interface TextStyle {
  readonly size: number;
  readonly weight?: FontWeight;
  readonly colour?: string;
}

/** A text broken into lines, ready to be drawn. */
export interface Paragraph {
  readonly lines: readonly string[];
  readonly style: TextStyle;
  /** Points. */
  readonly height: number;
  /** For an element of structure: the whole text, where letters of it are cut or cannot be drawn. */
  readonly spoken: { readonly actual?: string };
}

/** Height of a line, of its size. */
const LEADING = 1.35;
/** Of Inter, of the size: from the top of its line to where the library lets it end. */
const LINE_BOX = 1.21;
/** What is read out of a text that is longer than any real one. */
const LONGEST_SPOKEN = 1000;

/**
 * Breaks a text at a width, both in points.
 * @param most lines; what does not fit into them is cut with `…`
 */
export function paragraph(text: string, style: TextStyle, width: number, most?: number): Paragraph {
  const plain = printable(text);
  const { size, weight = 400 } = style;
  // A text of 10,000 letters need not be broken to its end.
  const drawn = drawable(plain.slice(0, (most ?? 60) * 400));
  const lines = wrap(drawn, {
    width,
    fontSize: size,
    weight,
    ...(most === undefined ? {} : { lines: most }),
  });
  const isWhole = lines.join(' ') === plain;
  return {
    lines,
    style,
    height: lines.length * size * LEADING,
    spoken: isWhole || plain === '' ? {} : { actual: [...plain].slice(0, LONGEST_SPOKEN).join('') },
  };
}

/** Draws the lines, the first with its top at `y`, in the element of structure that is open. */
export function drawParagraph(
  document: PdfDocument,
  { lines, style }: Paragraph,
  x: number,
  y: number,
): void {
  const { size, weight = 400, colour = INK } = style;
  document.font(`Inter-${weight}`).fontSize(size).fillColor(colour);
  const into = (size * (LEADING - LINE_BOX)) / 2;
  for (const [index, line] of lines.entries()) {
    // The blank keeps the last word of a line and the first of the next apart for those who listen.
    const text = index === lines.length - 1 ? line : `${line} `;
    document.text(text, x, y + into + index * size * LEADING, { lineBreak: false });
  }
}

/** A line that ends at `right`: figures in a column, in digits of one width. */
export function drawFigure(
  document: PdfDocument,
  text: string,
  { size, weight = 400, colour = INK }: TextStyle,
  right: number,
  y: number,
): void {
  document.font(`Inter-${weight}`).fontSize(size).fillColor(colour);
  const features = ['tnum'] as PDFKit.Mixins.OpenTypeFeatures[];
  const width = document.widthOfString(text, { features });
  document.text(text, right - width, y + (size * (LEADING - LINE_BOX)) / 2, {
    lineBreak: false,
    features,
  });
}
