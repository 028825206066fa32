import type { Prompt } from '../../analysis/prompt.ts';
import { type Wording, wordsOf } from '../../domain/wording.ts';
import type { Pack } from '../pack/pack.ts';
import { NO_PROMPTS } from '../prompts-text.ts';
import { type ListItem, listPieces } from './list-pieces.ts';
import type { Piece } from './piece.ts';
import { headingPiece, TYPE, textPiece } from './text-pieces.ts';

/** How much room questions have. */
export interface PromptRoom {
  /** Lines to write on under each, at least. */
  readonly lines: number;
  /** Lines of a question at most, and of its figures. */
  readonly most: number;
}

/** The questions that the figures raise, with the figures they rest on and lines for the answers; never on the first page. */
export function promptPieces(
  { prompts, wording }: Pick<Pack, 'prompts' | 'wording'>,
  width: number,
  { lines, most }: PromptRoom,
): readonly Piece[] {
  const heading = {
    ...headingPiece('Questions that the figures raise', 'Questions', width),
    leavesFirstPage: true as const,
  };
  if (prompts.length === 0) {
    return [heading, textPiece(NO_PROMPTS, { tag: 'P', style: TYPE.body, width, space: 4 })];
  }
  const items = prompts.map((prompt) => itemOf(prompt, wording));
  const look = { style: TYPE.question, underStyle: TYPE.quiet, width, most, space: 8 };
  return [heading, ...listPieces(items, { ...look, isNumbered: true, lines })];
}

/** The figures under a question: those of one occupation together, `51-0000 Production: jobs 6,218,770 ± 10,230`. */
function itemOf({ key, fields, figures }: Prompt, wording: Wording): ListItem {
  const bySoc = new Map<string, string[]>();
  for (const { soc, title, measure, text } of figures) {
    const name = `${soc} ${title}`;
    bySoc.set(name, [...(bySoc.get(name) ?? []), `${measure.toLowerCase()} ${text}`]);
  }
  const under = [...bySoc].map(([name, texts]) => `${name}: ${texts.join(', ')}`).join('; ');
  return { text: wordsOf(wording, key, fields), ...(under === '' ? {} : { under: `${under}.` }) };
}
