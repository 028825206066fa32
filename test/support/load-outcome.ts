import { join } from 'node:path';
import { rankOccupations } from '../../src/analysis/rank.ts';
import { loadFile } from '../../src/commands/ingest/load-file.ts';
import { loadReference } from '../../src/commands/reference.ts';
import { formatPlace, PathwaysError } from '../../src/domain/errors.ts';
import type { Estimate } from '../../src/domain/estimate.ts';
import { MEASURE_NAMES, type Measure, type WageName } from '../../src/domain/measure.ts';
import type { OccupationFigures, SliceFigures } from '../../src/domain/slice.ts';
import type { SocLevel } from '../../src/domain/soc-level.ts';
import { Store } from '../../src/store/store.ts';
import { StoreWriter } from '../../src/store/writer.ts';

/** What came of loading a file: what the store holds then, or the error; what is empty is left out. */
export interface Outcome {
  readonly loaded?: Loaded;
  readonly error?: {
    readonly name: string;
    readonly message: string;
    readonly place: string | null;
    readonly hint: string | null;
  };
}

interface Loaded {
  readonly release: string;
  readonly slices: readonly LoadedSlice[];
  /** Cells by mark. */
  readonly marks: Readonly<Record<string, number>>;
  readonly mentions?: readonly string[];
  readonly asides?: readonly string[];
  /** With their addresses. */
  readonly problems?: readonly string[];
  /** Rows left out because they repeat another word for word. */
  readonly repeated?: number;
}

interface LoadedSlice {
  /** Code, type and title. */
  readonly area: string;
  /** Code, level and title. */
  readonly industry: string;
  readonly ownership: string;
  readonly occupations: readonly {
    readonly soc: string;
    readonly level: string;
    readonly title: string;
    /** The cell of the employment. */
    readonly from: string;
    /** A number, `at least 115`, `below 0.5`, or why there is none; a blank one is left out. */
    readonly figures: Readonly<Partial<Record<Measure, number | string>>>;
  }[];
}

/** Loads a file into a new store as `pathways ingest` does, and reads the store back. */
export async function loadOutcome(
  path: string,
  folder: string,
  release: string | undefined,
): Promise<Outcome> {
  const root = join(folder, 'store');
  const writer = await StoreWriter.open(root, { now: () => new Date(0), waitMs: 0 });
  try {
    const loaded = await loadFile(path, writer, await loadReference('data/reference'), {
      release,
      corrections: [],
      replace: false,
      dryRun: false,
      rawFolder: join(folder, 'raw'),
      onProgress() {},
    });
    if (loaded.kind !== 'loaded') throw new Error(`${path} was in a new store already`);
    const { committed, counts, problems, asides } = loaded;
    const [only, ...more] = committed;
    if (only === undefined || more.length > 0) throw new Error(`${path} is not of one release`);
    const mentions = [...problems.mentions].map(([text, times]) =>
      times > 1 ? `${text} (${times} times)` : text,
    );
    const lines = problems.lines(problems.count);
    return {
      loaded: {
        release: only.release,
        slices: (await readStore(root)).map(describeSlice),
        marks: Object.fromEntries(counts),
        ...(mentions.length > 0 && { mentions }),
        ...(asides.length > 0 && { asides }),
        ...(lines.length > 0 && { problems: lines }),
        ...(only.repeated > 0 && { repeated: only.repeated }),
      },
    };
  } catch (error) {
    if (!(error instanceof PathwaysError)) throw error;
    const { name, message, place, hint = null } = error;
    return {
      error: { name, message, place: place === undefined ? null : formatPlace(place), hint },
    };
  } finally {
    await writer.close();
  }
}

/** A ranking of the one slice that was loaded, with what a fixture looks at. */
export interface ExpectedRanking {
  readonly request: {
    readonly level: SocLevel;
    readonly by: 'size' | 'wage';
    readonly wage?: WageName;
  };
  /** Rank (`–` without one), code and employment. */
  readonly rows: readonly string[];
  readonly shares?: readonly (number | null)[];
  readonly margins?: readonly (number | null)[];
  readonly flags?: readonly (readonly string[])[];
  readonly gap?: number | null;
}

/** The ranking that was asked for, with just the columns that are expected of it. */
export async function rankingOutcome(
  folder: string,
  expected: ExpectedRanking,
): Promise<ExpectedRanking> {
  const [slice] = await readStore(join(folder, 'store'));
  if (slice === undefined) throw new Error('nothing was loaded');
  const { rows, withheld, total } = rankOccupations(slice, {
    wage: 'annual-median',
    ascending: false,
    confidence: 0.9,
    largeOrGrowing: false,
    ...expected.request,
  });
  const all = [...rows, ...withheld];
  return {
    request: expected.request,
    rows: all.map(({ rank, soc, employment }) => `${rank ?? '–'}. ${soc} ${employment}`),
    ...(expected.shares && { shares: all.map(({ share }) => share) }),
    ...(expected.margins && { margins: all.map(({ employmentMargin }) => employmentMargin) }),
    ...(expected.flags && { flags: all.map(({ flags }) => flags) }),
    ...(expected.gap !== undefined && { gap: total.gap }),
  };
}

/** Every slice of the one release in a store, in the order of their keys; none where there is no store. */
async function readStore(root: string): Promise<readonly SliceFigures[]> {
  const store = await Store.open(root);
  const [release] = store?.releases ?? [];
  if (store === undefined || release === undefined) return [];
  const slices = await store.read(release.release, release.slices, MEASURE_NAMES);
  return [...slices].sort((a, b) => (sliceKey(a) < sliceKey(b) ? -1 : 1));
}

function sliceKey(slice: SliceFigures): string {
  const { area, industry, ownership } = describeSlice(slice);
  return `${area} | ${industry} | ${ownership}`;
}

function describeSlice({ slice, occupations }: SliceFigures): LoadedSlice {
  const { area, industry, ownership } = slice;
  return {
    area: `${area.code} ${area.type} ${area.title}`,
    industry: `${industry.code} ${industry.level} ${industry.title}`,
    ownership,
    occupations: occupations.map(describeOccupation),
  };
}

function describeOccupation({
  code,
  level,
  title,
  figures,
  source,
}: OccupationFigures): LoadedSlice['occupations'][number] {
  const described = Object.entries(figures).flatMap(([measure, estimate]) => {
    const figure = describeEstimate(estimate);
    return figure === 'blank' ? [] : [[measure, figure]];
  });
  return {
    soc: code,
    level,
    title,
    from: formatPlace(source.cell('employment')),
    figures: Object.fromEntries(described),
  };
}

function describeEstimate(estimate: Estimate): number | string {
  switch (estimate.kind) {
    case 'value':
      return estimate.value;
    case 'at-least':
      return `at least ${estimate.value ?? '?'}`;
    case 'below':
      return `below ${estimate.value ?? '?'}`;
    case 'unknown':
      return estimate.reason;
  }
}
