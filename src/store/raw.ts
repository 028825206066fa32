import { constants, rmSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { StoreError } from '../domain/errors.ts';
import { beforeEnd } from './before-end.ts';

/**
 * Keeps a file by its hash, so that a store can be made anew: `raw/<sha256>/<name>`. A file that is
 * there already is left as it is. Returns what takes the copy back where the file is then refused.
 * @throws StoreError where it cannot be written.
 */
export async function keepRaw(
  folder: string,
  path: string,
  sha256: string,
): Promise<() => Promise<void>> {
  const target = join(folder, sha256, basename(path));
  if ((await stat(target).catch(() => undefined)) !== undefined) return async () => {};
  const temporary = `${target}.${process.pid}.tmp`;
  const stopListening = beforeEnd(() => rmSync(temporary, { force: true }));
  try {
    await mkdir(join(folder, sha256), { recursive: true });
    await copyFile(path, temporary, constants.COPYFILE_FICLONE);
    await rename(temporary, target);
    return () => takeBack(target);
  } catch (cause) {
    await takeBack(temporary).catch(() => {});
    throw new StoreError(`Cannot keep a copy of the file: ${(cause as Error).message}`, {
      place: { file: folder },
      hint: 'Free some space, or leave the copy out with --no-keep.',
      cause,
    });
  } finally {
    stopListening();
  }
}

/** Removes a file of `raw/<sha256>/`, and the folders where nothing else is in them. */
async function takeBack(path: string): Promise<void> {
  await rm(path, { force: true });
  for (const folder of [dirname(path), dirname(dirname(path))]) await rmdir(folder).catch(() => {});
}
