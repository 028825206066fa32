import { sourceText } from '../../analysis/slice-text.ts';
import type { Pack } from '../pack/pack.ts';
import { listPieces } from './list-pieces.ts';
import type { Piece } from './piece.ts';
import { headingPiece, TYPE } from './text-pieces.ts';

/** What has to be known of all figures, and where they come from. */
export function limitPieces(
  { files }: Pick<Pack, 'files'>,
  limits: readonly string[],
  width: number,
): readonly Piece[] {
  const items = [...limits, ...files.map(sourceText)].map((text) => ({ text }));
  return [
    headingPiece('Sources and limits', 'Sources and limits', width),
    ...listPieces(items, { style: TYPE.note, width, most: 4, space: 1.5 }),
  ];
}
