import { wordsOf } from '../domain/wording.ts';
import { csvText } from './csv.ts';
import type { PromptsWriter } from './prompts-writer.ts';

/** A row for each figure, with the question that rests on it. */
export const promptsCsv: PromptsWriter = async (prompts, { wording }) =>
  csvText(
    prompts.flatMap(({ key, fields, figures }, index) =>
      figures.map((figure) => ({
        prompt: index + 1,
        rule: key.replace('prompt.', ''),
        question: wordsOf(wording, key, fields),
        ...figure,
      })),
    ),
    ['prompt', 'rule', 'question', 'soc', 'title', 'measure', 'text', 'value'],
  );
