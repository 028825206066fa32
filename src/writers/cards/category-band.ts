import { INK, PAPER } from '../../charts/frame/theme.ts';
import { decoration } from '../print/decoration.ts';
import { paragraph } from '../print/paragraph.ts';
import { type CardCategory, type CardPlace, MARGIN, ROOM } from './card.ts';
import { addWords, fittedText } from './card-text.ts';

export const BAND_HEIGHT = 58;
const SYMBOL_ROOM = 70;
/** Below this contrast with white an area needs an outline (WCAG 2.2, criterion 1.4.11). */
const LEAST_CONTRAST = 3;

/**
 * The category at the top of a card: its colour, and on it its symbol and its name, which say the same
 * where colour is not seen or not printed.
 */
export function categoryBand(place: CardPlace, category: CardCategory): void {
  const { document } = place;
  const fill = category?.colour ?? PAPER;
  const ink = category?.textColour ?? INK;
  const hasOutline = category === undefined || category.contrastOnWhite < LEAST_CONTRAST;
  decoration(document, () => {
    document
      .lineWidth(1.5)
      .roundedRect(MARGIN, MARGIN, ROOM, BAND_HEIGHT, 6)
      .fillAndStroke(fill, hasOutline ? INK : fill);
  });
  const symbol = paragraph(
    category?.symbol ?? '–',
    { size: 28, weight: 700, colour: ink },
    SYMBOL_ROOM,
    1,
  );
  addWords(place, 'P', symbol, MARGIN + 14, MARGIN + (BAND_HEIGHT - symbol.height) / 2);
  const box = { width: ROOM - SYMBOL_ROOM - 26, height: BAND_HEIGHT - 8, sizes: [16, 14, 12, 10] };
  const label = fittedText(category?.label ?? 'Category', { weight: 600, colour: ink }, box);
  const y = MARGIN + (BAND_HEIGHT - label.height) / 2;
  addWords(place, 'H1', label, MARGIN + 14 + SYMBOL_ROOM, y);
}
