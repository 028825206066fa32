import { type RenderedImage, Resvg } from '@resvg/resvg-js';
import { FONT_WEIGHTS, ttfPath } from './fonts.ts';
import { indexedPng, withDensity } from './indexed-png.ts';
import { inShippedLetters } from './shipped-letters.ts';

/** Pixels of the file for each of the drawing, so that it is sharp on screens and on paper. */
const SCALE = 2;

/**
 * A picture as PNG. Only the fonts of the folder are used, so that it is the same on every machine: a
 * letter that they do not have is a box.
 */
export function svgToPng(svg: string, fonts: string): Uint8Array {
  const picture = drawn(inShippedLetters(svg), fonts);
  const { width, height } = picture;
  const pixels = { width, height, rgba: picture.pixels, scale: SCALE };
  return indexedPng(pixels) ?? withDensity(picture.asPng(), SCALE);
}

function drawn(svg: string, fonts: string): RenderedImage {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: SCALE },
    font: {
      loadSystemFonts: false,
      fontFiles: FONT_WEIGHTS.map((weight) => ttfPath(fonts, weight)),
      defaultFontFamily: 'Inter',
    },
  });
  return picture.render();
}
