import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FONT_WEIGHTS, fontFaces } from '../writers/draw/fonts.ts';
import type { PageParts } from '../writers/page/page.ts';

/** What the build made for the page: its script, and its style sheet with the fonts in it. */
export async function readPageParts(home: string): Promise<PageParts> {
  const dist = join(home, 'dist');
  const [script, style, fonts] = await Promise.all([
    readFile(join(dist, 'page.js'), 'utf8'),
    readFile(join(dist, 'page.css'), 'utf8'),
    fontFaces(join(dist, 'fonts'), FONT_WEIGHTS),
  ]);
  return { script: script.trim(), style: fonts + style.trim() };
}
