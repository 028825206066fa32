import { join } from 'node:path';
import { type Command, type Context, type OptionValues, text } from './command.ts';
import { PIECES, type Piece, type PieceName } from './pack/pieces.ts';
import { CARD_OPTIONS, PACK_OPTIONS } from './pack/read-pack.ts';
import { wantedPieces } from './pack/wanted-pieces.ts';
import { writePack } from './pack/write-pack.ts';
import { PAST_OPTION } from './past-slices.ts';

/** Writes all that a launch meeting needs. */
export const pack: Command = {
  name: 'pack',
  description:
    'Writes everything for a launch meeting into one folder, from one run over the store: page, charts, workbook, slides, handout, cards, a workbook to record the conversation, the questions, and every figure as CSV. Written whole or not at all.',
  options: [
    ...PACK_OPTIONS,
    PAST_OPTION,
    ...CARD_OPTIONS,
    {
      flags: '--only <pieces>',
      description: `some pieces only, with commas between: ${Object.keys(PIECES).join(', ')}; the data is always there`,
    },
    { flags: '--out <folder>', description: 'the folder (default: reports/SECTOR-AREA-RELEASE)' },
    { flags: '--force', description: 'replace a pack that is there and that nobody changed' },
  ],
  examples: [
    {
      command: 'pathways pack --naics 31-33',
      shows: 'all pieces for manufacturing, in reports/manufacturing-us-2024-05',
    },
    {
      command: 'pathways pack --naics 62 --only page,prompts --out health --force',
      shows: 'the page and the questions for health care, made again',
    },
  ],
  run,
};

async function run(
  context: Context,
  _args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const pieces = wantedPieces(text(options, 'only'));
  const force = options.force === true;
  const folder = await writePack(context, options, { pieces, reports: 'reports', force });
  context.out(`${summary(folder, pieces)}\n`);
  return 0;
}

function summary(folder: string, names: readonly PieceName[]): string {
  const pieces: Readonly<Record<string, Piece>> = PIECES;
  return [
    `A chart pack is in ${folder}:`,
    ...names.map((name) => `  ${pieces[name]?.shows}`),
    '  data/, datapackage.json: every figure shown, as CSV, with its origin',
    ...(names.includes('page') ? [`Open ${join(folder, 'index.html')} in a browser.`] : []),
  ].join('\n');
}
