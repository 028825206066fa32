import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { StoreError } from '../domain/errors.ts';
import { isRawSidecar } from '../domain/raw-sidecar.ts';
import type { ReleaseId } from '../domain/release.ts';
import { storePaths } from './layout.ts';
import { type IngestOptions, type Manifest, type Part, readManifest } from './manifest.ts';
import { isRawRecord, readRawRecords } from './raw-record.ts';

/** One ingest that made the store what it is. */
export interface PlannedIngest {
  /** Base name. */
  readonly file: string;
  readonly sha256: string;
  /** ISO 8601, UTC; the order of ingests. */
  readonly ingestedAt: string;
  /** What was asked for; undefined where it is not known, or nothing was. */
  readonly ingest: IngestOptions | undefined;
  /** The release of the part, where it is of one. */
  readonly release: ReleaseId | undefined;
}

export interface RebuildPlan {
  readonly ingests: readonly PlannedIngest[];
  /** The rows that the store has; undefined where its manifest cannot be read. */
  readonly rows: number | undefined;
  /** The highest number of a commit that is known. */
  readonly generation: number;
}

/**
 * Which files a store was made of: from its manifest; where that cannot be read, from the names of
 * its parts and the records beside the kept files; where there are no parts, from those alone.
 * @throws StoreError where none of these says.
 */
export async function planRebuild(root: string): Promise<RebuildPlan> {
  const paths = storePaths(root);
  const manifest = await readManifest(paths.manifest).catch((error: unknown) => {
    if (error instanceof StoreError) return undefined;
    throw error;
  });
  const named = await namedParts(root);
  const generation = Math.max(0, ...named.map((part) => part.generation));
  if (manifest !== undefined) {
    return {
      ingests: inOrder(manifest.parts.map(ofPart)),
      rows: manifest.parts.reduce((sum, { rows }) => sum + rows, 0),
      generation: Math.max(generation, manifest.generation),
    };
  }
  const salvaged = await salvage(paths.manifest);
  const found = salvaged ?? (await fromNames(root, named));
  if (found.length > 0) return { ingests: inOrder(found), rows: undefined, generation };
  throw new StoreError('Nothing says which files the store was made of.', {
    place: { file: root },
    hint: `Ingest the files anew into another folder; copies of them may stand in ${paths.raw}.`,
  });
}

function ofPart({ origin, ingestedAt, ingest }: Part): PlannedIngest {
  const { file, sha256, release } = origin;
  return { file, sha256, ingestedAt, ingest, release };
}

/** A file that gave parts of several releases was ingested once; one that stands twice for a release, twice. */
function inOrder(ingests: readonly PlannedIngest[]): readonly PlannedIngest[] {
  const planned: { one: PlannedIngest; readonly releases: Set<ReleaseId | undefined> }[] = [];
  for (const one of [...ingests].sort(byTime)) {
    const known = planned.findLast((other) => other.one.sha256 === one.sha256);
    if (known === undefined || known.releases.has(one.release)) {
      planned.push({ one, releases: new Set([one.release]) });
    } else {
      known.releases.add(one.release);
      known.one = { ...known.one, release: undefined };
    }
  }
  return planned.map(({ one }) => one);
}

function byTime(a: PlannedIngest, b: PlannedIngest): number {
  return a.ingestedAt < b.ingestedAt ? -1 : a.ingestedAt > b.ingestedAt ? 1 : 0;
}

/** The parts that a manifest names which is JSON but not one that this program reads; undefined where it is none. */
async function salvage(path: string): Promise<readonly PlannedIngest[] | undefined> {
  let manifest: Partial<Manifest> | null;
  try {
    manifest = JSON.parse(await readFile(path, 'utf8')) as Partial<Manifest> | null;
  } catch {
    return undefined;
  }
  if (!Array.isArray(manifest?.parts)) return undefined;
  const parts = manifest.parts as readonly (Partial<Part> | null)[];
  const isKnown = parts.every(
    (part) =>
      isFileName(part?.origin?.file) &&
      isSha256(part?.origin?.sha256) &&
      typeof part?.ingestedAt === 'string',
  );
  return isKnown ? (parts as readonly Part[]).map(ofPart) : undefined;
}

interface NamedPart {
  /** The first digits of its file's SHA-256. */
  readonly start: string;
  readonly generation: number;
  readonly release: ReleaseId;
}

/** What the names of parts in the folder say. */
async function namedParts(root: string): Promise<readonly NamedPart[]> {
  const found: NamedPart[] = [];
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    if (!name.startsWith('release=')) continue;
    for (const file of (await readdir(`${root}/${name}`)).sort()) {
      const match = /^([0-9a-f]{16})-(\d+)-\d+\.parquet$/.exec(file);
      if (match === null) continue;
      found.push({
        start: match[1] as string,
        generation: Number(match[2]),
        release: name.slice('release='.length),
      });
    }
  }
  return found.sort((a, b) => a.generation - b.generation);
}

/** @throws StoreError where a part's file is not kept. */
async function fromNames(
  root: string,
  parts: readonly NamedPart[],
): Promise<readonly PlannedIngest[]> {
  const { raw } = storePaths(root);
  const store = basename(root);
  const records = (await readRawRecords(raw)).filter(({ file }) => isFileName(file));
  const recorded = records.flatMap(({ file, sha256, ingests }) =>
    ingests
      .filter((one) => one.store === store)
      .map(({ store: _, ingestedAt, ...ingest }): PlannedIngest => {
        return { file, sha256, ingestedAt, ingest, release: undefined };
      }),
  );
  if (parts.length === 0) return recorded;
  const kept = await readdir(raw).catch((): string[] => []);
  const planned: PlannedIngest[] = [];
  for (const { start, release, generation } of parts) {
    const known = recorded.filter(({ sha256 }) => sha256.startsWith(start));
    if (known.length > 0) {
      planned.push(...known);
      continue;
    }
    const sha256 = kept.find((name) => name.startsWith(start) && isSha256(name));
    const [file] = sha256 === undefined ? [] : await keptNames(`${raw}/${sha256}`);
    if (sha256 === undefined || file === undefined) {
      throw new StoreError(
        `The manifest is damaged, and the file of a part is not kept: release=${release}/${start}-….parquet`,
        {
          place: { file: raw },
          hint: 'Put the file there that was ingested, in a folder named by its SHA-256, or ingest all files into a new store.',
        },
      );
    }
    // Without a record only the order of commits is known: it stands before all that have one.
    const ingestedAt = new Date(generation).toISOString();
    planned.push({ file, sha256, ingestedAt, ingest: undefined, release });
  }
  return planned;
}

async function keptNames(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.filter(
    (name) => !isRawRecord(name) && !isRawSidecar(name) && !name.endsWith('.tmp'),
  );
}

function isFileName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && basename(value) === value;
}

function isSha256(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}
