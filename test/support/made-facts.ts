import { createHash } from 'node:crypto';
import type { AreaType } from '../../src/domain/area.ts';
import { STATES, type State } from '../../src/domain/estimate.ts';
import type { FactBatch, FigureColumn } from '../../src/domain/facts.ts';
import { MEASURE_NAMES, type Measure } from '../../src/domain/measure.ts';
import type { IndustryLevel } from '../../src/domain/naics.ts';
import type { SocLevel } from '../../src/domain/soc-level.ts';
import { KeyTables } from '../../src/sources/key-tables.ts';
import {
  type CommittedRelease,
  type FileFacts,
  StoreWriter,
  type WriterOptions,
} from '../../src/store/writer.ts';

/** A published number, a state, or a state with its number: ['at-least', 239200]. */
export type StoredFigure = number | State | readonly ['at-least' | 'below', number];

/** One row of an invented file; manufacturing in the U.S. unless said otherwise. */
export interface MadeRow {
  readonly soc: string;
  readonly level?: SocLevel;
  readonly title?: string;
  readonly area?: string;
  readonly areaType?: AreaType;
  readonly industry?: string;
  readonly industryLevel?: IndustryLevel;
  readonly industryTitle?: string;
  readonly ownership?: string;
  readonly release?: string;
  readonly figures: Readonly<Partial<Record<Measure, StoredFigure>>>;
}

/** An invented file; its checksum is made from its name and rows. Row i of it stands in row i + 2. */
export interface MadeFile {
  readonly file: string;
  readonly rows: readonly MadeRow[];
  /** The columns that it has; those of its rows' figures if left out. */
  readonly measures?: readonly Measure[];
}

export const WRITER: WriterOptions = { now: () => new Date('2025-04-02T10:00:00Z'), waitMs: 0 };

/** Loads files one after the other, as one ingest does. */
export async function storeFiles(
  root: string,
  files: readonly MadeFile[],
  options: { readonly replace?: boolean; readonly dryRun?: boolean } = {},
): Promise<readonly CommittedRelease[]> {
  const writer = await StoreWriter.open(root, WRITER);
  try {
    const committed: CommittedRelease[] = [];
    for (const file of files) committed.push(...(await commitFile(writer, file, options)));
    return committed;
  } finally {
    await writer.close();
  }
}

export async function commitFile(
  writer: StoreWriter,
  file: MadeFile,
  { replace = false, dryRun = false } = {},
): Promise<readonly CommittedRelease[]> {
  const { batch, facts, measures } = madeFacts(file);
  const load = await writer.begin(measures);
  writer.append(load, batch);
  return writer.commit(load, facts, { replace, dryRun });
}

/** The checksum that the file's origin has. */
export function sha256Of(file: MadeFile): string {
  return createHash('sha256').update(JSON.stringify(file)).digest('hex');
}

function madeFacts(file: MadeFile): {
  readonly batch: FactBatch;
  readonly facts: FileFacts;
  readonly measures: readonly Measure[];
} {
  const { rows } = file;
  const measures =
    file.measures ?? MEASURE_NAMES.filter((measure) => rows.some((row) => measure in row.figures));
  const keys = new KeyTables();
  const table = keys.table({
    sheet: 'made',
    columns: Object.fromEntries(
      measures.map((measure, index) => [measure, String.fromCharCode(65 + index)]),
    ),
  });
  const ints = (value: (row: MadeRow, index: number) => number) => Int32Array.from(rows, value);
  const batch: FactBatch = {
    rowCount: rows.length,
    release: ints(({ release = 'oews-2024-05' }) => keys.release(release)),
    area: ints(({ area = '99', areaType }) =>
      keys.area({
        code: area,
        type: areaType ?? (area === '99' ? 'us' : 'state'),
        title: area === '99' ? 'U.S.' : `State ${area}`,
      }),
    ),
    industry: ints(({ industry = '31-33', industryLevel = 'sector', industryTitle }) =>
      keys.industry({
        code: industry,
        level: industryLevel,
        title: industryTitle ?? `Industry ${industry}`,
      }),
    ),
    ownership: ints(({ ownership = '5' }) => keys.ownership(ownership)),
    occupation: ints(({ soc, level = 'major', title = `Occupation ${soc}` }) =>
      keys.occupation({ code: soc, level, title }),
    ),
    table: ints(() => table),
    sourceRow: ints((_, index) => index + 2),
    figures: new Map(measures.map((measure) => [measure, columnOf(rows, measure)])),
  };
  const origin = {
    source: 'oews',
    publisher: 'U.S. Bureau of Labor Statistics',
    licence: 'public domain',
    file: file.file,
    sha256: sha256Of(file),
    bytes: 1000,
  };
  return { batch, facts: { origin, keys, marks: {}, problems: 0 }, measures };
}

function columnOf(rows: readonly MadeRow[], measure: Measure): FigureColumn {
  const values = new Float64Array(rows.length).fill(Number.NaN);
  const states = new Uint8Array(rows.length);
  rows.forEach(({ figures }, index) => {
    const figure = figures[measure] ?? 'blank';
    const [state, value] =
      typeof figure === 'number'
        ? (['published', figure] as const)
        : typeof figure === 'string'
          ? [figure, Number.NaN]
          : figure;
    values[index] = value;
    states[index] = STATES.indexOf(state);
  });
  return { values, states };
}
