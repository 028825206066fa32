import { rmSync } from 'node:fs';
import { mkdir, open, readdir, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { PathwaysError, StoreError } from '../domain/errors.ts';
import type { FactBatch, FactKeys, MarkCounts } from '../domain/facts.ts';
import type { Attribute, Measure } from '../domain/measure.ts';
import type { Origin } from '../domain/origin.ts';
import { type ReleaseId, socVintageOf } from '../domain/release.ts';
import { beforeEnd } from './before-end.ts';
import { checkPart, crc32OfFile } from './check-part.ts';
import { removeDeadTemporaries, sweepRaw } from './dead-temporaries.ts';
import { connect } from './duckdb.ts';
import { FactLoader } from './fact-loader.ts';
import { partPath, type StorePaths, storePaths } from './layout.ts';
import { lockStore } from './lock.ts';
import {
  EMPTY_MANIFEST,
  type IngestOptions,
  type Manifest,
  type Part,
  readManifest,
  SCHEMA_VERSION,
} from './manifest.ts';
import { compareWithStored } from './overlap.ts';
import { publishManifest } from './publish-manifest.ts';
import { relation } from './relation.ts';
import { dropRepeats } from './repeats.ts';
import { sha256OfFile } from './sha256.ts';
import { indexSlices } from './slice-index.ts';
import { literal } from './sql.ts';
import { sweepStore } from './sweep.ts';

export interface WriterOptions {
  readonly now: () => Date;
  /** How long to wait for another writer. */
  readonly waitMs: number;
}

/** What a file gives besides its rows. */
export interface FileFacts {
  readonly origin: Omit<Origin, 'tables' | 'release' | 'socVintage'>;
  readonly keys: FactKeys;
  readonly marks: MarkCounts;
  readonly problems: number;
  /** What was asked for; absent where nothing was. */
  readonly ingest?: IngestOptions;
}

export interface CommitOptions {
  /** Figures that differ take the place of the stored ones. */
  readonly replace: boolean;
  /** Does everything but write. */
  readonly dryRun: boolean;
}

/** What a file gave for one release. */
export interface CommittedRelease {
  readonly release: ReleaseId;
  readonly rows: number;
  /** Rows that repeat another of the file word for word. */
  readonly repeated: number;
  /** Rows that the store has already, with equal figures. */
  readonly equal: number;
  /** Stored rows that these took the place of. */
  readonly replaced: number;
  readonly index: Part['index'];
}

/**
 * The one writer of a store. Files are loaded one after the other, each a transaction: its parts are
 * written under names that no manifest knows, then one rename of the manifest makes them exist.
 */
export class StoreWriter {
  readonly #paths: StorePaths;
  readonly #options: WriterOptions;
  readonly #unlock: () => Promise<void>;
  #manifest: Manifest;

  private constructor(
    paths: StorePaths,
    options: WriterOptions,
    unlock: () => Promise<void>,
    manifest: Manifest,
  ) {
    this.#paths = paths;
    this.#options = options;
    this.#unlock = unlock;
    this.#manifest = manifest;
  }

  /**
   * Takes the lock and sweeps what a writer that was killed left behind.
   * @throws StoreError where another writer holds the store, or it is damaged or of a later version.
   */
  static async open(root: string, options: WriterOptions): Promise<StoreWriter> {
    const paths = storePaths(root);
    const unlock = await lockStore(paths.lock, options);
    try {
      const manifest = await readManifest(paths.manifest);
      if (manifest === undefined) await refuseForeignFolder(root);
      const writer = new StoreWriter(paths, options, unlock, manifest ?? EMPTY_MANIFEST);
      await sweepStore(root, writer.#manifest);
      await removeDeadTemporaries(dirname(paths.lock), basename(paths.lock));
      await sweepRaw(paths.raw);
      return writer;
    } catch (error) {
      await unlock();
      throw error;
    }
  }

  get root(): string {
    return this.#paths.root;
  }

  /** The part made last from the same bytes, if there is one. */
  find(sha256: string): Part | undefined {
    return this.#manifest.parts.findLast(({ origin }) => origin.sha256 === sha256);
  }

  /** Begins to load a file with these columns; end with `commit` or `abandon`. */
  async begin(
    measures: readonly Measure[],
    attributes: readonly Attribute[] = [],
  ): Promise<FileLoad> {
    const connection = await connect(2);
    return { connection, loader: await FactLoader.create(connection, measures, attributes) };
  }

  append(load: FileLoad, batch: FactBatch): void {
    load.loader.append(batch);
  }

  abandon(load: FileLoad): void {
    load.connection.closeSync();
  }

  /**
   * Ends a file's load: all of it is in the store, or nothing.
   * @throws ConflictError where its figures contradict each other or stored ones.
   * @throws StoreError where the disk is full or not writable.
   */
  async commit(
    load: FileLoad,
    facts: FileFacts,
    options: CommitOptions,
  ): Promise<readonly CommittedRelease[]> {
    const { connection, loader } = load;
    const written: string[] = [];
    const ingestedAt = this.#options.now().toISOString();
    // Up to the commit itself: from then on a manifest may name them.
    const stopListening = beforeEnd(() => {
      for (const path of written) rmSync(join(this.#paths.root, path), { force: true });
    });
    try {
      await loader.finish(facts.keys);
      const committed: CommittedRelease[] = [];
      let parts = this.#manifest.parts;
      for (const release of facts.keys.releases) {
        const incoming = await loader.selectRelease(facts.keys, release);
        const result = await this.#load(
          load,
          { ...facts, ingestedAt },
          incoming,
          release,
          parts,
          written,
          options,
        );
        committed.push(result.committed);
        parts = result.parts;
      }
      stopListening();
      if (!options.dryRun) {
        await this.#publish({
          ...this.#manifest,
          schemaVersion: SCHEMA_VERSION,
          generation: this.#manifest.generation + 1,
          parts: [...parts].sort(byRelease),
        });
      }
      return committed;
    } catch (error) {
      for (const path of written) await removePart(join(this.#paths.root, path));
      // A first commit that failed leaves no folder; one that has anything in it stays.
      await rmdir(this.#paths.root).catch(() => {});
      throw error instanceof Error && isDiskFault(error)
        ? notWritten(this.#paths.root, error)
        : error;
    } finally {
      stopListening();
      connection.closeSync();
    }
  }

  /** One release of a file: compared with what is stored, its part written, the store's parts as they then are. */
  async #load(
    { connection, loader }: FileLoad,
    facts: FileFacts & Pick<Part, 'ingestedAt'>,
    incomingRows: number,
    release: ReleaseId,
    before: readonly Part[],
    written: string[],
    options: CommitOptions,
  ): Promise<{ readonly committed: CommittedRelease; readonly parts: readonly Part[] }> {
    const { measures, attributes } = loader;
    const { corrections, ...shared } = facts.origin;
    const ofRelease = corrections?.filter((one) => one.release === release) ?? [];
    const origin: Origin = {
      ...shared,
      release,
      socVintage: socVintageOf(release) ?? '2018',
      tables: facts.keys.tables,
      ...(ofRelease.length === 0 ? {} : { corrections: ofRelease }),
    };
    const repeated = await dropRepeats(connection, loader, origin.file, origin.tables);
    const stored = before.filter((part) => part.origin.release === release);
    // What is rewritten gets a new checksum: damage must not be made to look sound.
    for (const part of stored) checkPart(this.#paths.root, part);
    const overlap = await compareWithStored(
      connection,
      this.#paths.root,
      stored,
      { file: origin.file, keys: facts.keys, measures, attributes },
      options.replace,
    );
    const fresh = `(SELECT * EXCLUDE (fact) FROM incoming${overlap.equal === 0 ? '' : ' WHERE fact NOT IN (SELECT fact FROM kept_stored)'})`;
    const summary = {
      release,
      rows: incomingRows - repeated,
      repeated,
      equal: overlap.equal,
      replaced: [...overlap.superseded.values()].reduce((sum, rows) => sum + rows, 0),
    };
    if (options.dryRun) {
      const index = await indexSlices(connection, '(SELECT * EXCLUDE (fact) FROM incoming)');
      return { committed: { ...summary, index }, parts: before };
    }
    const generation = this.#manifest.generation + 1;
    const write = async (rows: string, part: UnwrittenPart): Promise<Part> => {
      // A file that was ingested twice has two parts, which may both be rewritten here.
      const name = [part.origin.sha256.slice(0, 16), generation, written.length].join('-');
      const path = partPath(release, name);
      written.push(path);
      return { ...part, path, ...(await this.#writePart(connection, path, rows)) };
    };
    const rewritten: Part[] = [];
    for (const [index, part] of stored.entries()) {
      const rows = overlap.superseded.get(part);
      // Where nothing of it is left, the file may be ingested again as if it were new.
      if (rows === undefined || rows === part.rows) continue;
      const rest = `(SELECT r.* FROM ${relation(this.#paths.root, [part])} AS r ANTI JOIN
        (SELECT * FROM superseded WHERE part = ${index}) AS l USING (source_table, source_row))`;
      rewritten.push(await write(rest, { ...part, superseded: (part.superseded ?? 0) + rows }));
    }
    const part = await write(fresh, {
      origin,
      ingestedAt: facts.ingestedAt,
      measures,
      attributes,
      marks: facts.marks,
      problems: facts.problems,
      ...(facts.ingest === undefined ? {} : { ingest: facts.ingest }),
    });
    const kept = before.filter((old) => !overlap.superseded.has(old));
    return { committed: { ...summary, index: part.index }, parts: [...kept, ...rewritten, part] };
  }

  async close(): Promise<void> {
    await this.#unlock();
  }

  async #writePart(
    connection: DuckDBConnection,
    path: string,
    rows: string,
  ): Promise<Pick<Part, 'sha256' | 'crc32' | 'bytes' | 'rows' | 'index'>> {
    const target = join(this.#paths.root, path);
    await mkdir(dirname(target), { recursive: true });
    await connection.run(
      `COPY ${rows} TO ${literal(target)} (FORMAT parquet, COMPRESSION lz4, ROW_GROUP_SIZE 40960)`,
    );
    const handle = await open(target, 'r+');
    await handle.sync();
    await handle.close();
    const index = await indexSlices(connection, rows);
    const count = index.slices.reduce((sum, [, , , , rowsOfSlice]) => sum + rowsOfSlice, 0);
    return {
      sha256: await sha256OfFile(target),
      ...crc32OfFile(target),
      rows: count,
      index,
    };
  }

  async #publish(manifest: Manifest): Promise<void> {
    await publishManifest(this.#paths.manifest, manifest);
    this.#manifest = manifest;
  }
}

type UnwrittenPart = Omit<Part, 'path' | 'sha256' | 'crc32' | 'bytes' | 'rows' | 'index'>;

/** A file being loaded, in a database of its own. */
export interface FileLoad {
  readonly connection: DuckDBConnection;
  readonly loader: FactLoader;
}

/** A folder with other things in it is not taken for a store to be. */
async function refuseForeignFolder(root: string): Promise<void> {
  const entries = await readdir(root).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    throw new StoreError(`The store ${root} cannot be used: ${cause.message}`, {
      hint: 'A store is a folder; name another with --store.',
      cause,
    });
  });
  if (entries.every((entry) => entry.startsWith('release=') || entry.startsWith('manifest.json.')))
    return;
  throw new StoreError(
    `The folder ${root} is no store: it has other files in it and no manifest.json.`,
    {
      hint: 'Name an empty or a new folder with --store.',
    },
  );
}

/** Takes back a part that was not committed, and its folder where it was the first of its release. */
async function removePart(path: string): Promise<void> {
  await rm(path, { force: true });
  await rmdir(dirname(path)).catch(() => {});
}

function byRelease(a: Part, b: Part): number {
  return (
    a.origin.release.localeCompare(b.origin.release) || a.ingestedAt.localeCompare(b.ingestedAt)
  );
}

/** What the operating system or DuckDB says of the disk; anything else is a fault of the program. */
function isDiskFault(error: Error): boolean {
  return (
    !(error instanceof PathwaysError) && ('syscall' in error || /^IO Error/.test(error.message))
  );
}

function notWritten(root: string, cause: Error): StoreError {
  const { message } = cause;
  const full = /ENOSPC|no space left/i.test(message);
  return new StoreError(
    full
      ? 'The disk is full; nothing of this file was stored.'
      : `The store could not be written: ${message.split('\n')[0]}`,
    {
      place: { file: root },
      hint: full
        ? 'Free some space and ingest the file again.'
        : 'Check that the folder may be written by you; nothing of this file was stored.',
      cause,
    },
  );
}
