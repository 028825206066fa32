import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { characters, fontLicencePath, fontPath, WEIGHTS } from './shipped-font.mjs';

/**
 * What text needs to be drawn well, and digits of one width for tables. Without the forms that depend
 * on their neighbours: they would change its width.
 */
const FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'tnum'];

/**
 * The files of dist/fonts by name: of each weight the characters that are shipped, as WOFF2 for pages
 * and SVG and as TTF for what reads nothing else, and the licence that goes with them.
 */
export async function fontFiles() {
  const text = String.fromCodePoint(...characters());
  const files = await Promise.all(
    Object.keys(WEIGHTS).map(async (weight) => {
      const font = await readFile(fontPath(weight));
      const cut = (targetFormat) =>
        subsetFont(font, text, { targetFormat, keepFeatures: FEATURES, noHinting: true });
      return [
        [`inter-${weight}.ttf`, await cut('sfnt')],
        [`inter-${weight}.woff2`, await cut('woff2')],
      ];
    }),
  );
  return new Map([...files.flat(), ['OFL.txt', await readFile(fontLicencePath())]]);
}
