import { spawnSync } from 'node:child_process';

/** Whether poppler's programs are installed, which read a PDF as a viewer does. */
export const HAS_POPPLER = spawnSync('pdftotext', ['-v']).error === undefined;

interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a word may stand into another by its box, in points: line boxes are higher than letters. */
const TOUCH = { across: 1, down: 3.2 };

/**
 * Words that stand closer to the edge of their page than that, and words that stand on others. A word
 * that is drawn twice in one place, with its outline first, is one.
 */
export function misplacedWords(pdf: Uint8Array, margin: number): readonly string[] {
  return pagesOf(pdf).flatMap((page, index) =>
    faultsOf(page, margin).map((fault) => `page ${index + 1}: ${fault}`),
  );
}

/** Height of a line of Inter as poppler takes it, of its size. */
const LINE_BOX = 1.21;

/** Size in points of the smallest word, pictures included. */
export function smallestType(pdf: Uint8Array): number {
  const heights = pagesOf(pdf).flatMap((page) =>
    wordsOf(page).map(({ top, bottom }) => bottom - top),
  );
  return Math.min(...heights) / LINE_BOX;
}

/** The words of each page with their boxes, as poppler lists them. */
function pagesOf(pdf: Uint8Array): readonly string[] {
  const { stdout } = spawnSync('pdftotext', ['-bbox', '-', '-'], {
    input: Buffer.from(pdf),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return stdout.split('<page ').slice(1);
}

function faultsOf(page: string, margin: number): readonly string[] {
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
  const words = wordsOf(page);
  const isOutside = ({ left, top, right, bottom }: Word) =>
    left < margin ||
    top < margin ||
    right > Number(width) - margin ||
    bottom > Number(height) - margin;
  const outside = words.filter(isOutside).map(({ text }) => `${text} is too near the edge`);
  const overlaps = words.flatMap((one, index) =>
    words
      .slice(index + 1)
      .filter((other) => stands(one, other))
      .map((other) => `${one.text} stands on ${other.text}`),
  );
  return [...outside, ...overlaps];
}

function wordsOf(page: string): readonly Word[] {
  const word =
    /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g;
  return [...page.matchAll(word)].map(([, left, top, right, bottom, text]) => ({
    text: text ?? '',
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  }));
}

function stands(one: Word, other: Word): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const isSame = one.text === other.text && Math.abs(one.left - other.left) < 0.1;
  return across > TOUCH.across && down > TOUCH.down && !isSame;
}
