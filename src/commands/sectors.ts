import { type SectorSummary, summariseSectors } from '../analysis/sectors.ts';
import { RequestError } from '../domain/errors.ts';
import type { Measure } from '../domain/measure.ts';
import { ownershipTitle } from '../domain/ownership.ts';
import { releaseTitle } from '../domain/release.ts';
import type { SourceFile } from '../domain/slice.ts';
import { ALL_OCCUPATIONS } from '../domain/soc.ts';
import type { CatalogSlice } from '../store/catalog.ts';
import { resolveArea, resolveRelease, widestOwnership } from '../store/resolve-slice.ts';
import { csvText } from '../writers/csv.ts';
import { dollars, figure, jobs, percent } from '../writers/number-format.ts';
import { SAMPLE_TEXT, sourceText } from '../writers/slice-text.ts';
import { textTable, wrap } from '../writers/text-table.ts';
import { type Command, type Context, type OptionValues, text } from './command.ts';
import { openStore } from './open-store.ts';
import { SLICE_OPTIONS } from './slice-options.ts';
import { OUT_OPTION, tableOptions, writeResult } from './write-result.ts';

/** Lists the sectors of a release. */
export const sectors: Command = {
  name: 'sectors',
  summary: 'list the sectors of a release with size and wages',
  description:
    'Lists the sectors (NAICS, two digits) of one release and area: employment with its margin, mean and median wage, and\nthe share of all jobs where the store holds the figure of all industries.',
  options: [
    SLICE_OPTIONS.area,
    SLICE_OPTIONS.release,
    {
      flags: '--format <format>',
      description: 'how to print it',
      choices: ['table', 'csv', 'json'],
      default: 'table',
    },
    OUT_OPTION,
    SLICE_OPTIONS.store,
  ],
  examples: [
    { command: 'pathways sectors', shows: 'the sectors of the newest release' },
    {
      command: 'pathways sectors --release 2024-05 --format csv',
      shows: 'the same for a spreadsheet',
    },
  ],
  run,
};

const MEASURES: readonly Measure[] = [
  'employment',
  'employmentRsePercent',
  'annualMeanWage',
  'annualMedianWage',
];

async function run(
  context: Context,
  _args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const store = await openStore(context, options);
  const release = resolveRelease(store.releases, text(options, 'release'));
  const inArea = resolveArea(release, text(options, 'area'));
  const held = oneScopeEach(inArea.filter(({ industry }) => industry.level === 'sector'));
  const area = inArea[0]?.area;
  if (held.length === 0) {
    throw new RequestError(
      `${releaseTitle(release.release)}, ${area?.title ?? ''}: the store has no sectors, only ${[...new Set(inArea.map(({ industry }) => industry.level))].join(', ')}.`,
      {
        hint: 'For the nation ingest natsector_M…_dl.xlsx; for a state the research estimates by sector.',
      },
    );
  }
  const all = oneScopeEach(inArea.filter(({ industry }) => industry.code === '000000'));
  const figures = await store.read(release.release, [...held, ...all], MEASURES, ALL_OCCUPATIONS);
  const rows = summariseSectors(figures.slice(0, held.length), figures[held.length], 0.9);
  const files = figures[0]?.files ?? [];
  const title = `Sectors, ${area?.title ?? ''}, ${releaseTitle(release.release)}`;
  const formats = {
    json: async () =>
      `${JSON.stringify({ release: release.release, area: { code: area?.code, title: area?.title }, sample: store.isSample, confidence: 0.9, rows, sources: files }, null, 2)}\n`,
    csv: () =>
      csvText(
        rows.map((row) => flat(row, release.release, area?.code ?? '', store.isSample)),
        CSV_COLUMNS,
      ),
    table: async () => sectorTable(title, rows, files, store.isSample, context, options),
  };
  await writeResult(context, options, await formats[options.format as keyof typeof formats]());
  return 0;
}

/** A sector with several ownership scopes is shown with the widest; they overlap and are never added. */
function oneScopeEach(slices: readonly CatalogSlice[]): readonly CatalogSlice[] {
  const byIndustry = new Map<string, CatalogSlice[]>();
  for (const slice of slices) {
    byIndustry.set(slice.industry.code, [...(byIndustry.get(slice.industry.code) ?? []), slice]);
  }
  return [...byIndustry.values()].flatMap((same) => {
    const scope = widestOwnership(same.map(({ ownership }) => ownership));
    return same.filter(({ ownership }) => ownership === scope);
  });
}

const CSV_COLUMNS = [
  'naics',
  'title',
  'ownership',
  'employment',
  'employmentMargin',
  'annualMeanWage',
  'annualMedianWage',
  'share',
  'release',
  'area',
  'sample',
];

function flat(row: SectorSummary, release: string, area: string, sample: boolean) {
  const plain = (value: SectorSummary['employment']) =>
    value !== null && typeof value === 'object' ? value.atLeast : value;
  return {
    ...row,
    employment: plain(row.employment),
    annualMeanWage: plain(row.annualMeanWage),
    annualMedianWage: plain(row.annualMedianWage),
    release,
    area,
    sample,
  };
}

function sectorTable(
  title: string,
  rows: readonly SectorSummary[],
  files: readonly SourceFile[],
  sample: boolean,
  context: Context,
  options: OptionValues,
): string {
  const terminal = tableOptions(context, options);
  const table = textTable(
    [
      { header: 'NAICS', align: 'left' },
      { header: 'sector', align: 'left', shrinks: true },
      { header: 'employment', align: 'right' },
      { header: '± at 90%', align: 'right' },
      { header: 'share', align: 'right' },
      { header: 'mean wage', align: 'right' },
      { header: 'median wage', align: 'right' },
      { header: 'ownership', align: 'left' },
    ],
    rows.map((row) => [
      row.naics,
      row.title,
      figure(row.employment, jobs, 'withheld'),
      row.employmentMargin === null ? '–' : jobs(row.employmentMargin),
      row.share === null ? '–' : percent(row.share),
      figure(row.annualMeanWage, (value) => dollars(value, 'annualMeanWage'), 'withheld'),
      figure(row.annualMedianWage, (value) => dollars(value, 'annualMedianWage'), 'withheld'),
      row.ownership,
    ]),
    terminal,
  );
  const scopes = [...new Set(rows.map(({ ownership }) => ownership))].sort();
  const notes = [
    `Ownership: ${scopes.map((code) => `${code} ${ownershipTitle(code)}`).join('; ')}. It differs from sector to sector.`,
    ...(rows.some(({ employmentMargin }) => employmentMargin === null)
      ? ['–: no sampling error is published for the employment; it is not exact.']
      : []),
    ...(rows.every(({ share }) => share === null)
      ? ['No shares: the store does not hold the figure of all industries (national_M…_dl.xlsx).']
      : []),
    ...files.map(sourceText),
    ...(sample ? [SAMPLE_TEXT] : []),
  ];
  return [
    terminal.bold(title),
    '',
    table,
    '',
    ...notes.map((note) => wrap(note, Math.min(terminal.width, 110), '  ')),
    '',
  ].join('\n');
}
