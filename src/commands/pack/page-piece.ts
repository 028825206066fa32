import { pageHtml } from '../../writers/page/page.ts';
import { readPageParts } from '../page-parts.ts';
import type { PieceWriter } from './pieces.ts';

/** The page of the pack. */
export const pagePiece: PieceWriter = async function* (pack, _piece, { home }) {
  const drawings = [...pack.drawings, ...pack.pastDrawings];
  yield {
    path: 'index.html',
    content: await pageHtml({ ...pack, drawings }, await readPageParts(home)),
  };
};
