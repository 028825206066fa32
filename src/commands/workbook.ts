import { join } from 'node:path';
import { loadWriter } from '../writers/workbook/load-writer.ts';
import type { DrawPng } from '../writers/workbook/write-workbook.ts';
import { type Command, type Context, type OptionValues, text } from './command.ts';
import { fileToWrite } from './file-to-write.ts';
import { PACK_MEASURES } from './pack-measures.ts';
import { CHART_SLICE_OPTIONS } from './read-chart-slice.ts';
import { readGroupedSlice } from './read-grouped-slice.ts';
import { levelOption } from './slice-options.ts';
import { writeResult } from './write-result.ts';

/** Writes the figures of a sector as an Excel workbook with charts. */
export const workbook: Command = {
  name: 'workbook',
  description:
    'Writes the figures of a sector as an Excel workbook: one table a sheet, to sort, filter and print, with charts drawn from its cells. What is withheld is named, never 0.',
  options: [
    ...CHART_SLICE_OPTIONS,
    {
      flags: '--detail <level>',
      description: 'SOC level of the sheet Detail: 3 minor, 4 broad, 5 detailed',
      choices: ['3', '4', '5'],
      default: '3',
    },
    { flags: '--out <file>', description: 'the workbook to write, such as manufacturing.xlsx' },
  ],
  examples: [
    {
      command: 'pathways workbook --naics 31-33 --out manufacturing.xlsx',
      shows: 'manufacturing: size, growth, composition, wages and the groups inside',
    },
    {
      command: 'pathways workbook --naics 62 --detail 5 --out health.xlsx',
      shows: 'health care, with every detailed occupation',
    },
  ],
  run,
};

const FILE = { ending: '.xlsx', needs: 'The workbook needs', example: 'manufacturing' };

async function run(
  context: Context,
  _args: readonly string[],
  options: OptionValues,
): Promise<number> {
  fileToWrite(options, FILE);
  const slice = await readGroupedSlice(context, options, PACK_MEASURES);
  const level = levelOption(text(options, 'detail') ?? '3');
  const [{ WorkbookFigures }, { writeWorkbook }] = await Promise.all([
    import('../writers/workbook/workbook-figures.ts'),
    loadWriter(),
  ]);
  const bytes = await writeWorkbook(new WorkbookFigures(slice, level), drawPng(context));
  await writeResult(context, options, bytes);
  return 0;
}

/** Loaded when the first picture is drawn. */
function drawPng({ home }: Context): DrawPng {
  return async (drawing) => {
    const { drawingToPng } = await import('../writers/draw/png.ts');
    return drawingToPng(drawing, { fonts: join(home, 'dist', 'fonts'), scale: 2 });
  };
}
