import type { PaperName } from '../writers/handout/paper.ts';
import { type Command, type Context, type OptionValues, text } from './command.ts';
import { PACK_OPTIONS } from './pack/read-pack.ts';
import { writeOnePiece } from './pack/write-one-piece.ts';

/** Writes the pages to print and hand out. */
export const handout: Command = {
  name: 'handout',
  description:
    'Writes a handout as PDF, two to four pages to print: the sector at a glance, what is projected, wages, the questions with room to write, what is missing, sources and limits. Readable in black and white; tagged for screen readers.',
  options: [
    ...PACK_OPTIONS,
    {
      flags: '--paper <size>',
      description: 'size of the paper',
      choices: ['letter', 'a4'],
      default: 'letter',
    },
    { flags: '--out <file>', description: 'the file to write, such as handout.pdf' },
  ],
  examples: [
    {
      command: 'pathways handout --naics 31-33 --out handout.pdf',
      shows: 'manufacturing in the U.S., on US Letter',
    },
    {
      command: 'pathways handout --naics 62 --paper a4 --out health.pdf',
      shows: 'health care, on A4',
    },
  ],
  run,
};

const FILE = { ending: '.pdf', needs: 'A PDF needs', example: 'handout' };

function run(context: Context, _args: readonly string[], options: OptionValues): Promise<number> {
  return writeOnePiece(context, options, FILE, async (pack, piece) => {
    const { handoutPdf } = await import('../writers/handout/handout.ts');
    const paper = (text(options, 'paper') ?? 'letter') as PaperName;
    return handoutPdf(pack, { ...piece, paper });
  });
}
