import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256OfFile } from '../../store/sha256.ts';
import type { WrittenFile } from '../../writers/pack/data-package.ts';

/** A file in a pack's folder that replacing the pack would lose. */
export interface NotWritten {
  /** Within the folder, with forward slashes. */
  readonly path: string;
  /** Whether the pack has a file of this name, which holds something else by now. */
  readonly isChanged: boolean;
}

/** What file managers leave behind. */
const LEFT_BEHIND: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/**
 * The first file of a folder that its pack did not write, or that somebody has changed since, such
 * as the workbook with what employers said; undefined where there is none.
 */
export async function firstNotWritten(
  folder: string,
  written: readonly WrittenFile[],
): Promise<NotWritten | undefined> {
  const sums = new Map(written.map(({ path, sha256 }) => [path, sha256]));
  const search = async (within: string): Promise<NotWritten | undefined> => {
    const entries = await readdir(join(folder, within), { withFileTypes: true });
    entries.sort((one, other) => (one.name < other.name ? -1 : 1));
    for (const entry of entries) {
      const path = `${within}${entry.name}`;
      if (entry.isDirectory()) {
        const found = await search(`${path}/`);
        if (found !== undefined) return found;
      } else if (!LEFT_BEHIND.has(entry.name)) {
        const sum = sums.get(path);
        if (sum === undefined || !entry.isFile()) return { path, isChanged: false };
        if ((await sha256OfFile(join(folder, path))) !== sum) return { path, isChanged: true };
      }
    }
    return undefined;
  };
  return search('');
}
