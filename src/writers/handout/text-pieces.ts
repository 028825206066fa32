import { INK, QUIET_INK } from '../../charts/frame/theme.ts';
import type { PdfElement } from '../draw/pdf-document.ts';
import { decoration, WRITING_LINE, writingLines } from '../print/decoration.ts';
import { drawParagraph, type Paragraph, paragraph, type TextStyle } from '../print/paragraph.ts';
import type { Piece, Place } from './piece.ts';

/** Sizes in points: none is below 9, which is read at arm's length. */
export const TYPE = {
  title: { size: 24, weight: 700 },
  heading: { size: 14, weight: 700 },
  question: { size: 11, weight: 600 },
  body: { size: 10 },
  note: { size: 9 },
  quiet: { size: 9, colour: QUIET_INK },
} as const satisfies Readonly<Record<string, TextStyle>>;

export interface TextRequest {
  /** The element of structure that it is: `P`, `H2`. */
  readonly tag: string;
  readonly style: TextStyle;
  readonly width: number;
  readonly space: number;
  /** Lines at most; more are cut with `…`. */
  readonly most?: number;
  readonly keepsNext?: true;
  /** A bookmark that leads to it. */
  readonly bookmark?: string;
}

/** A heading or a paragraph. */
export function textPiece(text: string, request: TextRequest): Piece {
  const { tag, style, width, space, most, bookmark, keepsNext } = request;
  const words = paragraph(text, style, width, most);
  return {
    height: words.height,
    space,
    ...(keepsNext === undefined ? {} : { keepsNext }),
    draw(place) {
      if (bookmark !== undefined) place.document.outline.addItem(bookmark);
      addText(place, place.section, tag, words, place.sheet.left, place.y);
    },
  };
}

/** A question with lines to write the answer on. */
export function askPiece(text: string, width: number, lines: number): Piece {
  const words = paragraph(text, TYPE.question, width, 3);
  return {
    height: words.height + lines * WRITING_LINE,
    space: 10,
    lines: { height: WRITING_LINE, mostMore: 4 },
    draw(place) {
      const { document, sheet, y, moreLines } = place;
      addText(place, place.section, 'P', words, sheet.left, y);
      const count = lines + moreLines;
      writingLines(document, { x: sheet.left, y: y + words.height, width, count });
    },
  };
}

const PAD = 9;

/** A paragraph in a frame. */
export function framedPiece(text: string, width: number): Piece {
  const words = paragraph(text, TYPE.body, width - 2 * PAD, 8);
  const height = words.height + 2 * PAD;
  return {
    height,
    space: 12,
    draw(place) {
      const { document, sheet, y } = place;
      decoration(document, () => {
        document.lineWidth(0.75).strokeColor(INK).rect(sheet.left, y, width, height).stroke();
      });
      addText(place, place.section, 'P', words, sheet.left + PAD, y + PAD);
    },
  };
}

/** Lines to write on, as many as the page has room for. */
export function linesPiece(width: number): Piece {
  return {
    height: 2 * WRITING_LINE,
    space: 4,
    lines: { height: WRITING_LINE, mostMore: 8 },
    draw({ document, sheet, y, moreLines }) {
      writingLines(document, { x: sheet.left, y, width, count: 2 + moreLines });
    },
  };
}

/** The heading of a part that is no chart. */
export function headingPiece(text: string, bookmark: string, width: number): Piece {
  const look = { tag: 'H2', style: TYPE.heading, width, space: 20, most: 2 } as const;
  return textPiece(text, { ...look, keepsNext: true, bookmark });
}

/** Adds the words to an element as an element of their own, and draws them. */
export function addText(
  { document }: Pick<Place, 'document'>,
  parent: PdfElement,
  tag: string,
  words: Paragraph,
  x: number,
  y: number,
): void {
  parent.add(document.struct(tag, words.spoken, () => drawParagraph(document, words, x, y)));
}

/** An element that several pieces share: made by the first of them that is drawn. */
export function sharedElement(tag: string): (place: Place) => PdfElement {
  let element: PdfElement | undefined;
  return ({ document, section }) => {
    if (element === undefined) {
      element = document.struct(tag);
      section.add(element);
    }
    return element;
  };
}
