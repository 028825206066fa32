import type { DrawingWriter } from './drawing-writer.ts';
import { FONT_WEIGHTS, fontFaces } from './fonts.ts';
import { drawingPicture } from './picture.ts';

/** The drawing as SVG with the fonts that it uses inside: the same on every machine. */
export const drawingToSvg: DrawingWriter = async (drawing, { fonts }) =>
  withFonts(await drawingPicture(drawing), fonts);

async function withFonts(svg: string, folder: string): Promise<string> {
  const used = FONT_WEIGHTS.filter(
    (weight) => weight === 400 || svg.includes(` font-weight="${weight}"`),
  );
  const style = `<style>${await fontFaces(folder, used)}</style>`;
  return svg.replace('</desc>', () => `</desc>${style}`);
}
