import { type FontWeight, textWidth } from './text-width.ts';

export interface WrapOptions {
  readonly width: number;
  readonly fontSize: number;
  readonly weight?: FontWeight;
  /** What does not fit into so many lines is cut with `…`; absent: as many as it takes. */
  readonly lines?: number;
}

/** The lines of a text that fit a width, broken at spaces; a word that is longer than a line is broken within. */
export function wrap(text: string, { width, fontSize, weight, lines }: WrapOptions): string[] {
  const fits = (line: string) => textWidth(line, fontSize, weight) <= width;
  const wrapped: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') wrapped.push(line);
    const pieces = broken(word, fits);
    wrapped.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  if (line !== '' || wrapped.length === 0) wrapped.push(line);
  if (lines === undefined || wrapped.length <= lines) return wrapped;
  const last = wrapped[lines - 1] ?? '';
  return [...wrapped.slice(0, lines - 1), cut(last, fits)];
}

function broken(word: string, fits: (line: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && !fits(piece + character)) {
      // Where it has a hyphen or a slash, behind that.
      const end = Math.max(piece.lastIndexOf('-'), piece.lastIndexOf('/')) + 1 || piece.length;
      pieces.push(piece.slice(0, end));
      piece = piece.slice(end);
    }
    piece += character;
  }
  return [...pieces, piece];
}

function cut(line: string, fits: (line: string) => boolean): string {
  const characters = [...line];
  while (characters.length > 0 && !fits(`${characters.join('')}…`)) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
