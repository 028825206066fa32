import { SAMPLE_TEXT, sliceText, sourceText } from '../analysis/slice-text.ts';
import { wordsOf } from '../domain/wording.ts';
import type { PromptsWriter, PromptsWriterOptions } from './prompts-writer.ts';
import { plainText } from './text-table.ts';

/** Said where no rule finds anything to ask. */
export const NO_PROMPTS = 'The figures raise no question here. Ask what they do not show.';

/** The questions with their figures, for a terminal. */
export const promptsText: PromptsWriter = async (prompts, options) => {
  const { slice, wording, terminal } = options;
  const lines = prompts.flatMap(({ key, fields, figures }, index) => [
    terminal.bold(`${index + 1}. ${plainText(wordsOf(wording, key, fields))}`),
    ...figures.map(({ soc, title, measure, text }) =>
      plainText(`   ${soc} ${title}: ${measure.toLowerCase()} ${text}`),
    ),
    '',
  ]);
  return `${[
    `Prompts for a conversation: ${plainText(sliceText(slice))}`,
    '',
    ...(prompts.length === 0 ? [NO_PROMPTS, ''] : lines),
    ...promptNotes(options).map(plainText),
  ].join('\n')}\n`;
};

/** What stands under every list of prompts. */
export function promptNotes({ sample, files }: PromptsWriterOptions): readonly string[] {
  return [
    'A prompt is no finding: employers confirm, correct or drop it.',
    ...files.map(sourceText),
    ...(sample ? [SAMPLE_TEXT] : []),
  ];
}
