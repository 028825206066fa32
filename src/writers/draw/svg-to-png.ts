import { type RenderedImage, Resvg } from '@resvg/resvg-js';
import { FONT_WEIGHTS, ttfPath } from './fonts.ts';
import { indexedPng, withDensity } from './indexed-png.ts';
import { inShippedLetters } from './shipped-letters.ts';

/**
 * A picture as PNG. Only the fonts of the folder are used, so that it is the same on every machine: a
 * letter that they do not have is a box.
 * @param scale pixels of the file for each of the picture
 */
export function svgToPng(svg: string, fonts: string, scale: number): Uint8Array {
  const picture = drawn(inShippedLetters(svg), fonts, scale);
  const { width, height } = picture;
  const pixels = { width, height, rgba: picture.pixels, scale };
  return indexedPng(pixels) ?? withDensity(picture.asPng(), scale);
}

function drawn(svg: string, fonts: string, scale: number): RenderedImage {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      loadSystemFonts: false,
      fontFiles: FONT_WEIGHTS.map((weight) => ttfPath(fonts, weight)),
      defaultFontFamily: 'Inter',
    },
  });
  return picture.render();
}
