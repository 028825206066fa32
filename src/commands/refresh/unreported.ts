import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReleaseId } from '../../domain/release.ts';
import type { Part } from '../../store/manifest.ts';

/** A part of a store by what it is of and its checksum. */
export interface KnownPart {
  readonly release: ReleaseId;
  readonly sha256: string;
}

const NAME = '.before-refresh.json';

export function knownParts(parts: readonly Part[]): readonly KnownPart[] {
  return parts.map(({ origin, sha256 }) => ({ release: origin.release, sha256 }));
}

/**
 * What the store held when the last report was written: a refresh that was killed may have loaded
 * files and said nothing of them. Undefined where the last one came to its end.
 */
export async function readUnreported(reports: string): Promise<readonly KnownPart[] | undefined> {
  try {
    const parts = JSON.parse(await readFile(join(reports, NAME), 'utf8')) as unknown;
    return Array.isArray(parts) ? (parts as KnownPart[]) : undefined;
  } catch {
    return undefined;
  }
}

/** Notes it before anything is loaded. */
export async function noteUnreported(reports: string, parts: readonly KnownPart[]): Promise<void> {
  const path = join(reports, NAME);
  await mkdir(reports, { recursive: true });
  await writeFile(`${path}.${process.pid}.tmp`, `${JSON.stringify(parts)}\n`);
  await rename(`${path}.${process.pid}.tmp`, path);
}

/** Once the report is written. */
export async function forgetUnreported(reports: string): Promise<void> {
  await rm(join(reports, NAME), { force: true });
}
