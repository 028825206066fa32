import type { Pack } from '../pack/pack.ts';
import { type PlacedPiece, pagesOf } from './flow.ts';
import { type ChartRows, handoutCharts } from './handout-charts.ts';
import type { Sheet } from './paper.ts';
import type { Piece } from './piece.ts';
import type { PromptRoom } from './prompt-pieces.ts';
import { sectionsOf } from './sections.ts';

/** A piece of one of the handout's parts, by the number of the part. */
export interface PartPiece extends Piece {
  readonly part: number;
}
export type Page = readonly PlacedPiece<PartPiece>[];

/** What fits on two sheets printed on both sides. */
const MOST_PAGES = 4;

interface Plan extends ChartRows, PromptRoom {}

/** From what is wished for to the least. */
const PLANS: readonly Plan[] = [
  { size: 12, change: 8, growth: 10, wages: 10, lines: 3, most: 6 },
  { size: 8, change: 6, growth: 10, wages: 10, lines: 2, most: 6 },
  { size: 8, change: 6, growth: 10, wages: 10, lines: 1, most: 6 },
  { size: 8, change: 6, growth: 10, wages: 8, lines: 1, most: 6 },
  { size: 6, change: 5, growth: 10, wages: 8, lines: 1, most: 6 },
  { size: 6, change: 4, growth: 10, wages: 8, lines: 1, most: 6 },
  { size: 5, change: 4, growth: 10, wages: 8, lines: 1, most: 6 },
  { size: 12, change: 0, growth: 10, wages: 8, lines: 1, most: 6 },
  { size: 12, change: 0, growth: 8, wages: 6, lines: 1, most: 6 },
  { size: 12, change: 0, growth: 6, wages: 3, lines: 1, most: 5 },
  { size: 12, change: 0, growth: 4, wages: 3, lines: 0, most: 6 },
  { size: 12, change: 0, growth: 4, wages: 3, lines: 0, most: 3 },
];

/** A last page with less than this share of it used is not worth its paper. */
const WORTH_A_PAGE = 0.3;

/** The pages of the handout: of the first plan that fits and fills them, else of one that fits. */
export function plannedPages(pack: Pack, sheet: Sheet): readonly Page[] {
  const chartsOf = handoutCharts(pack.slice, sheet);
  let fitting: readonly Page[] | undefined;
  let pages: readonly Page[] = [];
  for (const plan of PLANS) {
    const parts = sectionsOf(pack, chartsOf(plan), sheet.width, plan);
    pages = pagesOf(partPieces(parts), sheet.height);
    if (pages.length > MOST_PAGES) continue;
    fitting ??= pages;
    if (usedOf(pages.at(-1)) >= WORTH_A_PAGE * sheet.height) return pages;
  }
  return fitting ?? pages;
}

function partPieces(parts: readonly (readonly Piece[])[]): readonly PartPiece[] {
  return parts.flatMap((pieces, part) => pieces.map((piece) => ({ ...piece, part })));
}

/** Points of a page down to the end of its last piece. */
function usedOf(page: Page | undefined): number {
  const last = page?.at(-1);
  return last === undefined ? 0 : last.y + last.piece.height;
}
