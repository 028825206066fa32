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
  const drawings = [...pack.drawings, ...pastDrawings(pack.slice)];
  // Drawn on the other thread while this one writes.
  const pictures = drawings.map((drawing) => png(drawing, piece));
  for (const picture of pictures) picture.catch(() => {});
  for (const [index, drawing] of drawings.entries()) {
    const path = `charts/${drawing.name}`;
    yield { path: `${path}.svg`, content: await svg(drawing, piece) };
    yield { path: `${path}.vl.json`, content: await json(drawing, piece) };
    const picture = await pictures[index];
    if (picture !== undefined) yield { path: `${path}.png`, content: picture };
  }
};
