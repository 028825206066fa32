import { QUIET_INK } from '../../charts/frame/theme.ts';
import { drawParagraph, paragraph } from '../print/paragraph.ts';
import { CARD, type CardPlace, MARGIN, ROOM } from './card.ts';

/** Top of the line at the foot of every card. */
export const FOOT = CARD.height - MARGIN - 12;

/** Which meeting the card belongs to, so that it finds back; not read out. */
export function cardFoot({ document, foot }: CardPlace): void {
  const words = paragraph(foot, { size: 9, colour: QUIET_INK }, ROOM, 1);
  document.markContent('Artifact', { type: 'Pagination' });
  drawParagraph(document, words, MARGIN, FOOT);
  document.endMarkedContent();
}
