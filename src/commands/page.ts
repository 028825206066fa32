import { RequestError } from '../domain/errors.ts';
import { type Command, type Context, type OptionValues, text } from './command.ts';
import { PACK_MEASURES } from './pack-measures.ts';
import { readPageParts } from './page-parts.ts';
import { PAST_OPTION } from './past-slices.ts';
import { CHART_SLICE_OPTIONS } from './read-chart-slice.ts';
import { readGroupedSlice } from './read-grouped-slice.ts';
import { readWording, WORDING_OPTION } from './read-wording.ts';
import { OUT_OPTION, writeResult } from './write-result.ts';

/** Writes one page to look at and to print. */
export const page: Command = {
  name: 'page',
  description:
    'Writes one HTML file to open in a browser, to show, to print and to send: charts of one industry, area and release with their findings, a table behind each, and an explorer of the groups. It works offline and asks nothing of the network.',
  options: [...CHART_SLICE_OPTIONS, PAST_OPTION, WORDING_OPTION, OUT_OPTION],
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
  checkOut(context, options);
  const [slice, wording, parts, { packDrawings, pastDrawings }, { pageHtml }] = await Promise.all([
    readGroupedSlice(context, options, PACK_MEASURES),
    readWording(context, options),
    readPageParts(context.home),
    import('../writers/pack/pack-charts.ts'),
    import('../writers/page/page.ts'),
  ]);
  const drawings = [...packDrawings(slice), ...pastDrawings(slice)];
  await writeResult(context, options, await pageHtml({ slice, drawings, wording }, parts));
  return 0;
}

/** @throws RequestError where a file of another kind is named, or a terminal would be sent the page. */
function checkOut({ terminal }: Context, options: OptionValues): void {
  const out = text(options, 'out');
  const hint = 'For example: --out manufacturing.html';
  if (out === undefined) {
    if (!terminal.isTerminal) return;
    throw new RequestError('The page needs a file to be written to.', { hint });
  }
  // A device or a name without an ending is as good.
  if (/\.html?$/i.test(out) || !/[^./\\]\.[a-z0-9]+$/i.test(out)) return;
  throw new RequestError(
    `Expected a file that ends with .html after --out, found ${JSON.stringify(out)}.`,
    { hint },
  );
}
