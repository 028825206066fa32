import { DRAWING_FORMATS } from '../../writers/draw/drawing-formats.ts';
import { pastDrawings } from '../../writers/pack/pack-charts.ts';
import type { PieceWriter } from './pieces.ts';

/** Each chart of the pack in the formats that slides, documents and programs take. */
export const chartsPiece: PieceWriter = async function* (pack, piece) {
  const [svg, png, json] = await Promise.all([
    DRAWING_FORMATS.svg.load(),
    DRAWING_FORMATS.png.load(),
    DRAWING_FORMATS['vl.json'].load(),
  ]);
  for (const drawing of [...pack.drawings, ...pastDrawings(pack.slice)]) {
    const path = `charts/${drawing.name}`;
    // Drawn elsewhere while the others are written.
    const picture = png(drawing, piece);
    picture.catch(() => {});
    yield { path: `${path}.svg`, content: await svg(drawing, piece) };
    yield { path: `${path}.vl.json`, content: await json(drawing, piece) };
    yield { path: `${path}.png`, content: await picture };
  }
};
