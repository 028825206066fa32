import { rmdirSync, unlinkSync } from 'node:fs';
import { link, mkdir, open, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from '../domain/errors.ts';
import { beforeEnd } from './before-end.ts';

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

export interface LockOptions {
  /** How long to wait for another writer. */
  readonly waitMs: number;
  readonly now: () => Date;
}

/**
 * Takes the writer's lock, waiting a short while for another writer; returns what gives it back.
 * A lock left by a dead process of this machine is taken over.
 * @throws StoreError where another writer holds it for longer, saying who and since when.
 */
export async function lockStore(path: string, options: LockOptions): Promise<() => Promise<void>> {
  const firstMade = await mkdir(dirname(path), { recursive: true }).catch((cause: Error) => {
    throw notWritable(path, cause);
  });
  const removeMade = () => {
    if (firstMade !== undefined) removeEmpty(dirname(path), firstMade);
  };
  const deadline = performance.now() + options.waitMs;
  const tryOnce = () =>
    tryLock(path, options.now()).catch((error: unknown) => {
      removeMade();
      throw error;
    });
  while (!(await tryOnce())) {
    const holder = await readHolder(path);
    if ((await isDead(path, holder)) && (await takeOver(path))) continue;
    if (performance.now() >= deadline) throw held(path, holder);
    await sleep(100);
  }
  const giveBack = () => {
    stopListening();
    try {
      unlinkSync(path);
    } catch {
      // Someone removed it by hand.
    }
    removeMade();
  };
  const stopListening = beforeEnd(giveBack);
  return async () => giveBack();
}

/**
 * The lock comes into being with what it says in it, by a link from another name: one that were made
 * first and filled then would say nothing, and hold up the next writer, where the program is killed
 * in between.
 */
async function tryLock(path: string, now: Date): Promise<boolean> {
  const holder: Holder = { pid: process.pid, host: hostname(), since: now.toISOString() };
  const text = `${JSON.stringify(holder)}\n`;
  attempts += 1;
  const temporary = `${path}.${attempts}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text);
    await link(temporary, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Another writer that takes the lock clears away what it takes for leftovers.
    if (code === 'EEXIST' || (code === 'ENOENT' && (await isThere(dirname(path))))) return false;
    if (code !== undefined && WITHOUT_LINKS.has(code)) return createLock(path, text);
    throw notWritable(path, error as Error);
  } finally {
    await unlink(temporary).catch(() => {});
  }
}

let attempts = 0;

/** What file systems answer that know no links, as on some memory sticks and network shares. */
const WITHOUT_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'EMLINK']);

async function createLock(path: string, text: string): Promise<boolean> {
  const handle = await open(path, 'wx').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EEXIST') return undefined;
    throw notWritable(path, cause);
  });
  if (handle === undefined) return false;
  try {
    await handle.writeFile(text);
    return true;
  } catch (cause) {
    // On a full disk there is a name and nothing in it, which would hold up the next writer.
    await unlink(path).catch(() => {});
    throw notWritable(path, cause as Error);
  } finally {
    await handle.close();
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/** Undefined where the file says nothing yet, or nothing of use. */
async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    const holder = JSON.parse(await readFile(path, 'utf8')) as Partial<Holder> | null;
    const { pid, host, since } = holder ?? {};
    return pid === undefined || host === undefined || since === undefined
      ? undefined
      : { pid, host, since };
  } catch {
    return undefined;
  }
}

/** A holder of this machine that no longer runs; a lock that says nothing and is not just being written. */
async function isDead(path: string, holder: Holder | undefined): Promise<boolean> {
  if (holder === undefined) return isOlderThan(path, 10_000);
  if (holder.host !== hostname()) return false;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

async function isOlderThan(path: string, ms: number): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > ms;
}

/**
 * Removes a dead holder's lock. A second file guards the moment, so that of two waiting writers one
 * cannot remove the lock that the other has just taken. False where the other was faster.
 */
async function takeOver(path: string): Promise<boolean> {
  const guard = `${path}.takeover`;
  try {
    await (await open(guard, 'wx')).close();
  } catch {
    if (await isOlderThan(guard, 10_000)) await unlink(guard).catch(() => {});
    return false;
  }
  try {
    if (!(await isDead(path, await readHolder(path)))) return false;
    await unlink(path);
    return true;
  } catch {
    return false;
  } finally {
    await unlink(guard).catch(() => {});
  }
}

/** Folders that the lock had to make and that hold nothing: a writer that failed leaves no trace. */
function removeEmpty(folder: string, last: string): void {
  for (let current = folder; ; current = dirname(current)) {
    try {
      rmdirSync(current);
    } catch {
      return;
    }
    if (current === last) return;
  }
}

function held(path: string, holder: Holder | undefined): StoreError {
  const who =
    holder === undefined
      ? 'another process'
      : `process ${holder.pid} on ${holder.host} since ${holder.since}`;
  return new StoreError(`The store is being written by ${who}.`, {
    hint: `Try again when it is done. If no such process runs any more, remove ${path}.`,
  });
}

function notWritable(path: string, cause: Error): StoreError {
  return new StoreError(`Cannot write beside the store: ${cause.message}`, {
    place: { file: path },
    hint: 'Check that the folder may be written by you, or name another with --store.',
    cause,
  });
}
