import { measuresOf, rankOccupations } from '../analysis/rank.ts';
import { isByGrowth, RANKED_BY, type RankedBy, type RankingRequest } from '../analysis/ranking.ts';
import { RequestError } from '../domain/errors.ts';
import { WAGES, type WageName } from '../domain/measure.ts';
import { RANKING_FORMATS } from '../writers/ranking-formats.ts';
import { type Command, type Context, type OptionValues, text } from './command.ts';
import { MIN_BASE_OPTION, minBaseOption } from './min-base-option.ts';
import { GROWTH_OPTIONS, readGrowth } from './read-growth.ts';
import { checkWithin, readSlice } from './read-slice.ts';
import {
  CONFIDENCE_OPTION,
  confidenceOption,
  LEVEL_OPTION,
  levelOption,
  SLICE_OPTIONS,
  WITHIN_OPTION,
} from './slice-options.ts';
import { topOption } from './top-option.ts';
import {
  chosenFormat,
  formatOption,
  OUT_OPTION,
  tableOptions,
  writeResult,
} from './write-result.ts';

/** Ranks the occupations of a slice at one level. */
export const rank: Command = {
  name: 'rank',
  description:
    'Ranks the occupations of one industry, area and release at one SOC level by size, wage or projected growth. Withheld figures are listed without a rank, never as 0; top-coded wages are shown as floors.',
  options: [
    SLICE_OPTIONS.naics,
    LEVEL_OPTION,
    WITHIN_OPTION,
    {
      flags: '--by <measure>',
      description: 'size, wage, or what is projected: growth, annual-growth, change, openings',
      choices: RANKED_BY,
      default: 'size',
    },
    {
      flags: '--wage <measure>',
      description: 'the wage to show and rank by',
      choices: Object.keys(WAGES),
      default: 'annual-median',
    },
    { flags: '--top <count>', description: 'show the first ones only' },
    { flags: '--ascending', description: 'lowest first' },
    MIN_BASE_OPTION,
    {
      flags: '--large-or-growing',
      description: 'only occupations within the top third by size or by growth',
    },
    GROWTH_OPTIONS.basis,
    GROWTH_OPTIONS.projection,
    CONFIDENCE_OPTION,
    SLICE_OPTIONS.area,
    SLICE_OPTIONS.ownership,
    SLICE_OPTIONS.release,
    SLICE_OPTIONS.industryLevel,
    formatOption(RANKING_FORMATS),
    OUT_OPTION,
    SLICE_OPTIONS.store,
  ],
  examples: [
    {
      command: 'pathways rank --naics 31-33 --level 2',
      shows: 'the major groups of manufacturing, largest first',
    },
    {
      command: 'pathways rank --naics manufacturing --level 3 --within 51-0000',
      shows: 'what production consists of',
    },
    {
      command: 'pathways rank --naics 62 --level 5 --by wage --top 10',
      shows: 'the best paid occupations of health care',
    },
    {
      command: 'pathways rank --naics 31-33 --level 5 --format csv',
      shows: 'all detailed occupations, for a spreadsheet',
    },
  ],
  run,
};

async function run(
  context: Context,
  _args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const request = rankingRequest(options);
  const top = topOption(text(options, 'top'));
  const { store, figures } = await readSlice(context, options, request.level, measuresOf(request));
  if (request.within !== undefined) checkWithin(figures, request.within, request.level);
  const growth = await readGrowth(context, store, figures, options);
  if (isByGrowth(request.by) && growth.sources.length === 0) {
    throw new RequestError('The store has no projection for this slice, so there is no growth.', {
      hint: 'Ingest one first, such as BLS’s Employment Projections: pathways ingest FILE.',
    });
  }
  const ranking = rankOccupations(figures, request, growth);
  const shown = { ...ranking, rows: ranking.rows.slice(0, top) };
  const write = chosenFormat(RANKING_FORMATS, options);
  const result = await write(shown, {
    sample: store.isSample,
    hidden: ranking.rows.length - shown.rows.length,
    terminal: tableOptions(context, options),
  });
  await writeResult(context, options, result);
  return 0;
}

function rankingRequest(options: OptionValues): RankingRequest {
  const within = text(options, 'within');
  return {
    level: levelOption(text(options, 'level') ?? '2'),
    by: text(options, 'by') as RankedBy,
    wage: text(options, 'wage') as WageName,
    ascending: options.ascending === true,
    confidence: confidenceOption(text(options, 'confidence') ?? '0.9'),
    largeOrGrowing: options.largeOrGrowing === true,
    ...minBaseOption(options),
    ...(within === undefined ? {} : { within }),
  };
}
