import { measuresOf } from '../analysis/rank.ts';
import type { Chart } from '../charts/chart.ts';
import { CHARTS } from '../charts/index.ts';
import type { Command, Context, OptionValues } from './command.ts';
import { readPageParts } from './page-parts.ts';
import { CHART_SLICE_OPTIONS, readChartSlice } from './read-chart-slice.ts';
import { readWording, WORDING_OPTION } from './read-wording.ts';
import { OUT_OPTION, writeResult } from './write-result.ts';

/** Writes one page to look at and to print. */
export const page: Command = {
  name: 'page',
  description:
    'Writes one HTML file to open in a browser, to show, to print and to send: charts of one industry, area and release with their findings, a table behind each, and an explorer of the groups. It works offline and asks nothing of the network.',
  options: [...CHART_SLICE_OPTIONS, WORDING_OPTION, OUT_OPTION],
  examples: [
    {
      command: 'pathways page --naics 31-33 --out manufacturing.html',
      shows: 'manufacturing in the U.S., for a meeting or a phone',
    },
  ],
  run,
};

async function run(
  context: Context,
  _args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const [slice, wording, parts, { pageHtml }] = await Promise.all([
    readChartSlice(context, options, measures()),
    readWording(context, options),
    readPageParts(context.home),
    import('../writers/page/page.ts'),
  ]);
  await writeResult(context, options, await pageHtml(slice, wording, parts));
  return 0;
}

/** All that a chart of the page or its explorer may need. */
function measures() {
  const charts: readonly Chart[] = Object.values(CHARTS);
  return [
    ...measuresOf({
      level: 'major',
      by: 'size',
      wage: 'annual-median',
      ascending: false,
      confidence: 0.9,
      largeOrGrowing: false,
    }),
    ...charts.flatMap((chart) => chart.measures),
  ];
}
