import { renameSync, rmSync } from 'node:fs';
import { mkdir, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FileError } from '../../domain/errors.ts';
import { beforeEnd } from '../../store/before-end.ts';
import { isOfAnother, removeDeadTemporaries } from '../../store/dead-temporaries.ts';
import type { PackFile } from '../../writers/pack/pack.ts';
import { checkTarget, type FolderRequest, isWithin } from './check-target.ts';

/**
 * Writes a folder whole or not at all: into a temporary one beside the target, renamed when all is
 * there. What stood there before is moved aside right before that, and removed last. A program that
 * is killed leaves the old folder or the new one; what it had not finished the next run clears away,
 * and between the two renames, where there is neither, it puts the old one back.
 * @returns what stood there before, where it could not be removed; else undefined
 * @throws FileError where the target is there and may not be replaced, or cannot be written.
 */
export async function writeFolder(
  request: FolderRequest,
  files: (write: (file: PackFile) => Promise<void>) => Promise<void>,
): Promise<string | undefined> {
  const { named } = request;
  // A link to a folder stays one.
  const target = await realpath(request.target).catch(() => request.target);
  const parent = dirname(target);
  const hidden = join(parent, `.${basename(target)}`);
  const old = `${hidden}.${process.pid}.old`;
  const partial = `${hidden}.${process.pid}.tmp`;
  const stopListening = beforeEnd(() =>
    rmSync(partial, { recursive: true, force: true, maxRetries: 5 }),
  );
  try {
    await mkdir(parent, { recursive: true });
    await putBack(target);
    const replaces = await checkTarget({ ...request, target });
    await removeDeadTemporaries(parent, basename(hidden));
    // Not with `recursive`, which says ENOENT where the disk may not be written.
    await mkdir(partial);
    await files(async ({ path, content }) => {
      const file = join(partial, path);
      if (!isWithin(file, partial)) throw new Error(`${path} leaves the pack`);
      // The folder itself is not made again where a signal has just cleared it away.
      if (dirname(file) !== partial) await mkdir(dirname(file)).catch(unlessThere);
      await writeFile(file, content);
    });
    // Somebody may have written into the old one in the meantime.
    if (replaces) await checkTarget({ ...request, target });
    // At once, one after the other: a signal comes before both or after.
    if (replaces) renameSync(target, old);
    renameSync(partial, target);
    return await rm(old, { recursive: true, force: true }).then(
      () => undefined,
      () => old,
    );
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => {});
    await putBack(target).catch(() => {});
    throw asFileError(error, named);
  } finally {
    stopListening();
  }
}

/** Puts back what a run moved aside that was stopped before its own folder was in place. */
async function putBack(target: string): Promise<void> {
  const parent = dirname(target);
  const start = `.${basename(target)}.`;
  for (const name of await readdir(parent)) {
    const pid = /^(\d+)\.old$/.exec(name.startsWith(start) ? name.slice(start.length) : '')?.[1];
    if (pid === undefined || isOfAnother(Number(pid))) continue;
    const old = join(parent, name);
    // What cannot be removed is in nobody's way.
    if (await exists(target)) await rm(old, { recursive: true, force: true }).catch(() => {});
    else await rename(old, target);
  }
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

const HINTS: Readonly<Record<string, string>> = {
  EEXIST: 'A part of the path is a file, not a folder.',
  ENOTDIR: 'A part of the path is a file, not a folder.',
  ENOSPC: 'The disk is full; nothing of the pack was kept.',
  ENOTEMPTY: 'Something else wrote it in the meantime, such as another run; look at what is there.',
};

function asFileError(error: unknown, named: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  // Others have a code too: a module that is missing is no fault of the folder.
  if (code === undefined || syscall === undefined) return error;
  return new FileError(`Cannot write ${named}: ${code}`, {
    hint: HINTS[code] ?? 'Check that the folder is there and may be written by you.',
    cause: error,
  });
}
