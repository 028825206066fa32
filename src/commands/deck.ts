import { RequestError } from '../domain/errors.ts';
import { type Command, type Context, type OptionValues, text } from './command.ts';
import { PACK_OPTIONS, readPack } from './pack/read-pack.ts';
import { writeResult } from './write-result.ts';

/** Writes slides to project in a launch meeting. */
export const deck: Command = {
  name: 'deck',
  description:
    'Writes a PowerPoint file to project: one chart a slide with its finding above and a question below, native charts that can be edited, and the figures, limits and sources in the speaker notes. No text on a slide is smaller than 18 points.',
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

async function run(
  context: Context,
  _args: readonly string[],
  options: OptionValues,
): Promise<number> {
  checkOut(options);
  const { pack, piece } = await readPack(context, options);
  const { deckPptx } = await import('../writers/deck/deck.ts');
  await writeResult(context, options, await deckPptx(pack, piece));
  return 0;
}

/** @throws RequestError where no file, or one of another kind, is named. */
function checkOut(options: OptionValues): void {
  const out = text(options, 'out');
  if (out !== undefined && /\.pptx$/i.test(out)) return;
  throw new RequestError(
    out === undefined
      ? 'The slides need a file to be written to.'
      : `Expected a file that ends with .pptx after --out, found ${JSON.stringify(out)}.`,
    { hint: 'For example: --out manufacturing.pptx' },
  );
}
