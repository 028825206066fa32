import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { RAW_SIDECAR_ENDING } from '../../domain/raw-sidecar.ts';
import type { Config } from '../config/schema.ts';
import type { PlannedFile } from './plan.ts';

/** A file that a person put there. */
export interface LocalFile {
  readonly path: string;
  readonly mapping?: string | undefined;
  readonly release?: string | undefined;
}

/** The files that the config lists, with absolute paths. */
export function listedFiles({ files }: Config, folder: string): readonly LocalFile[] {
  return files.map((file) =>
    typeof file === 'string'
      ? { path: resolve(folder, file) }
      : { ...file, path: resolve(folder, file.path) },
  );
}

/** The listed file that is taken in the place of a download: the one of its name. */
export function listedInPlace(
  listed: readonly LocalFile[],
  { fileName }: PlannedFile,
): LocalFile | undefined {
  return listed.find(({ path }) => basename(path) === fileName);
}

/**
 * A file of one release that was ingested by hand: it is kept in the raw folder without a word of
 * where it came from, and is taken in the place of a download. Undefined for a file whose name does
 * not say its release: a newer one has the same name.
 */
export async function ingestedByHand(
  rawFolder: string,
  { fileName, ofRelease }: PlannedFile,
): Promise<string | undefined> {
  if (ofRelease === undefined) return undefined;
  for (const folder of await readdir(rawFolder).catch(() => [])) {
    const names = await readdir(join(rawFolder, folder)).catch((): string[] => []);
    if (names.includes(fileName) && !names.includes(`${fileName}${RAW_SIDECAR_ENDING}`)) {
      return join(rawFolder, folder, fileName);
    }
  }
  return undefined;
}
