import { INK } from '../../charts/frame/theme.ts';
import { decoration } from '../print/decoration.ts';
import { paragraph } from '../print/paragraph.ts';
import { type Card, MARGIN, ROOM } from './card.ts';
import { cardFoot } from './card-foot.ts';
import { addWords, fittedText } from './card-text.ts';

const SIZES = [36, 32, 28, 24, 20, 17, 14, 12] as const;
const BAND = { top: MARGIN, height: 48 };
const QUESTION = { top: 96, height: 430 };

/** A card with one of the questions of the meeting, for the wall. */
export function questionCard(question: string, number: number, count: number): Card {
  const label = paragraph(
    `Question ${number} of ${count}`,
    { size: 14, weight: 600 },
    ROOM - 28,
    1,
  );
  const box = { width: ROOM, height: QUESTION.height, sizes: SIZES };
  const words = fittedText(question, { weight: 700 }, box);
  return {
    ...(number === 1 ? { bookmark: 'Questions' } : {}),
    draw(place) {
      const { document } = place;
      decoration(document, () => {
        document
          .lineWidth(2)
          .strokeColor(INK)
          .roundedRect(MARGIN, BAND.top, ROOM, BAND.height, 6)
          .stroke();
      });
      addWords(place, 'P', label, MARGIN + 14, BAND.top + (BAND.height - label.height) / 2);
      addWords(place, 'H1', words, MARGIN, QUESTION.top);
      cardFoot(place);
    },
  };
}
