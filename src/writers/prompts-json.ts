import { wordsOf } from '../domain/wording.ts';
import type { PromptsWriter } from './prompts-writer.ts';
import { sliceJson } from './slice-json.ts';

/** The public JSON of prompts. */
export const promptsJson: PromptsWriter = async (prompts, { slice, wording, sample, files }) => {
  const described = {
    slice: sliceJson(slice),
    sample,
    prompts: prompts.map(({ key, fields, figures }) => ({
      rule: key.replace('prompt.', ''),
      question: wordsOf(wording, key, fields),
      figures,
    })),
    sources: files,
  };
  return `${JSON.stringify(described, null, 2)}\n`;
};
