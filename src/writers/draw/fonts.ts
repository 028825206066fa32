import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FontWeight } from '../../charts/frame/text-width.ts';

/** The weights of Inter that are shipped. */
export const FONT_WEIGHTS = [400, 600, 700] as const satisfies readonly FontWeight[];

/** The file of a weight for what reads TTF only: Latin with its accents, and the signs of the charts. */
export function ttfPath(folder: string, weight: FontWeight): string {
  return join(folder, `inter-${weight}.ttf`);
}

/** A style sheet that holds the fonts themselves, so that text looks the same on every machine. */
export async function fontFaces(folder: string, weights: readonly FontWeight[]): Promise<string> {
  const faces = weights.map(async (weight) => {
    const base64 = await readFile(join(folder, `inter-${weight}.woff2`), 'base64');
    return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format("woff2")}`;
  });
  return (await Promise.all(faces)).join('');
}
