import { INK } from '../../charts/frame/theme.ts';
import type { KeyFigure } from '../key-figures.ts';
import { decoration } from '../print/decoration.ts';
import { paragraph } from '../print/paragraph.ts';
import type { Piece } from './piece.ts';
import { addText, TYPE } from './text-pieces.ts';

const NUMBER = { size: 19, weight: 700 } as const;
const HEIGHT = 42;

/** The main figures, side by side; nothing where none is published. */
export function factPieces(facts: readonly KeyFigure[], width: number): readonly Piece[] {
  if (facts.length === 0) return [];
  const column = width / 3;
  return [
    {
      height: HEIGHT,
      space: 12,
      draw(place) {
        const { document, section, sheet, y } = place;
        const list = document.struct('L');
        section.add(list);
        for (const [index, { label, text }] of facts.entries()) {
          const x = sheet.left + index * column;
          decoration(document, () => {
            document.rect(x, y + 2, 2.5, HEIGHT - 4).fill(INK);
          });
          const item = document.struct('LI');
          list.add(item);
          const room = column - 18;
          addText(place, item, 'Lbl', paragraph(label, TYPE.note, room, 1), x + 10, y + 27);
          addText(place, item, 'LBody', paragraph(text, NUMBER, room, 1), x + 10, y);
        }
      },
    },
  ];
}
