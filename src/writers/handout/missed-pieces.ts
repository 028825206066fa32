import { type Wording, wordsOf } from '../../domain/wording.ts';
import { listPieces } from './list-pieces.ts';
import type { Piece } from './piece.ts';
import { headingPiece, linesPiece, TYPE, textPiece } from './text-pieces.ts';

const ASKED = [
  'missed.other-jobs',
  'missed.new-jobs',
  'missed.hard-to-fill',
  'missed.wrong-figure',
] as const;

/** Room for what the figures do not show: one block, which stays together. */
export function missedPieces(wording: Wording, width: number): readonly Piece[] {
  const lead = { tag: 'P', style: TYPE.body, width, space: 4, most: 2, keepsNext: true } as const;
  const items = ASKED.map((key) => ({ text: wordsOf(wording, key) }));
  return [
    headingPiece(wordsOf(wording, 'missed.heading'), 'What did we miss?', width),
    textPiece(wordsOf(wording, 'missed.lead'), lead),
    ...listPieces(items, { style: TYPE.body, width, most: 2, space: 2 }).map(
      (item): Piece => ({ ...item, keepsNext: true }),
    ),
    linesPiece(width),
  ];
}
