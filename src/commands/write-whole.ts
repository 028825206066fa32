import { rmSync } from 'node:fs';
import { access, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { beforeEnd } from '../store/before-end.ts';
import { removeDeadTemporaries } from '../store/dead-temporaries.ts';

/**
 * Writes a file whole or not at all: under another name first, so that who looks, or ends the
 * program, finds the old file or all of the new one.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await replaceWhole(path, (target) => writeFile(target, content));
}

/**
 * The same for what something else writes, such as a database: it is given an empty file to fill.
 * Returns what it returned.
 */
export async function replaceWhole<Result>(
  path: string,
  fill: (target: string) => Promise<Result>,
): Promise<Result> {
  const target = await realpath(path).catch(() => path);
  const there = await stat(target).catch(() => undefined);
  // A device such as /dev/null, or a pipe: what it is must stay.
  if (there !== undefined && !there.isFile()) return fill(target);
  // One that is write-protected could be replaced all the same.
  if (there !== undefined) await access(target, constants.W_OK);
  await removeDeadTemporaries(dirname(target), basename(target));
  const partial = `${target}.${process.pid}.tmp`;
  const stopListening = beforeEnd(() => rmSync(partial, { force: true }));
  try {
    await writeFile(partial, '', { mode: there?.mode ?? 0o666 });
    const result = await fill(partial);
    await rename(partial, target);
    return result;
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {});
    throw error;
  } finally {
    stopListening();
  }
}
