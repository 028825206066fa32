import { join } from 'node:path';
import { promptsOf } from '../../analysis/prompts.ts';
import { RequestError } from '../../domain/errors.ts';
import { releaseDate } from '../../domain/release-date.ts';
import type { CardCounts, Pack, PieceContext } from '../../writers/pack/pack.ts';
import { packDrawings, pastDrawings } from '../../writers/pack/pack-charts.ts';
import { type CommandOption, type Context, type OptionValues, text } from '../command.ts';
import { PACK_MEASURES } from '../pack-measures.ts';
import { CHART_SLICE_OPTIONS } from '../read-chart-slice.ts';
import { readGroupedSlice } from '../read-grouped-slice.ts';
import { readWording, WORDING_OPTION } from '../read-wording.ts';

export const CARD_OPTIONS: readonly CommandOption[] = [
  {
    flags: '--blank-cards <count>',
    description: 'blank cards of each category of occupations',
    default: '4',
  },
  {
    flags: '--occupation-cards',
    description: 'print cards of the largest occupations too (default: blank ones only)',
  },
];

/** The options of a pack, and of each of its pieces that is made alone. */
export const PACK_OPTIONS: readonly CommandOption[] = [...CHART_SLICE_OPTIONS, WORDING_OPTION];

/** Reads a slice once, and computes from it what the pieces of a pack show. */
export async function readPack(
  context: Context,
  options: OptionValues,
): Promise<{ readonly pack: Pack; readonly piece: PieceContext }> {
  const cards = cardCounts(options);
  const wording = await readWording(context, options);
  const slice = await readGroupedSlice(context, options, PACK_MEASURES);
  const files = [
    ...slice.figures.files,
    ...slice.past.flatMap((one) => one.figures.files),
    ...slice.growth.sources.flatMap((source) => source.files),
  ];
  return {
    pack: {
      slice,
      drawings: packDrawings(slice),
      pastDrawings: pastDrawings(slice),
      prompts: promptsOf(slice),
      wording,
      files: [...new Map(files.map((file) => [file.sha256, file])).values()],
      cards,
    },
    piece: {
      fonts: join(context.home, 'dist', 'fonts'),
      date: releaseDate(slice.figures.slice.release),
    },
  };
}

const MOST_CARDS = 200;

function cardCounts(options: OptionValues): CardCounts {
  const asked = text(options, 'blankCards') ?? '4';
  const count = /^\d{1,4}$/.test(asked) ? Number(asked) : Number.NaN;
  if (!(count <= MOST_CARDS)) {
    throw new RequestError(
      `Expected a count from 0 to ${MOST_CARDS} after --blank-cards, found ${JSON.stringify(asked)}.`,
      { hint: 'It is the count of each category: 4 makes four cards of each.' },
    );
  }
  return { blankCards: count, occupationCards: options.occupationCards === true };
}
