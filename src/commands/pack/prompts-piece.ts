import { promptsMarkdown } from '../../writers/prompts-markdown.ts';
import type { PieceWriter } from './pieces.ts';

/** The questions of the pack. */
export const promptsPiece: PieceWriter = async function* ({ prompts, slice, wording, files }) {
  const content = await promptsMarkdown(prompts, {
    slice: slice.figures.slice,
    wording,
    sample: slice.isSample,
    files,
    terminal: { width: Number.POSITIVE_INFINITY, bold: (text) => text },
  });
  yield { path: 'prompts.md', content };
};
