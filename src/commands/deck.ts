import type { Command, Context, OptionValues } from './command.ts';
import { PACK_OPTIONS } from './pack/read-pack.ts';
import { writeOnePiece } from './pack/write-one-piece.ts';

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

function run(context: Context, _args: readonly string[], options: OptionValues): Promise<number> {
  return writeOnePiece(context, options, FILE, async (pack, piece) => {
    const { deckPptx } = await import('../writers/deck/deck.ts');
    return deckPptx(pack, piece);
  });
}
