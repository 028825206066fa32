import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IngestOptions } from './manifest.ts';

/** One time that a kept file was ingested into a store. */
export interface RawIngest extends IngestOptions {
  /** The name of the store's folder; several stores may share the raw folder beside them. */
  readonly store: string;
  /** ISO 8601, UTC. */
  readonly ingestedAt: string;
}

/** What stands beside a kept file, so that a store whose manifest is lost can be made anew. */
export interface RawRecord {
  readonly file: string;
  readonly sha256: string;
  readonly ingests: readonly RawIngest[];
}

const ENDING = '.ingest.json';

/** Whether a name in the raw folder is that of a record. */
export function isRawRecord(name: string): boolean {
  return name.endsWith(ENDING);
}

/** Where a kept file stands. */
export function rawPath(folder: string, sha256: string, file: string): string {
  return join(folder, sha256, file);
}

/** Whether a kept file has a record that can be read. */
export async function hasRecord(folder: string, sha256: string, file: string): Promise<boolean> {
  return (await readRecord(`${rawPath(folder, sha256, file)}${ENDING}`)) !== undefined;
}

/** Forgets how a file was ingested that is not kept any more. */
export async function forgetRecord(path: string): Promise<void> {
  await rm(`${path}${ENDING}`, { force: true });
}

/** Notes an ingest beside the kept file, after those there are. */
export async function recordRaw(
  folder: string,
  sha256: string,
  file: string,
  ingest: RawIngest,
): Promise<void> {
  const path = `${rawPath(folder, sha256, file)}${ENDING}`;
  const known = await readRecord(path);
  const record: RawRecord = { file, sha256, ingests: [...(known?.ingests ?? []), ingest] };
  const temporary = `${path}.${process.pid}.tmp`;
  await mkdir(join(folder, sha256), { recursive: true });
  try {
    await writeFile(temporary, `${JSON.stringify(record, null, 2)}\n`);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}

/** All records of a raw folder; one that cannot be read is left out. Empty where there is no folder. */
export async function readRawRecords(folder: string): Promise<readonly RawRecord[]> {
  const found: RawRecord[] = [];
  for (const sha256 of (await readdir(folder).catch(() => [])).sort()) {
    for (const name of (await readdir(join(folder, sha256)).catch(() => [])).sort()) {
      if (!isRawRecord(name)) continue;
      const record = await readRecord(join(folder, sha256, name));
      if (record?.sha256 === sha256 && name === `${record.file}${ENDING}`) found.push(record);
    }
  }
  return found;
}

/** Undefined where it is not there or damaged: then it says nothing. */
async function readRecord(path: string): Promise<RawRecord | undefined> {
  try {
    const record = JSON.parse(await readFile(path, 'utf8')) as Partial<RawRecord> | null;
    const { file, sha256, ingests } = record ?? {};
    const isSound =
      typeof file === 'string' &&
      typeof sha256 === 'string' &&
      Array.isArray(ingests) &&
      ingests.every((one) => typeof one?.store === 'string' && typeof one.ingestedAt === 'string');
    return isSound ? { file, sha256, ingests } : undefined;
  } catch {
    return undefined;
  }
}
