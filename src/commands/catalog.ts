import { releaseTitle } from '../domain/release.ts';
import { SOC_LEVEL_NAMES } from '../domain/soc-level.ts';
import type { Part } from '../store/manifest.ts';
import type { Store } from '../store/store.ts';
import { jobs } from '../writers/number-format.ts';
import { SAMPLE_TEXT } from '../writers/slice-text.ts';
import { textTable } from '../writers/text-table.ts';
import type { Command, Context, OptionValues } from './command.ts';
import { openStore, STORE_OPTION } from './open-store.ts';
import { OUT_OPTION, tableOptions, writeResult } from './write-result.ts';

/** Lists what the store holds. */
export const catalog: Command = {
  name: 'catalog',
  summary: 'list the releases and files in the store',
  description:
    'Lists the releases that the store holds, file by file: areas, industries, ownerships, levels, rows, checksum.',
  options: [
    {
      flags: '--format <format>',
      description: 'how to print it',
      choices: ['table', 'json'],
      default: 'table',
    },
    OUT_OPTION,
    STORE_OPTION,
  ],
  examples: [
    { command: 'pathways catalog --store sample', shows: 'what comes with the program' },
    { command: 'pathways catalog --format json', shows: 'the same for a program' },
  ],
  run,
};

async function run(
  context: Context,
  _args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const store = await openStore(context, options);
  const entries = store.manifest.parts.map(describe);
  const result =
    options.format === 'json'
      ? `${JSON.stringify({ store: store.isSample ? 'sample' : store.root, sample: store.isSample, releases: entries }, null, 2)}\n`
      : catalogTable(store, entries, context, options);
  await writeResult(context, options, result);
  return 0;
}

type Entry = ReturnType<typeof describe>;

/** One file of the store: the public JSON of the catalog. */
function describe(part: Part) {
  const { index, origin } = part;
  const mask = index.slices.reduce((all, [, , , levels]) => all | levels, 0);
  return {
    source: origin.source,
    release: origin.release,
    areas: counts(index.areas.map(([, type]) => type)),
    industries: counts(index.industries.map(([, level]) => level)),
    ownerships: index.ownerships,
    levels: SOC_LEVEL_NAMES.filter((_, bit) => (mask & (1 << bit)) !== 0),
    rows: part.rows,
    file: origin.file,
    sha256: origin.sha256,
    ingestedAt: part.ingestedAt,
  };
}

function counts(names: readonly string[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const name of names) found[name] = (found[name] ?? 0) + 1;
  return found;
}

function catalogTable(
  store: Store,
  entries: readonly Entry[],
  context: Context,
  options: OptionValues,
): string {
  const words = (found: Readonly<Record<string, number>>) =>
    Object.entries(found)
      .map(([name, count]) => `${jobs(count)} ${name}`)
      .join(', ');
  const table = textTable(
    [
      { header: 'release', align: 'left' },
      { header: 'areas', align: 'left' },
      { header: 'industries', align: 'left' },
      { header: 'ownerships', align: 'left' },
      { header: 'levels', align: 'left' },
      { header: 'rows', align: 'right' },
      { header: 'file', align: 'left', shrinks: true },
      { header: 'sha256', align: 'left' },
      { header: 'ingested', align: 'left' },
    ],
    entries.map((entry) => [
      `${entry.release} (${releaseTitle(entry.release)})`,
      words(entry.areas),
      words(entry.industries),
      entry.ownerships.join(', '),
      entry.levels.join(', '),
      jobs(entry.rows),
      entry.file,
      entry.sha256.slice(0, 12),
      entry.ingestedAt.slice(0, 10),
    ]),
    tableOptions(context, options),
  );
  return `${store.isSample ? `${SAMPLE_TEXT}\n\n` : `Store: ${store.root}\n\n`}${table}\n`;
}
