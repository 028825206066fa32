import { DRAWING_FORMATS } from '../../writers/draw/drawing-formats.ts';
import type { PieceWriter } from './pieces.ts';

const FORMATS = ['svg', 'png', 'vl.json'] as const;

/** Each chart of the pack in the formats that slides, documents and programs take. */
export const chartsPiece: PieceWriter = async function* (pack, piece) {
  for (const format of FORMATS) {
    const write = await DRAWING_FORMATS[format].load();
    for (const drawing of pack.drawings) {
      yield { path: `charts/${drawing.name}.${format}`, content: await write(drawing, piece) };
    }
  }
};
