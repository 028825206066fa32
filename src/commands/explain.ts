import { GROWTH_BASES } from '../analysis/growth.ts';
import { sliceText } from '../analysis/slice-text.ts';
import { RequestError } from '../domain/errors.ts';
import { MEASURE_NAMES } from '../domain/measure.ts';
import { projectionPeriodOf, releaseTitle } from '../domain/release.ts';
import type { Slice } from '../domain/slice.ts';
import { isSocCode } from '../domain/soc.ts';
import { findProjection } from '../store/growth-slices.ts';
import { resolveSlice } from '../store/resolve-slice.ts';
import type { Store } from '../store/store.ts';
import { EXPLANATION_FORMATS } from '../writers/explanation-formats.ts';
import { type Command, type Context, type OptionValues, text } from './command.ts';
import { openStore } from './open-store.ts';
import { projectionWanted } from './read-growth.ts';
import { SLICE_OPTIONS, sliceRequest } from './slice-options.ts';
import {
  chosenFormat,
  formatOption,
  OUT_OPTION,
  tableOptions,
  writeResult,
} from './write-result.ts';

/** Shows every figure of one occupation and where it was read. */
export const explain: Command = {
  name: 'explain',
  description:
    'Prints every figure of one occupation in one slice: its value or why there is none, its interval where a sampling error is published, and the file, sheet, row and cell it was read from.',
  argument: { name: 'soc', description: 'SOC code, such as 51-4041', variadic: false },
  options: [
    SLICE_OPTIONS.naics,
    SLICE_OPTIONS.area,
    SLICE_OPTIONS.ownership,
    SLICE_OPTIONS.release,
    SLICE_OPTIONS.industryLevel,
    formatOption(EXPLANATION_FORMATS),
    OUT_OPTION,
    SLICE_OPTIONS.store,
  ],
  examples: [
    { command: 'pathways explain 51-4041 --naics 31-33', shows: 'machinists in manufacturing' },
    {
      command: 'pathways explain 51-2090 --naics 31-33',
      shows: 'a code that is broad and detailed',
    },
  ],
  run,
};

async function run(
  context: Context,
  [soc = '']: readonly string[],
  options: OptionValues,
): Promise<number> {
  if (!isSocCode(soc)) {
    throw new RequestError(`Expected a SOC code such as 51-4041, found ${JSON.stringify(soc)}.`, {
      hint: 'pathways rank lists the codes of a sector.',
    });
  }
  const store = await openStore(context, options);
  const { slice, held } = resolveSlice(store.releases, sliceRequest(options));
  const [figures] = await store.read(slice.release, [held], MEASURE_NAMES, { occupation: soc });
  if (figures === undefined || figures.occupations.length === 0) {
    throw new RequestError(`${soc} is not in this slice: ${sliceText(slice)}.`, {
      hint: 'It may be withheld there, or coded differently in this release; pathways rank lists what there is.',
    });
  }
  const write = chosenFormat(EXPLANATION_FORMATS, options);
  const result = write(figures, {
    sample: store.isSample,
    confidence: 0.9,
    terminal: tableOptions(context, options),
  });
  await writeResult(context, options, result);
  const isTable = text(options, 'format') !== 'json' && text(options, 'out') === undefined;
  if (isTable) context.out(growthHint(store, slice, soc));
  return 0;
}

/** Where the figures of its growth are explained: of the projections that serve this slice, the nearest. */
function growthHint(store: Store, slice: Slice, soc: string): string {
  if (projectionPeriodOf(slice.release) !== undefined) return '';
  for (const basis of GROWTH_BASES) {
    const wanted = projectionWanted(slice, basis);
    const found = wanted && findProjection(store.releases, slice, wanted);
    if (found === undefined) continue;
    const { area, industry } = found.held;
    const where = store.isSample ? ' --store sample' : '';
    return `Its growth (${basis}, ${releaseTitle(found.release)}): pathways explain ${soc} --release ${found.release} --area ${area.code} --naics ${industry.code}${where}\n`;
  }
  return '';
}
