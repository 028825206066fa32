import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { PathwaysError, StoreError } from '../domain/errors.ts';
import type { FactBatch, FactKeys, MarkCounts } from '../domain/facts.ts';
import type { Origin } from '../domain/origin.ts';
import { crc32OfFile } from './check-part.ts';
import { KEY_COLUMNS } from './columns.ts';
import { connect } from './duckdb.ts';
import { FactLoader } from './fact-loader.ts';
import { partPath, type StorePaths, storePaths } from './layout.ts';
import { lockStore } from './lock.ts';
import {
  EMPTY_MANIFEST,
  type Manifest,
  type Part,
  readManifest,
  SCHEMA_VERSION,
} from './manifest.ts';
import { compareWithStored } from './overlap.ts';
import { relation } from './relation.ts';
import { dropRepeats } from './repeats.ts';
import { sha256OfFile } from './sha256.ts';
import { indexSlices } from './slice-index.ts';
import { literal } from './sql.ts';

export interface WriterOptions {
  readonly now: () => Date;
  /** How long to wait for another writer. */
  readonly waitMs: number;
}

/** What a file gives besides its rows. */
export interface FileFacts {
  readonly origin: Omit<Origin, 'tables'>;
  readonly keys: FactKeys;
  readonly marks: MarkCounts;
  readonly problems: number;
}

export interface CommitOptions {
  /** Figures that differ take the place of the stored ones. */
  readonly replace: boolean;
  /** Does everything but write. */
  readonly dryRun: boolean;
}

export interface Committed {
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
      await writer.#sweep();
      return writer;
    } catch (error) {
      await unlock();
      throw error;
    }
  }

  /** The part made from the same bytes, if there is one. */
  find(sha256: string): Part | undefined {
    return this.#manifest.parts.find(({ origin }) => origin.sha256 === sha256);
  }

  /** Begins to load a file; end with `commit` or `abandon`. */
  async begin(): Promise<FileLoad> {
    const connection = await connect(2);
    return { connection, loader: await FactLoader.create(connection) };
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
  async commit(load: FileLoad, facts: FileFacts, options: CommitOptions): Promise<Committed> {
    const { connection, loader } = load;
    const written: string[] = [];
    try {
      const measures = await loader.finish(facts.keys);
      const origin: Origin = { ...facts.origin, tables: facts.keys.tables };
      const repeated = await dropRepeats(connection, measures, origin.file, origin.tables);
      const stored = this.#manifest.parts.filter((part) => part.origin.release === origin.release);
      const overlap = await compareWithStored(
        connection,
        this.#paths.root,
        stored,
        { file: origin.file, keys: facts.keys, measures },
        options.replace,
      );
      const from =
        '(SELECT * EXCLUDE (fact) FROM incoming WHERE fact NOT IN (SELECT fact FROM kept_stored))';
      const fresh = overlap.equal === 0 ? '(SELECT * EXCLUDE (fact) FROM incoming)' : from;
      const replaced = [...overlap.superseded.values()].reduce((sum, rows) => sum + rows, 0);
      const summary = { rows: loader.rows - repeated, repeated, equal: overlap.equal, replaced };
      if (options.dryRun)
        return {
          ...summary,
          index: await indexSlices(connection, '(SELECT * EXCLUDE (fact) FROM incoming)'),
        };

      const generation = this.#manifest.generation + 1;
      const write = async (
        name: string,
        rows: string,
        old: Omit<Part, 'path' | 'sha256' | 'crc32' | 'bytes' | 'rows' | 'index'>,
      ) => {
        const path = partPath(old.origin.release, name);
        written.push(path);
        return { ...old, path, ...(await this.#writePart(connection, path, rows)) };
      };
      const parts: Part[] = [];
      for (const [index, part] of stored.entries()) {
        if (!overlap.superseded.has(part)) continue;
        const rest = `(SELECT r.* FROM ${relation(this.#paths.root, [part])} AS r ANTI JOIN
          (SELECT incoming.* FROM incoming JOIN superseded USING (fact) WHERE part = ${index}) AS l USING (${KEY_COLUMNS.join(', ')}))`;
        parts.push(await write(`${part.origin.sha256.slice(0, 16)}-${generation}`, rest, part));
      }
      const part = await write(`${origin.sha256.slice(0, 16)}-${generation}`, fresh, {
        origin,
        ingestedAt: this.#options.now().toISOString(),
        measures,
        marks: facts.marks,
        problems: facts.problems,
      });
      const kept = this.#manifest.parts.filter((old) => !overlap.superseded.has(old));
      await this.#publish({
        ...this.#manifest,
        schemaVersion: SCHEMA_VERSION,
        generation,
        parts: [...kept, ...parts, part].sort(byRelease),
      });
      return { ...summary, index: part.index };
    } catch (error) {
      for (const path of written) await rm(join(this.#paths.root, path), { force: true });
      if (this.#manifest.generation === 0) await removeEmptyFolders(this.#paths.root);
      throw error instanceof PathwaysError ? error : notWritten(this.#paths.root, error);
    } finally {
      connection.closeSync();
    }
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
      `COPY ${rows} TO ${literal(target)} (FORMAT parquet, COMPRESSION lz4, ROW_GROUP_SIZE 20480)`,
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

  /** The commit: whoever reads the store sees all of the new manifest or all of the old one. */
  async #publish(manifest: Manifest): Promise<void> {
    const temporary = `${this.#paths.manifest}.${process.pid}.tmp`;
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(`${JSON.stringify(manifest)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, this.#paths.manifest);
    this.#manifest = manifest;
  }

  /** Removes parts that no manifest names; readers that still use one read the manifest again. */
  async #sweep(): Promise<void> {
    const { root } = this.#paths;
    const named = new Set(this.#manifest.parts.map(({ path }) => path));
    const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isFile() && entry.name.startsWith('manifest.json.'))
        await rm(join(root, entry.name), { force: true });
      if (!entry.isDirectory() || !entry.name.startsWith('release=')) continue;
      for (const file of await readdir(join(root, entry.name))) {
        if (!named.has(`${entry.name}/${file}`))
          await rm(join(root, entry.name, file), { force: true });
      }
    }
  }
}

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

async function removeEmptyFolders(root: string): Promise<void> {
  for (const entry of await readdir(root).catch(() => []))
    await rmdir(join(root, entry)).catch(() => {});
  await rmdir(root).catch(() => {});
}

function byRelease(a: Part, b: Part): number {
  return (
    a.origin.release.localeCompare(b.origin.release) || a.ingestedAt.localeCompare(b.ingestedAt)
  );
}

function notWritten(root: string, cause: unknown): StoreError {
  const message = cause instanceof Error ? cause.message : String(cause);
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
