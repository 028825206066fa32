import { readFile } from 'node:fs/promises';
import type { AreaType } from '../domain/area.ts';
import { StoreError } from '../domain/errors.ts';
import type { MarkCounts } from '../domain/facts.ts';
import type { Attribute, Measure } from '../domain/measure.ts';
import type { IndustryLevel } from '../domain/naics.ts';
import type { Origin } from '../domain/origin.ts';
import { arePartsSound } from './manifest-shape.ts';

/** Raised with every change of the layout; a later one is refused, an earlier one migrated. */
export const SCHEMA_VERSION = 1;

/**
 * Which slices a part holds, without reading it. Rows of `slices` are [area, industry, ownership,
 * levels, rows]: indexes into the three lists, the occupation levels as a sum of 2^(number − 1), and
 * how many rows.
 */
export interface SliceIndex {
  readonly areas: readonly (readonly [code: string, type: AreaType, title: string])[];
  readonly industries: readonly (readonly [code: string, level: IndustryLevel, title: string])[];
  readonly ownerships: readonly string[];
  readonly slices: readonly (readonly [number, number, number, number, number])[];
}

/** What was asked for when a file was ingested, so that it can be ingested again. */
export interface IngestOptions {
  /** As `--release` said it; absent where it did not. */
  readonly release?: string;
  /** The mapping it was read by; kept in the raw folder like the file. */
  readonly mapping?: { readonly file: string; readonly sha256: string };
  /** Its figures took the place of differing ones. */
  readonly replace?: true;
}

/** One immutable file of figures: what one ingested file gave for one release. */
export interface Part {
  /** Relative to the store, with forward slashes. */
  readonly path: string;
  readonly sha256: string;
  /** Checked at every read. */
  readonly crc32: number;
  readonly bytes: number;
  readonly rows: number;
  readonly origin: Origin;
  /** ISO 8601, UTC. */
  readonly ingestedAt: string;
  /** The measures it has columns for. */
  readonly measures: readonly Measure[];
  readonly attributes: readonly Attribute[];
  readonly marks: MarkCounts;
  readonly problems: number;
  /** Rows of the file that those of later ones took the place of; absent where none did. */
  readonly superseded?: number;
  /** Absent where nothing was asked for. */
  readonly ingest?: IngestOptions;
  readonly index: SliceIndex;
}

export interface Manifest {
  readonly schemaVersion: number;
  readonly program: string;
  /** Counts commits. */
  readonly generation: number;
  /** True for the figures that come with the program. */
  readonly sample?: boolean;
  readonly parts: readonly Part[];
}

export const EMPTY_MANIFEST: Manifest = {
  schemaVersion: SCHEMA_VERSION,
  program: 'pathways',
  generation: 0,
  parts: [],
};

/**
 * Undefined where there is no manifest.
 * @throws StoreError where it cannot be read, is damaged, or is of a later version.
 */
export async function readManifest(path: string): Promise<Manifest | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new StoreError(`Cannot read the store's manifest ${path}: ${(cause as Error).message}`, {
      hint: 'Check that the folder is a store and may be read by you, or name another with --store.',
      cause,
    });
  }
  return parseManifest(text, path);
}

function parseManifest(text: string, path: string): Manifest {
  let manifest: Partial<Manifest>;
  try {
    manifest = JSON.parse(text) as Partial<Manifest>;
  } catch (cause) {
    throw damaged(path, cause);
  }
  if (typeof manifest?.schemaVersion !== 'number' || manifest.program !== 'pathways')
    throw damaged(path);
  if (manifest.schemaVersion > SCHEMA_VERSION) {
    throw new StoreError(
      `The store was written by a later version of pathways (schema ${manifest.schemaVersion}; this one reads up to ${SCHEMA_VERSION}).`,
      { place: { file: path }, hint: 'Update pathways, or name another store with --store.' },
    );
  }
  if (!isCount(manifest.schemaVersion) || !isCount(manifest.generation)) throw damaged(path);
  if (!Array.isArray(manifest.parts)) throw damaged(path);
  const migrated = migrate(manifest as Manifest);
  if (!arePartsSound(migrated.parts)) throw damaged(path);
  return migrated;
}

/** Brings a manifest of an earlier version to the present one. */
function migrate(manifest: Manifest): Manifest {
  return MIGRATIONS.slice(manifest.schemaVersion).reduce((older, step) => step(older), manifest);
}

/** The n-th takes a manifest of version n to n + 1. Version 0 was never released; it had no counts of problems. */
const MIGRATIONS: readonly ((older: Manifest) => Manifest)[] = [
  (older) => ({
    ...older,
    schemaVersion: 1,
    parts: older.parts.map((part) => ({ ...part, problems: part?.problems ?? 0 })),
  }),
];

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function damaged(path: string, cause?: unknown): StoreError {
  return new StoreError('The manifest of the store is damaged or is none.', {
    place: { file: path },
    hint: 'pathways doctor --rebuild makes the store anew from the files kept beside it; or name another store with --store.',
    cause,
  });
}
