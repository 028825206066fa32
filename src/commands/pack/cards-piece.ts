import { cardsPdf } from '../../writers/cards/cards.ts';
import type { PieceWriter } from './pieces.ts';

/** The index cards of the pack. */
export const cardsPiece: PieceWriter = async function* (pack, piece) {
  yield { path: 'cards.pdf', content: await cardsPdf(pack, piece) };
};
