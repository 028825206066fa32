import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** `NAME.PID.tmp`: what is being written under another name first. */
const TEMPORARY = /^(.+)\.(\d+)\.tmp$/;

/**
 * Removes from a folder what a program that was killed left half-written. Call it before writing
 * there: what bears this process's own number is of an earlier one that had the same.
 * @param name only of this file, and of those beside it that add to its name; of all if left out
 */
export async function removeDeadTemporaries(folder: string, name?: string): Promise<void> {
  for (const entry of await readdir(folder).catch(() => [])) {
    const [, of, pid] = TEMPORARY.exec(entry) ?? [];
    if (pid === undefined || of === undefined || isOfAnother(Number(pid))) continue;
    if (name !== undefined && of !== name && !of.startsWith(`${name}.`)) continue;
    await rm(join(folder, entry), { recursive: true, force: true }).catch(() => {});
  }
}

/** The same in the folders of the raw folder, where files are kept by their hash. */
export async function sweepRaw(rawFolder: string): Promise<void> {
  for (const entry of await readdir(rawFolder, { withFileTypes: true }).catch(() => [])) {
    if (entry.isDirectory()) await removeDeadTemporaries(join(rawFolder, entry.name));
  }
}

/** Whether a process that runs and is not this one has the number, also one of somebody else. */
export function isOfAnother(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
