import { intervalOf, marginOf } from '../analysis/margin.ts';
import { formatPlace, RequestError } from '../domain/errors.ts';
import { type Estimate, publishedValue } from '../domain/estimate.ts';
import { MEASURE_NAMES, MEASURES, type Measure } from '../domain/measure.ts';
import type { OccupationFigures, SliceFigures } from '../domain/slice.ts';
import { isSocCode } from '../domain/soc.ts';
import { socLevelNumber } from '../domain/soc-level.ts';
import { resolveSlice } from '../store/resolve-slice.ts';
import { dollars, jobs } from '../writers/number-format.ts';
import { SAMPLE_TEXT, sliceText, sourceText } from '../writers/slice-text.ts';
import { plainText, textTable } from '../writers/text-table.ts';
import type { Command, Context, OptionValues } from './command.ts';
import { openStore } from './open-store.ts';
import { SLICE_OPTIONS, sliceRequest } from './slice-options.ts';
import { OUT_OPTION, tableOptions, writeResult } from './write-result.ts';

/** Shows every figure of one occupation and where it was read. */
export const explain: Command = {
  name: 'explain',
  summary: 'show every figure of one occupation and where it was read',
  description:
    'Prints every figure of one occupation in one slice: its value or why there is none, the interval of the employment, and\nthe file, sheet, row and cell it was read from.',
  argument: { name: 'soc', description: 'SOC code, such as 51-4041', variadic: false },
  options: [
    SLICE_OPTIONS.naics,
    SLICE_OPTIONS.area,
    SLICE_OPTIONS.ownership,
    SLICE_OPTIONS.release,
    SLICE_OPTIONS.industryLevel,
    {
      flags: '--format <format>',
      description: 'how to print it',
      choices: ['table', 'json'],
      default: 'table',
    },
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
  const [figures] = await store.read(slice.release, [held], MEASURE_NAMES, soc);
  if (figures === undefined || figures.occupations.length === 0) {
    throw new RequestError(`${soc} is not in this slice: ${sliceText(slice)}.`, {
      hint: 'It may be withheld there, or coded differently in this release; pathways rank lists what there is.',
    });
  }
  const result =
    options.format === 'json'
      ? `${JSON.stringify(explanation(figures, store.isSample), null, 2)}\n`
      : explanationText(figures, store.isSample, context, options);
  await writeResult(context, options, result);
  return 0;
}

/** The public JSON of an explanation. */
function explanation({ slice, occupations, files }: SliceFigures, sample: boolean) {
  return {
    slice: {
      release: slice.release,
      area: slice.area,
      naics: slice.industry,
      ownership: slice.ownership,
    },
    sample,
    occupations: occupations.map((occupation) => ({
      soc: occupation.code,
      level: { number: socLevelNumber(occupation.level), group: occupation.level },
      title: occupation.title,
      figures: MEASURE_NAMES.map((measure) => ({
        measure,
        unit: MEASURES[measure],
        ...(occupation.figures[measure] ?? {}),
        interval: intervalOfEmployment(occupation, measure),
        source: {
          sha256: files[occupation.source.file]?.sha256,
          ...occupation.source.cell(measure),
          row: occupation.source.row,
        },
      })),
    })),
    sources: files,
  };
}

function intervalOfEmployment({ figures }: OccupationFigures, measure: Measure) {
  const value = publishedValue(figures[measure]);
  if (value === undefined) return null;
  const rse =
    measure === 'employment'
      ? figures.employmentRsePercent
      : measure === 'annualMeanWage' || measure === 'hourlyMeanWage'
        ? figures.wageRsePercent
        : undefined;
  const margin = marginOf(value, publishedValue(rse), 0.9);
  if (margin === null) return null;
  const [low, high] = intervalOf(value, margin);
  return { confidence: 0.9, low, high };
}

function explanationText(
  found: SliceFigures,
  sample: boolean,
  context: Context,
  options: OptionValues,
): string {
  const terminal = tableOptions(context, options);
  const blocks = found.occupations.map((occupation) => {
    const rows = MEASURE_NAMES.filter(
      (measure) =>
        occupation.figures[measure]?.kind !== 'unknown' || !isBlank(occupation.figures[measure]),
    ).map((measure) => {
      const interval = intervalOfEmployment(occupation, measure);
      return [
        measure,
        estimateText(occupation.figures[measure], measure),
        interval === null
          ? ''
          : `${number(interval.low, measure)} – ${number(interval.high, measure)}`,
        formatPlace(occupation.source.cell(measure)),
      ];
    });
    const table = textTable(
      [
        { header: 'figure', align: 'left' },
        { header: 'value', align: 'right' },
        { header: 'interval at 90%', align: 'left' },
        { header: 'read from', align: 'left', shrinks: true },
      ],
      rows,
      terminal,
    );
    return [
      terminal.bold(
        `${occupation.code} ${plainText(occupation.title)}, level ${socLevelNumber(occupation.level)} (${occupation.level})`,
      ),
      '',
      table,
      '',
    ].join('\n');
  });
  const sources = found.files.map((file) => `${sourceText(file)}\n  sha256 ${file.sha256}`);
  return [
    `${plainText(sliceText(found.slice))}`,
    '',
    ...blocks,
    ...sources,
    ...(sample ? [SAMPLE_TEXT] : []),
    '',
  ].join('\n');
}

function isBlank(estimate: Estimate | undefined): boolean {
  return estimate === undefined || (estimate.kind === 'unknown' && estimate.reason === 'blank');
}

function estimateText(estimate: Estimate | undefined, measure: Measure): string {
  switch (estimate?.kind) {
    case 'value':
      return number(estimate.value, measure);
    case 'at-least':
      return estimate.value === null ? '≥ top code' : `≥ ${number(estimate.value, measure)}`;
    case 'below':
      return estimate.value === null ? 'below' : `< ${number(estimate.value, measure)}`;
    default:
      return estimate?.reason ?? '';
  }
}

function number(value: number, measure: Measure): string {
  const unit = MEASURES[measure];
  if (unit === 'usd-per-hour' || unit === 'usd-per-year') return dollars(value, measure);
  if (unit === 'jobs') return jobs(value);
  return unit === 'percent' ? `${value}%` : String(value);
}
