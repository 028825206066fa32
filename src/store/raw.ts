import { constants } from 'node:fs';
import { copyFile, mkdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { StoreError } from '../domain/errors.ts';

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
  try {
    await mkdir(join(folder, sha256), { recursive: true });
    await copyFile(path, temporary, constants.COPYFILE_FICLONE);
    await rename(temporary, target);
    return async () => {
      await rm(target, { force: true });
      for (const made of [join(folder, sha256), folder]) await rmdir(made).catch(() => {});
    };
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new StoreError(`Cannot keep a copy of the file: ${(cause as Error).message}`, {
      place: { file: folder },
      hint: 'Free some space, or leave the copy out with --no-keep.',
      cause,
    });
  }
}
