import type { Category } from '../../domain/category.ts';
import type { PdfDocument, PdfElement } from '../draw/pdf-document.ts';

/** An index card of 5 × 8 inches, upright, in points. */
export const CARD = { width: 360, height: 576 } as const;
/** What printers may not reach. */
export const MARGIN = 22;
export const ROOM = CARD.width - 2 * MARGIN;

/** One card, which is one page. */
export interface Card {
  /** Set on the first of its kind: a bookmark that leads there. */
  readonly bookmark?: string;
  readonly draw: (place: CardPlace) => void;
}

/** Where a card is drawn, and the element that it becomes a part of. */
export interface CardPlace {
  readonly document: PdfDocument;
  readonly section: PdfElement;
  /** What stands at the foot of each card: which sector and area it belongs to. */
  readonly foot: string;
}

/** An occupation on a card; its figures are small, so that they do not lead. */
export interface CardOccupation {
  readonly title: string;
  readonly soc: string;
  /** What is published of it, a sentence each. */
  readonly figures: readonly string[];
}

/** Undefined where the categories in use have none for it. */
export type CardCategory = Category | undefined;
