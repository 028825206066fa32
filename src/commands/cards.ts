import type { Command, Context, OptionValues } from './command.ts';
import { CARD_OPTIONS, PACK_OPTIONS } from './pack/read-pack.ts';
import { writeOnePiece } from './pack/write-one-piece.ts';

/** Writes the cards for the wall. */
export const cards: Command = {
  name: 'cards',
  description:
    'Writes index cards of 5 × 8 inches as PDF, one a page: the questions of the meeting, and blank cards of each category of occupations, in its colour and with its symbol, for employers to name positions. Cards with occupations of the figures only where they are asked for: they lead.',
  options: [
    ...PACK_OPTIONS,
    ...CARD_OPTIONS,
    { flags: '--out <file>', description: 'the file to write, such as cards.pdf' },
  ],
  examples: [
    {
      command: 'pathways cards --naics 31-33 --out cards.pdf',
      shows: 'the questions, and four blank cards of each category',
    },
    {
      command: 'pathways cards --naics 62 --blank-cards 24 --out cards.pdf',
      shows: 'a stack of 24 blank cards of each category',
    },
  ],
  run,
};

const FILE = { ending: '.pdf', needs: 'A PDF needs', example: 'cards' };

function run(context: Context, _args: readonly string[], options: OptionValues): Promise<number> {
  return writeOnePiece(context, options, FILE, async (pack, piece) => {
    const { cardsPdf } = await import('../writers/cards/cards.ts');
    return cardsPdf(pack, piece);
  });
}
