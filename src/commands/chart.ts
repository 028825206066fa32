import { join } from 'node:path';
import type { Chart, ChartRequest } from '../charts/chart.ts';
import { CHARTS } from '../charts/index.ts';
import { RequestError } from '../domain/errors.ts';
import { releaseDate } from '../domain/release-date.ts';
import { DRAWING_FORMATS } from '../writers/draw/drawing-formats.ts';
import { chartList } from './chart-list.ts';
import { type Command, type Context, type OptionValues, text } from './command.ts';
import { drawingFormat } from './drawing-format.ts';
import { nearestName } from './nearest-name.ts';
import { PAST_OPTION } from './past-slices.ts';
import { CHART_SLICE_OPTIONS, readChartSlice } from './read-chart-slice.ts';
import { checkWithin } from './read-slice.ts';
import { LEVEL_OPTION, levelOption, WITHIN_OPTION } from './slice-options.ts';
import { topOption } from './top-option.ts';
import { OUT_OPTION, tableOptions, writeResult } from './write-result.ts';

/** Draws one chart of a slice. */
export const chart: Command = {
  name: 'chart',
  description:
    'Draws one chart of one industry, area and release: its title says what the figures say, its notes what is withheld, uncertain or not shown. The same store and version give the same file.',
  argument: {
    name: 'name',
    description: 'which chart; see --list',
    variadic: false,
    optional: true,
  },
  options: [
    { flags: '--list', description: 'list the charts that there are' },
    {
      flags: LEVEL_OPTION.flags,
      description: `${LEVEL_OPTION.description} (default: the chart’s own)`,
    },
    WITHIN_OPTION,
    { flags: '--top <count>', description: 'as many rows (default: as the chart has room for)' },
    ...CHART_SLICE_OPTIONS,
    PAST_OPTION,
    {
      flags: '--format <format>',
      description: 'what to draw it as (default: by the ending of --out, else svg)',
      choices: Object.keys(DRAWING_FORMATS),
    },
    OUT_OPTION,
  ],
  examples: [
    { command: 'pathways chart --list', shows: 'the charts that there are' },
    {
      command: 'pathways chart size --naics 31-33 --out size.png',
      shows: 'the groups of manufacturing, most workers first, for a slide',
    },
    {
      command: 'pathways chart size --naics 62 --level 3 --within 29-0000 --out size.pdf',
      shows: 'what one group consists of, for print',
    },
    {
      command: 'pathways chart size --naics manufacturing --format vl.json',
      shows: 'the chart’s Vega-Lite, for https://vega.github.io/editor',
    },
  ],
  run,
};

async function run(
  context: Context,
  [name]: readonly string[],
  options: OptionValues,
): Promise<number> {
  if (options.list === true) {
    await writeResult(context, options, chartList(CHARTS, tableOptions(context, options)));
    return 0;
  }
  const wanted = chartNamed(name);
  checkPast(wanted, options);
  const request = chartRequest(wanted, options);
  const loading = drawingFormat(context, options).load();
  // Awaited below; until then an error of the request comes first.
  loading.catch(() => {});
  const slice = await readChartSlice(context, options, wanted.measures, request.level);
  if (request.within !== undefined) checkWithin(slice.figures, request.within, request.level);
  if (wanted.needsGrowth && slice.growth.sources.length === 0) {
    throw new RequestError(
      `The store has no projection for this slice, and the chart ${wanted.name} shows one.`,
      {
        hint: 'Ingest one first, such as BLS’s Employment Projections: pathways ingest FILE.',
      },
    );
  }
  const write = await loading;
  const result = await write(wanted.draw(slice, request), {
    fonts: join(context.home, 'dist', 'fonts'),
    date: releaseDate(slice.figures.slice.release),
  });
  await writeResult(context, options, result);
  return 0;
}

function chartNamed(name: string | undefined): Chart {
  const charts: Readonly<Record<string, Chart>> = CHARTS;
  const names = Object.keys(charts);
  const hint = `The charts are: ${names.join(', ')}. pathways chart --list says what they show.`;
  if (name === undefined) throw new RequestError('Expected the name of a chart.', { hint });
  const found = Object.hasOwn(charts, name) ? charts[name] : undefined;
  if (found !== undefined) return found;
  const near = nearestName(name, names);
  throw new RequestError(
    `There is no chart ${JSON.stringify(name)}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    { hint },
  );
}

/** @throws RequestError where earlier releases are asked of a chart that shows none. */
function checkPast({ name, showsPast }: Chart, options: OptionValues): void {
  if (showsPast || text(options, 'past') === undefined) return;
  throw new RequestError(`The chart ${name} shows no earlier releases, and --past asks for them.`, {
    hint: 'Leave --past out, or draw the chart that shows them: pathways chart trend.',
  });
}

function chartRequest({ level: own }: Chart, options: OptionValues): ChartRequest {
  const [level, within, top] = [
    text(options, 'level'),
    text(options, 'within'),
    text(options, 'top'),
  ];
  return {
    level: level === undefined ? own : levelOption(level),
    ...(within === undefined ? {} : { within }),
    ...(top === undefined ? {} : { top: topOption(top) }),
  };
}
