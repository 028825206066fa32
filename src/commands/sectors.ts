import { correctionCaveats, filesFor } from '../analysis/corrections.ts';
import { SECTOR_MEASURES, summariseSectors } from '../analysis/sectors.ts';
import { RequestError } from '../domain/errors.ts';
import { releaseTitle } from '../domain/release.ts';
import { ALL_OCCUPATIONS } from '../domain/soc.ts';
import type { CatalogSlice } from '../store/catalog.ts';
import { resolveArea } from '../store/resolve-area.ts';
import { widestOwnership } from '../store/resolve-ownership.ts';
import { resolveRelease } from '../store/resolve-release.ts';
import { SECTORS_FORMATS } from '../writers/sectors-formats.ts';
import { type Command, type Context, type OptionValues, text } from './command.ts';
import { openStore } from './open-store.ts';
import { SLICE_OPTIONS } from './slice-options.ts';
import {
  chosenFormat,
  formatOption,
  OUT_OPTION,
  tableOptions,
  writeResult,
} from './write-result.ts';

/** Lists the sectors of a release. */
export const sectors: Command = {
  name: 'sectors',
  description:
    'Lists the sectors (NAICS, two digits) of one release and area: employment with its margin, mean and median wage, and the share of all jobs where the store holds the figure of all industries.',
  options: [
    SLICE_OPTIONS.area,
    SLICE_OPTIONS.release,
    formatOption(SECTORS_FORMATS),
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

async function run(
  context: Context,
  _args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const store = await openStore(context, options);
  const release = resolveRelease(store.releases, text(options, 'release'));
  const { area, slices } = resolveArea(release, text(options, 'area'));
  const held = widestScopes(slices.filter(({ industry }) => industry.level === 'sector'));
  if (held.length === 0) {
    const levels = [...new Set(slices.map(({ industry }) => industry.level))].join(', ');
    throw new RequestError(
      `${releaseTitle(release.release)}, ${area.title}: the store has no sectors, only ${levels}.`,
      {
        hint: 'For the nation ingest natsector_M…_dl.xlsx; for a state the research estimates by sector.',
      },
    );
  }
  const all = widestScopes(slices.filter(({ industry }) => industry.code === '000000'));
  const whole = all.length === 1 ? all : [];
  const figures = await store.read(release.release, [...held, ...whole], SECTOR_MEASURES, {
    occupation: ALL_OCCUPATIONS,
  });
  const listing = {
    release: release.release,
    area,
    confidence: 0.9,
    rows: summariseSectors(figures.slice(0, held.length), figures[held.length], 0.9),
    sources: figures[0]?.files ?? [],
    caveats: correctionCaveats(
      filesFor(
        figures.flatMap(({ files }) => files),
        SECTOR_MEASURES,
      ),
      figures.flatMap(({ occupations }) => occupations),
    ),
  } as const;
  const write = chosenFormat(SECTORS_FORMATS, options);
  const result = await write(listing, {
    sample: store.isSample,
    terminal: tableOptions(context, options),
  });
  await writeResult(context, options, result);
  return 0;
}

/**
 * An industry with several ownership scopes is shown with the widest; where none holds the others,
 * with each. They overlap and are never added up.
 */
function widestScopes(slices: readonly CatalogSlice[]): readonly CatalogSlice[] {
  const byIndustry = new Map<string, CatalogSlice[]>();
  for (const slice of slices) {
    byIndustry.set(slice.industry.code, [...(byIndustry.get(slice.industry.code) ?? []), slice]);
  }
  return [...byIndustry.values()].flatMap((same) => {
    const widest = widestOwnership(same.map(({ ownership }) => ownership));
    return same.filter(({ ownership }) => widest === undefined || ownership === widest);
  });
}
