import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Correction } from '../../domain/correction.ts';
import { PathwaysError, RequestError, StoreError } from '../../domain/errors.ts';
import { storePaths } from '../../store/layout.ts';
import { lockStore } from '../../store/lock.ts';
import { EMPTY_MANIFEST, readManifest } from '../../store/manifest.ts';
import { rawPath } from '../../store/raw-record.ts';
import { type PlannedIngest, planRebuild } from '../../store/rebuild-plan.ts';
import { replaceParts } from '../../store/replace-parts.ts';
import { sha256OfFile } from '../../store/sha256.ts';
import { StoreWriter } from '../../store/writer.ts';
import type { Context } from '../command.ts';
import { loadFile } from '../ingest/load-file.ts';
import { readMapping } from '../ingest/read-mapping.ts';
import { readCorrections } from '../read-corrections.ts';
import { loadReference, type Reference } from '../reference.ts';

/** What became of a store that was made anew. */
export interface RebuiltStore {
  readonly files: number;
  readonly rows: number;
  /** The rows there were; undefined where the manifest could not be read. */
  readonly rowsBefore: number | undefined;
}

/**
 * Makes a store anew from the files kept beside it: whole, or it is left as it is. The new one is
 * made in a folder beside it, and takes its place when all files are read.
 * @throws PathwaysError where a file is not kept or is refused, or a writer holds the store.
 */
export async function rebuildStore(context: Context, root: string): Promise<RebuiltStore> {
  if ((await stat(root).catch(() => undefined))?.isDirectory() !== true) {
    throw new StoreError(`There is no store at ${root}.`, {
      hint: 'Name its folder: pathways doctor --rebuild --store PATH.',
    });
  }
  const paths = storePaths(root);
  const unlock = await lockStore(paths.lock, { now: context.now, waitMs: 5000 });
  const temporary = `${root}.rebuild`;
  try {
    const plan = await planRebuild(root);
    await checkKept(paths.raw, plan.ingests);
    await rm(temporary, { recursive: true, force: true });
    await ingestAgain(context, temporary, paths.raw, plan.ingests);
    const made = (await readManifest(storePaths(temporary).manifest)) ?? EMPTY_MANIFEST;
    const manifest = await replaceParts(root, temporary, made, plan.generation + 1);
    return {
      files: plan.ingests.length,
      rows: manifest.parts.reduce((sum, { rows }) => sum + rows, 0),
      rowsBefore: plan.rows,
    };
  } finally {
    context.progress.clear();
    await rm(temporary, { recursive: true, force: true }).catch(() => {});
    await unlock();
  }
}

/** @throws StoreError that lists the files that are not there or are not those that were ingested. */
async function checkKept(raw: string, ingests: readonly PlannedIngest[]): Promise<void> {
  const wanted = ingests.flatMap(({ file, sha256, ingest }) => [
    { file, sha256 },
    ...(ingest?.mapping === undefined ? [] : [ingest.mapping]),
  ]);
  const missing: string[] = [];
  for (const { file, sha256 } of wanted) {
    const found = await sha256OfFile(rawPath(raw, sha256, file)).catch(() => 'missing');
    if (found === sha256) continue;
    const why = found === 'missing' ? 'not there' : 'changed';
    missing.push(`  ${file} (${why}: ${rawPath(raw, sha256, file)})`);
  }
  if (missing.length === 0) return;
  throw new StoreError(
    `The store cannot be made anew; nothing of it was changed. Of the files it was made of these are not kept:\n${[...new Set(missing)].join('\n')}`,
    {
      hint: 'Put them there, under these names, and try again; or ingest all files into a new store.',
    },
  );
}

async function ingestAgain(
  context: Context,
  temporary: string,
  raw: string,
  ingests: readonly PlannedIngest[],
): Promise<void> {
  const folder = join(context.home, 'data', 'reference');
  const reference = await loadReference(folder);
  const corrections = await readCorrections(folder);
  let [now] = ingests.map(({ ingestedAt }) => ingestedAt);
  const writer = await StoreWriter.open(temporary, {
    // Each part says when its file was first taken in.
    now: () => (now === undefined ? context.now() : new Date(now)),
    waitMs: 0,
  });
  try {
    for (const [index, planned] of ingests.entries()) {
      now = planned.ingestedAt;
      context.progress.show(`file ${index + 1} of ${ingests.length}: ${planned.file}`);
      await again(raw, planned, writer, reference, corrections).catch((error: unknown) => {
        throw error instanceof PathwaysError ? notMade(planned, error) : error;
      });
    }
  } finally {
    await writer.close();
  }
}

async function again(
  raw: string,
  { file, sha256, ingest, release }: PlannedIngest,
  writer: StoreWriter,
  reference: Reference,
  corrections: readonly Correction[],
): Promise<void> {
  const mapping = ingest?.mapping && rawPath(raw, ingest.mapping.sha256, ingest.mapping.file);
  const read = mapping === undefined ? {} : { sources: [await readMapping(mapping)], mapping };
  const load = (asked: string | undefined) =>
    loadFile(rawPath(raw, sha256, file), writer, reference, {
      release: asked,
      ...read,
      corrections,
      replace: ingest?.replace === true,
      dryRun: false,
      rawFolder: undefined,
      onProgress: () => {},
    });
  try {
    await load(ingest?.release);
  } catch (error) {
    // What was asked for is not known: the release of its part may be what the file does not say.
    const mayBeAsked = ingest === undefined && release !== undefined;
    if (!(error instanceof RequestError) || !mayBeAsked) throw error;
    await load(release);
  }
}

function notMade({ file }: PlannedIngest, cause: PathwaysError): StoreError {
  return new StoreError(
    `The store cannot be made anew; nothing of it was changed. ${file} is refused: ${cause.message}`,
    {
      ...(cause.place === undefined ? {} : { place: cause.place }),
      hint: cause.hint ?? 'Ingest the files into a new store, one by one.',
      cause,
    },
  );
}
