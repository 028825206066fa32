import { SOC_LEVEL_NAMES } from '../domain/soc-level.ts';
import type { Part } from '../store/manifest.ts';
import { CATALOG_FORMATS } from '../writers/catalog-formats.ts';
import type { CatalogEntry } from '../writers/catalog-listing.ts';
import type { Command, Context, OptionValues } from './command.ts';
import { openStore, STORE_OPTION } from './open-store.ts';
import {
  chosenFormat,
  formatOption,
  OUT_OPTION,
  tableOptions,
  writeResult,
} from './write-result.ts';

/** Lists what the store holds. */
export const catalog: Command = {
  name: 'catalog',
  description:
    'Lists the releases that the store holds, file by file: areas, industries, ownerships, levels, rows, checksum.',
  options: [formatOption(CATALOG_FORMATS), OUT_OPTION, STORE_OPTION],
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
  const write = chosenFormat(CATALOG_FORMATS, options);
  const listing = {
    store: store.isSample ? 'sample' : store.root,
    sample: store.isSample,
    entries: store.manifest.parts.map(entryOf),
  };
  await writeResult(context, options, write(listing, tableOptions(context, options)));
  return 0;
}

function entryOf({ index, origin, rows, ingestedAt }: Part): CatalogEntry {
  const levels = index.slices.reduce((all, [, , , mask]) => all | mask, 0);
  return {
    source: origin.source,
    release: origin.release,
    areas: counts(index.areas.map(([, type]) => type)),
    industries: counts(index.industries.map(([, level]) => level)),
    ownerships: index.ownerships,
    levels: SOC_LEVEL_NAMES.filter((_, bit) => (levels & (1 << bit)) !== 0),
    rows,
    file: origin.file,
    sha256: origin.sha256,
    ingestedAt,
  };
}

function counts(names: readonly string[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const name of names) found[name] = (found[name] ?? 0) + 1;
  return found;
}
