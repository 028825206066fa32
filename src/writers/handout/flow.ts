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
 * a page. A note that its page says already is left out. Where a page has room at its end, lines to
 * write on become more.
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
    const unsaid = unsaidOf(chain, page);
    if (isStart || (page.length > 0 && used + heightOf(unsaid, false) > height)) {
      const alone = unsaidOf(chain, []);
      pages.push([...alone]);
      used = heightOf(alone, true);
    } else {
      used += heightOf(unsaid, page.length === 0);
      page.push(...unsaid);
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

/** The pieces without the notes that stand above them; what follows one that is left out keeps its distance. */
function unsaidOf<Part extends Piece>(
  chain: readonly Part[],
  above: readonly Piece[],
): readonly Part[] {
  const said = new Set(above.flatMap(({ says }) => says ?? []));
  const kept: Part[] = [];
  let space = 0;
  for (const piece of chain) {
    const { says } = piece;
    if (says !== undefined && said.has(says)) {
      space = Math.max(space, piece.space);
      continue;
    }
    if (says !== undefined) said.add(says);
    kept.push(space > piece.space ? { ...piece, space } : piece);
    space = 0;
  }
  return kept;
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

/** For each piece the lines that it gets of what is left: first what each may have, then the rest. */
function moreLines(page: readonly Piece[], left: number): readonly number[] {
  const more = page.map(() => 0);
  let rest = left;
  for (const isCapped of [true, false]) {
    for (let given = true; given; ) {
      given = false;
      // One by one, in turn.
      for (const [index, { lines }] of page.entries()) {
        const got = more[index] ?? 0;
        if (lines === undefined || lines.height > rest) continue;
        if (isCapped && got >= lines.mostMore) continue;
        more[index] = got + 1;
        rest -= lines.height;
        given = true;
      }
    }
  }
  return more;
}
