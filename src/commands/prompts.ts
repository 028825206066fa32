import { MOST_PROMPTS, promptsOf } from '../analysis/prompts.ts';
import { SHOWN_WAGES } from '../analysis/ranking.ts';
import type { Measure } from '../domain/measure.ts';
import { PROMPTS_FORMATS } from '../writers/prompts-formats.ts';
import type { Command, Context, OptionValues } from './command.ts';
import { CHART_SLICE_OPTIONS } from './read-chart-slice.ts';
import { readGroupedSlice } from './read-grouped-slice.ts';
import { readWording, WORDING_OPTION } from './read-wording.ts';
import {
  chosenFormat,
  formatOption,
  OUT_OPTION,
  tableOptions,
  writeResult,
} from './write-result.ts';

/** What prompts read of a slice besides jobs and growth. */
const PROMPT_MEASURES: readonly Measure[] = ['wageRsePercent', ...SHOWN_WAGES];

/** Writes the questions that the figures of a sector raise. */
export const prompts: Command = {
  name: 'prompts',
  description: `Writes the questions for employers that the figures of a sector raise, at most ${MOST_PROMPTS}, each with the figures it rests on: a large group, a decline, growth from a small base, a wage far from its group, neighbours that cannot be told apart, figures that are withheld or top-coded.`,
  options: [...CHART_SLICE_OPTIONS, WORDING_OPTION, formatOption(PROMPTS_FORMATS), OUT_OPTION],
  examples: [
    { command: 'pathways prompts --naics 31-33', shows: 'what to ask about manufacturing' },
    {
      command: 'pathways prompts --naics 62 --format md',
      shows: 'the same for health care, as a page',
    },
  ],
  run,
};

async function run(
  context: Context,
  _args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const wording = await readWording(context, options);
  const slice = await readGroupedSlice(context, options, PROMPT_MEASURES);
  const found = promptsOf(slice);
  const projections = slice.growth.sources.flatMap(({ files }) => files);
  const files = [...slice.figures.files, ...projections];
  const write = chosenFormat(PROMPTS_FORMATS, options);
  const result = await write(found, {
    slice: slice.figures.slice,
    wording,
    sample: slice.isSample,
    files: [...new Map(files.map((file) => [file.sha256, file])).values()],
    terminal: tableOptions(context, options),
  });
  await writeResult(context, options, result);
  return 0;
}
