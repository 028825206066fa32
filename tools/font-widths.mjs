/**
 * Writes the advance widths of the shipped font as a module: `npm run font-widths`. The charts layer
 * measures text with them, without a font library, and the same on every machine.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSync } from 'fontkit';
import { ROOT } from './root.mjs';
import { characters, fontPath, WEIGHTS } from './shipped-font.mjs';

const out = process.argv[2] ?? join(ROOT, 'src/charts/frame/inter-widths.ts');
const tables = Object.keys(WEIGHTS).map((weight) => `  ${weight}: ${table(widthsOf(weight))},\n`);

writeFileSync(
  out,
  `/**
 * Advance widths of the Inter typeface in thousandths of the font size, by weight: for each width the
 * characters that have it. Written by \`npm run font-widths\` from the font files that are shipped.
 */
export const INTER_WIDTHS: Readonly<Record<400 | 600 | 700, Readonly<Record<number, string>>>> = {
${tables.join('')}};
`,
);

/** Advance of each character in thousandths of the font size, rounded up; those the font lacks are left out. */
function widthsOf(weight) {
  const font = openSync(fontPath(weight));
  return characters()
    .filter((code) => font.hasGlyphForCodePoint(code))
    .map((code) => [
      String.fromCodePoint(code),
      Math.ceil((font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm) * 1000),
    ]);
}

/** As the formatter would have it. */
function table(widths) {
  const byWidth = new Map();
  for (const [character, width] of widths) {
    byWidth.set(width, (byWidth.get(width) ?? '') + character);
  }
  const lines = [...byWidth].map(([width, text]) => `    ${width}: ${quoted(text)},\n`);
  return `{\n${lines.join('')}  }`;
}

function quoted(text) {
  const escaped = text.replaceAll('\\', '\\\\');
  const quote = text.includes("'") ? '"' : "'";
  return quote + escaped.replaceAll(quote, `\\${quote}`) + quote;
}
