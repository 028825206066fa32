import type { PdfDocument, PdfElement } from '../draw/pdf-document.ts';
import type { Sheet } from './paper.ts';

/** Something that stands on a page as a whole: no page break splits it. */
export interface Piece {
  /** Points. */
  readonly height: number;
  /** Points between it and what stands above; none at the top of a page. */
  readonly space: number;
  /** Set where a page must not end with it: a heading. */
  readonly keepsNext?: true;
  /** Set where it must not stand on the first page. */
  readonly leavesFirstPage?: true;
  /** A note: where the same was said above on its page, it is left out. */
  readonly says?: string;
  /** Lines to write on at its end, which become more where the page has room; beyond `mostMore` only when all others have theirs. */
  readonly lines?: { readonly height: number; readonly mostMore: number };
  /** What it draws a picture of, which takes time to make; absent: it needs none. */
  readonly picture?: () => Promise<string>;
  readonly draw: (place: Place) => void;
}

/** Pieces that stand on one page, where one holds them. */
export function together(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map(({ keepsNext: _, ...piece }, index) =>
    index === pieces.length - 1 ? piece : { ...piece, keepsNext: true },
  );
}

/** Where a piece is drawn, and the element that it becomes a part of. */
export interface Place {
  readonly document: PdfDocument;
  readonly section: PdfElement;
  readonly sheet: Sheet;
  readonly y: number;
  /** Lines to write on beside the piece's own. */
  readonly moreLines: number;
  /** The piece's picture as SVG, where it asked for one. */
  readonly svg: string;
}
