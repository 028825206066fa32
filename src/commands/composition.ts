import { GROWTH_MEASURES } from '../analysis/growth.ts';
import { compositionOfSlice } from '../analysis/slice-composition.ts';
import { COMPOSITION_FORMATS } from '../writers/composition-formats.ts';
import { type Command, type Context, type OptionValues, text } from './command.ts';
import { GROWTH_OPTIONS, readGrowth } from './read-growth.ts';
import { checkWithin, readSlice } from './read-slice.ts';
import { LEVEL_OPTION, levelOption, SLICE_OPTIONS, WITHIN_OPTION } from './slice-options.ts';
import { topOption } from './top-option.ts';
import {
  chosenFormat,
  formatOption,
  OUT_OPTION,
  tableOptions,
  writeResult,
} from './write-result.ts';

/** Shares of a sector's occupations, now and projected. */
export const composition: Command = {
  name: 'composition',
  description:
    'Shows the shares of a sector’s occupations at one SOC level, now and as projected, with the change in percentage points. What has no row of its own is named under the table.',
  options: [
    SLICE_OPTIONS.naics,
    LEVEL_OPTION,
    WITHIN_OPTION,
    {
      flags: '--top <count>',
      description: 'groups with a row of their own; the rest is one',
      default: '10',
    },
    SLICE_OPTIONS.area,
    SLICE_OPTIONS.ownership,
    SLICE_OPTIONS.release,
    SLICE_OPTIONS.industryLevel,
    GROWTH_OPTIONS.basis,
    GROWTH_OPTIONS.projection,
    formatOption(COMPOSITION_FORMATS),
    OUT_OPTION,
    SLICE_OPTIONS.store,
  ],
  examples: [
    {
      command: 'pathways composition --naics 31-33 --level 2',
      shows: 'the major groups of manufacturing',
    },
    {
      command: 'pathways composition --naics 62 --level 3 --top 5',
      shows: 'five minor groups of health care, and the rest',
    },
  ],
  run,
};

async function run(
  context: Context,
  _args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const level = levelOption(text(options, 'level') ?? '2');
  const within = text(options, 'within');
  const top = topOption(text(options, 'top'));
  const { store, figures } = await readSlice(context, options, level, [
    'employment',
    ...GROWTH_MEASURES,
  ]);
  if (within !== undefined) checkWithin(figures, within, level);
  const growth = await readGrowth(context, store, figures, options);
  const result = compositionOfSlice(figures, growth.growthOf, {
    level,
    top,
    ...(within === undefined ? {} : { within }),
  });
  const write = chosenFormat(COMPOSITION_FORMATS, options);
  const used = growth.sources.filter(({ basis }) => result.growthBases.includes(basis));
  const files = [...figures.files, ...used.flatMap((source) => source.files)];
  await writeResult(
    context,
    options,
    await write(result, {
      sample: store.isSample,
      files: [...new Map(files.map((file) => [file.sha256, file])).values()],
      terminal: tableOptions(context, options),
    }),
  );
  return 0;
}
