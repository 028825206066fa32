import { readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isRawSidecar, RAW_SIDECAR_ENDING, type RawSidecar } from '../domain/raw-sidecar.ts';
import { sha256Of } from './sha256.ts';

/** A downloaded file that is kept, with what was noted of it. */
export interface KeptFile {
  readonly path: string;
  readonly sidecar: RawSidecar;
}

/** Writes the sidecar of a kept file, whole or not at all. */
export async function writeSidecar(path: string, sidecar: RawSidecar): Promise<void> {
  const temporary = `${path}${RAW_SIDECAR_ENDING}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, `${JSON.stringify(sidecar, null, 2)}\n`);
    await rename(temporary, `${path}${RAW_SIDECAR_ENDING}`);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * The file that was fetched last from an address, if it is still there as it was; what is damaged or
 * was changed since is fetched again.
 */
export async function findKept(rawFolder: string, url: string): Promise<KeptFile | undefined> {
  const found: KeptFile[] = [];
  for (const folder of await namesIn(rawFolder)) {
    for (const name of await namesIn(join(rawFolder, folder))) {
      if (!isRawSidecar(name)) continue;
      const path = join(rawFolder, folder, name.slice(0, -RAW_SIDECAR_ENDING.length));
      const sidecar = await readSidecar(`${path}${RAW_SIDECAR_ENDING}`);
      if (sidecar?.url === url) found.push({ path, sidecar });
    }
  }
  const last = found.sort((a, b) => (a.sidecar.retrieved < b.sidecar.retrieved ? 1 : -1))[0];
  return last !== undefined && (await isAsItWas(last)) ? last : undefined;
}

/** Removes a kept file and its sidecar, and their folder where nothing else is in it. */
export async function discardKept(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(`${path}${RAW_SIDECAR_ENDING}`, { force: true });
  await rmdir(dirname(path)).catch(() => {});
}

async function isAsItWas({ path, sidecar }: KeptFile): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.size === sidecar.bytes && (await sha256Of(path)) === sidecar.sha256;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

/** Undefined where it cannot be read: the file is then as one that was not downloaded. */
async function readSidecar(path: string): Promise<RawSidecar | undefined> {
  try {
    const read = JSON.parse(await readFile(path, 'utf8')) as Partial<RawSidecar> | null;
    const { url, retrieved, bytes, sha256 } = read ?? {};
    const isSound =
      typeof url === 'string' &&
      typeof retrieved === 'string' &&
      typeof bytes === 'number' &&
      typeof sha256 === 'string';
    return isSound ? (read as RawSidecar) : undefined;
  } catch {
    return undefined;
  }
}
