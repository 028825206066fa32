import { sliceText } from '../analysis/slice-text.ts';
import { wordsOf } from '../domain/wording.ts';
import { escapeCell, escapeParagraph, escapeText } from './markdown-escape.ts';
import { NO_PROMPTS, promptNotes } from './prompts-text.ts';
import type { PromptsWriter } from './prompts-writer.ts';

/** The questions as a page of Markdown, each with its figures in a table. */
export const promptsMarkdown: PromptsWriter = async (prompts, options) => {
  const { slice, wording } = options;
  const sections = prompts.flatMap(({ key, fields, figures }, index) => [
    `## ${index + 1}. ${escapeText(wordsOf(wording, key, fields))}`,
    '',
    '| SOC | occupation | figure | value |',
    '| --- | --- | --- | ---: |',
    ...figures.map(
      ({ soc, title, measure, text }) =>
        `| ${[soc, title, measure, text].map(escapeCell).join(' | ')} |`,
    ),
    '',
  ]);
  return [
    '# Prompts for a conversation',
    '',
    escapeParagraph(sliceText(slice)),
    '',
    ...(prompts.length === 0 ? [NO_PROMPTS, ''] : sections),
    `## ${escapeText(wordsOf(wording, 'card.missed'))}`,
    '',
    ...promptNotes(options).flatMap((note) => [escapeParagraph(note), '']),
  ].join('\n');
};
