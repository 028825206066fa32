import { handoutPdf } from '../../writers/handout/handout.ts';
import type { PieceWriter } from './pieces.ts';

/** The handout of the pack, on US Letter. */
export const handoutPiece: PieceWriter = async function* (pack, piece) {
  yield { path: 'handout.pdf', content: await handoutPdf(pack, { ...piece, paper: 'letter' }) };
};
