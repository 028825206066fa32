import { WRITING_LINE, writingLines } from '../print/decoration.ts';
import { paragraph, type TextStyle } from '../print/paragraph.ts';
import type { Piece } from './piece.ts';
import { addText, sharedElement } from './text-pieces.ts';

/** An entry of a list. */
export interface ListItem {
  readonly text: string;
  /** Smaller, under the text. */
  readonly under?: string;
}

export interface ListRequest {
  readonly style: TextStyle;
  readonly underStyle?: TextStyle;
  readonly width: number;
  /** Lines of a text at most. */
  readonly most: number;
  /** Points between items, and above the first; absent: as between them. */
  readonly space: number;
  readonly spaceAbove?: number;
  readonly isNumbered?: true;
  /** Lines to write on under each item. */
  readonly lines?: number;
  /** Set where an item that its page says already above is left out. */
  readonly onceAPage?: true;
}

/** A list, a piece for each of its items. */
export function listPieces(items: readonly ListItem[], request: ListRequest): readonly Piece[] {
  const { style, underStyle = style, width, most, space, isNumbered, lines, onceAPage } = request;
  const { spaceAbove = space } = request;
  const indent = isNumbered ? style.size * 1.8 : style.size * 1.2;
  const list = sharedElement('L');
  return items.map(({ text, under }, index): Piece => {
    const words = paragraph(text, style, width - indent, most);
    const below = under === undefined ? [] : [paragraph(under, underStyle, width - indent, most)];
    const label = paragraph(isNumbered ? `${index + 1}.` : '•', style, indent);
    const belowHeight = below.reduce((sum, one) => sum + one.height + UNDER_GAP, 0);
    const height = words.height + belowHeight + (lines ?? 0) * WRITING_LINE;
    return {
      height,
      space: index === 0 ? spaceAbove : space,
      ...(onceAPage === undefined ? {} : { says: text }),
      ...(lines === undefined ? {} : { lines: { height: WRITING_LINE, mostMore: 2 } }),
      draw(place) {
        const { document, sheet, y, moreLines } = place;
        const item = document.struct('LI');
        list(place).add(item);
        addText(place, item, 'Lbl', label, sheet.left, y);
        const body = document.struct('LBody');
        item.add(body);
        const x = sheet.left + indent;
        addText(place, body, 'P', words, x, y);
        for (const one of below) addText(place, body, 'P', one, x, y + words.height + UNDER_GAP);
        if (lines === undefined) return;
        const at = y + words.height + belowHeight;
        writingLines(document, { x, y: at, width: width - indent, count: lines + moreLines });
      },
    };
  });
}

const UNDER_GAP = 2;
