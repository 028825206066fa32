import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { IngestOptions } from '../../store/manifest.ts';
import { keepRaw } from '../../store/raw.ts';
import { hasRecord, rawPath, recordRaw } from '../../store/raw-record.ts';
import { sha256OfFile } from '../../store/sha256.ts';
import type { StoreWriter } from '../../store/writer.ts';

/** What a person said beside the file. */
export interface AskedFor {
  readonly release: string | undefined;
  /** Path of a mapping. */
  readonly mapping?: string;
  readonly replace: boolean;
}

/** What has to be said again to ingest the file again; undefined where nothing was said. */
export async function ingestOptions(asked: AskedFor): Promise<IngestOptions | undefined> {
  const { release, mapping, replace } = asked;
  if (release === undefined && mapping === undefined && !replace) return undefined;
  return {
    ...(release === undefined ? {} : { release }),
    ...(mapping === undefined
      ? {}
      : { mapping: { file: basename(mapping), sha256: await sha256OfFile(mapping) } }),
    ...(replace ? { replace: true } : {}),
  };
}

/** Keeps a file and the mapping it was read by; returns what takes both back. */
export async function keepFiles(
  folder: string,
  file: { readonly path: string; readonly sha256: string },
  mapping: { readonly path: string; readonly sha256: string } | undefined,
): Promise<() => Promise<void>> {
  const takeBack = await keepRaw(folder, file.path, file.sha256);
  if (mapping === undefined) return takeBack;
  try {
    const takeMappingBack = await keepRaw(folder, mapping.path, mapping.sha256);
    return async () => {
      await takeMappingBack();
      await takeBack();
    };
  } catch (error) {
    await takeBack();
    throw error;
  }
}

/** Says beside the kept file how it was ingested. The store is complete without it. */
export async function recordIngest(
  folder: string,
  file: { readonly path: string; readonly sha256: string },
  options: IngestOptions | undefined,
  writer: StoreWriter,
): Promise<void> {
  const ingestedAt = writer.find(file.sha256)?.ingestedAt;
  if (ingestedAt === undefined) return;
  const store = basename(writer.root);
  await recordRaw(folder, file.sha256, basename(file.path), {
    store,
    ingestedAt,
    ...options,
  }).catch(() => {});
}

/** Says it of a file that is in the store already, where a run was stopped right after its commit. */
export async function completeRecord(
  folder: string,
  file: { readonly path: string; readonly sha256: string },
  writer: StoreWriter,
): Promise<void> {
  const name = basename(file.path);
  const kept = await stat(rawPath(folder, file.sha256, name)).catch(() => undefined);
  if (kept === undefined || (await hasRecord(folder, file.sha256, name))) return;
  await recordIngest(folder, file, writer.find(file.sha256)?.ingest, writer);
}
