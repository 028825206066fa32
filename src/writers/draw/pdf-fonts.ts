import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import type { FontWeight } from '../../charts/frame/text-width.ts';
import { ttfPath } from './fonts.ts';

/** A font as pdfkit takes it, besides files and bytes: something that lays out text. */
export interface PdfFont {
  layout(text: string, features?: unknown): unknown;
}

/**
 * A shipped font, taken apart once for all documents of a run: its tables take longer than most
 * pages. Documents keep what they use of it to themselves.
 *
 * @param folder of the shipped fonts
 */
export function pdfFont(folder: string, weight: FontWeight): PdfFont {
  const path = ttfPath(folder, weight);
  const known = FONTS.get(path);
  if (known !== undefined) return known;
  const font = asLatin(path);
  FONTS.set(path, font);
  return font;
}

const FONTS = new Map<string, PdfFont>();

/**
 * Without letters in a text fontkit goes by the font's default script and its Latin one, and kerns
 * twice: the parts of `0.1%` would touch.
 */
function asLatin(path: string): PdfFont {
  const font = create(readFileSync(path));
  const layout = font.layout.bind(font);
  return Object.assign(font, {
    layout: (text: string, features?: unknown) => layout(text, features, 'latn'),
  });
}
