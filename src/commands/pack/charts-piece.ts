import type { Drawing } from '../../charts/chart.ts';
import { DRAWING_FORMATS } from '../../writers/draw/drawing-formats.ts';
import type { PackFile } from '../../writers/pack/pack.ts';
import type { PieceWriter } from './pieces.ts';

/** Each chart of the pack in the formats that slides, documents and programs take. */
export const chartsPiece: PieceWriter = async function* (pack, piece) {
  const [svg, png, json] = await Promise.all([
    DRAWING_FORMATS.svg.load(),
    DRAWING_FORMATS.png.load(),
    DRAWING_FORMATS['vl.json'].load(),
  ]);
  const drawings = [...pack.drawings, ...pack.pastDrawings];
  const drawn: { drawing: Drawing; text: PackFile['content']; picture: ReturnType<typeof png> }[] =
    [];
  for (const drawing of drawings) {
    const text = await svg(drawing, piece);
    // Made on the other thread while this one draws the next.
    const picture = png(drawing, piece);
    picture.catch(() => {});
    drawn.push({ drawing, text, picture });
  }
  for (const { drawing, text, picture } of drawn) {
    const path = `charts/${drawing.name}`;
    yield { path: `${path}.svg`, content: text };
    yield { path: `${path}.vl.json`, content: await json(drawing, piece) };
    yield { path: `${path}.png`, content: await picture };
  }
};
