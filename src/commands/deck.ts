import type { Command, Context, OptionValues } from './command.ts';
import { fileToWrite } from './file-to-write.ts';
import { PACK_OPTIONS, readPack } from './pack/read-pack.ts';
import { writeResult } from './write-result.ts';

/** Writes slides to project in a launch meeting. */
export const deck: Command = {
  name: 'deck',
  description:
    'Writes a PowerPoint file to project: one chart a slide with its finding above and a question below, native charts that can be edited (wages are a picture), and the figures, limits and sources in the speaker notes. No text on a slide is smaller than 18 points.',
  options: [
    ...PACK_OPTIONS,
    { flags: '--out <file>', description: 'the file to write, such as manufacturing.pptx' },
  ],
  examples: [
    {
      command: 'pathways deck --naics 31-33 --out manufacturing.pptx',
      shows: 'manufacturing in the U.S., for a launch meeting',
    },
    {
      command: 'pathways deck --naics 62 --wording ours.json --out health.pptx',
      shows: 'health care, with questions of your own',
      needsFile: true,
    },
  ],
  run,
};

const FILE = { ending: '.pptx', needs: 'The slides need', example: 'manufacturing' };

async function run(
  context: Context,
  _args: readonly string[],
  options: OptionValues,
): Promise<number> {
  fileToWrite(options, FILE);
  const { pack, piece } = await readPack(context, options);
  const { deckPptx } = await import('../writers/deck/deck.ts');
  await writeResult(context, options, await deckPptx(pack, piece));
  return 0;
}
