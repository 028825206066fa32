import { deckPptx } from '../../writers/deck/deck.ts';
import type { PieceWriter } from './pieces.ts';

/** The slides of the pack. */
export const deckPiece: PieceWriter = async function* (pack, piece) {
  yield { path: 'deck.pptx', content: await deckPptx(pack, piece) };
};
