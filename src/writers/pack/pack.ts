import type { Prompt } from '../../analysis/prompt.ts';
import type { ChartSlice, Drawing } from '../../charts/chart.ts';
import type { SourceFile } from '../../domain/slice.ts';
import type { Wording } from '../../domain/wording.ts';
import type { DrawingContext } from '../draw/drawing-writer.ts';

/** What the pieces of a chart pack are made from: one run over the store. */
export interface Pack {
  readonly slice: ChartSlice;
  /** The charts of the pack, in the order in which they are shown. */
  readonly drawings: readonly Drawing[];
  /** The chart of earlier releases, which slides and handout have no room for; empty where none were asked for. */
  readonly pastDrawings: readonly Drawing[];
  readonly prompts: readonly Prompt[];
  readonly wording: Wording;
  /** Every file that a figure of the pack comes from, each once. */
  readonly files: readonly SourceFile[];
  readonly cards: CardCounts;
}

export interface CardCounts {
  /** Blank cards of each category of occupations. */
  readonly blankCards: number;
  /** Whether cards with the slice's own occupations are printed too: cards must not lead. */
  readonly occupationCards: boolean;
}

/** What pieces need besides the pack: the fonts, the date and the thread that its pictures need too. */
export type PieceContext = DrawingContext;

/** A file of a pack, by its path within the folder, with forward slashes. */
export interface PackFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}
