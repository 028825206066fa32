import type { Pack, PackFile, PieceContext } from '../../writers/pack/pack.ts';
import type { Context } from '../command.ts';

/** A piece of a pack: one line in the registry, and the libraries that only it needs behind `load`. */
export interface Piece {
  /** What `--only` calls it and the list after a run says of it. */
  readonly shows: string;
  readonly load: () => Promise<PieceWriter>;
  /** The others begin when it has its first file: the second thread then has pictures to draw. */
  readonly isAhead?: true;
}

export type PieceWriter = (
  pack: Pack,
  piece: PieceContext,
  context: Context,
) => AsyncIterable<PackFile>;

/** Every piece by its name, in the order in which they are listed. */
export const PIECES = {
  page: {
    shows: 'index.html: charts and tables to look at, in a browser',
    load: async () => (await import('./page-piece.ts')).pagePiece,
  },
  charts: {
    shows: 'charts/: each chart as SVG, PNG and Vega-Lite',
    load: async () => (await import('./charts-piece.ts')).chartsPiece,
    isAhead: true,
  },
  deck: {
    shows: 'deck.pptx: slides to project, a chart and a question on each',
    load: async () => (await import('./deck-piece.ts')).deckPiece,
  },
  workbook: {
    shows: 'workbook.xlsx: the figures to sort, filter and chart',
    load: async () => (await import('./workbook-piece.ts')).workbookPiece,
  },
  handout: {
    shows: 'handout.pdf: two to four pages to print',
    load: async () => (await import('./handout-piece.ts')).handoutPiece,
  },
  cards: {
    shows: 'cards.pdf: 5 × 8 inch cards to print, for the wall',
    load: async () => (await import('./cards-piece.ts')).cardsPiece,
  },
  conversation: {
    shows: 'conversation.xlsx: to record what employers say, and to read back',
    load: async () => (await import('./conversation-piece.ts')).conversationPiece,
  },
  prompts: {
    shows: 'prompts.md: the questions, with the figures they rest on',
    load: async () => (await import('./prompts-piece.ts')).promptsPiece,
  },
} as const satisfies Record<string, Piece>;
export type PieceName = keyof typeof PIECES;
