import type { Piece } from './piece.ts';

/** A piece on its page. */
export interface PlacedPiece<Part extends Piece = Piece> {
  readonly piece: Part;
  /** Points from the top of the content of the page. */
  readonly y: number;
  readonly moreLines: number;
}

/**
 * Puts pieces on pages, one under the other: none is split, none that keeps the next is the last of
 * a page. Where a page has room at its end, lines to write on become more.
 * @param height points that a page has
 */
export function pagesOf<Part extends Piece>(
  pieces: readonly Part[],
  height: number,
): readonly (readonly PlacedPiece<Part>[])[] {
  const pages: Part[][] = [[]];
  let used = 0;
  for (const chain of chainsOf(pieces, height)) {
    const page = pages.at(-1) as Part[];
    const [first] = chain;
    const isStart = first?.leavesFirstPage === true && pages.length === 1;
    if (isStart || (page.length > 0 && used + heightOf(chain, false) > height)) {
      pages.push([...chain]);
      used = heightOf(chain, true);
    } else {
      used += heightOf(chain, page.length === 0);
      page.push(...chain);
    }
  }
  return pages.map((page) => placed(page, height));
}

/** Pieces that stay together: those that keep the next, and that one; alone where no page holds them. */
function chainsOf<Part extends Piece>(
  pieces: readonly Part[],
  height: number,
): readonly (readonly Part[])[] {
  const chains: Part[][] = [];
  let isOpen = false;
  for (const piece of pieces) {
    if (isOpen) chains.at(-1)?.push(piece);
    else chains.push([piece]);
    isOpen = piece.keepsNext === true;
  }
  return chains.flatMap((chain) =>
    heightOf(chain, true) > height ? chain.map((piece) => [piece]) : [chain],
  );
}

function heightOf(pieces: readonly Piece[], isAtTop: boolean): number {
  return pieces.reduce(
    (sum, { height, space }, index) => sum + height + (isAtTop && index === 0 ? 0 : space),
    0,
  );
}

function placed<Part extends Piece>(
  page: readonly Part[],
  height: number,
): readonly PlacedPiece<Part>[] {
  const more = moreLines(page, height - heightOf(page, true));
  let y = 0;
  return page.map((piece, index) => {
    if (index > 0) y += piece.space;
    const lines = more[index] ?? 0;
    const at = { piece, y, moreLines: lines };
    y += piece.height + lines * (piece.lines?.height ?? 0);
    return at;
  });
}

/** For each piece the lines that it gets of what is left, one by one in turn. */
function moreLines(page: readonly Piece[], left: number): readonly number[] {
  const more = page.map(() => 0);
  let rest = left;
  for (let given = true; given; ) {
    given = false;
    for (const [index, { lines }] of page.entries()) {
      if (lines === undefined || (more[index] ?? 0) >= lines.mostMore || lines.height > rest)
        continue;
      more[index] = (more[index] ?? 0) + 1;
      rest -= lines.height;
      given = true;
    }
  }
  return more;
}
