import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from './manifest.ts';

/** Removes parts that no manifest names; readers that still use one read the manifest again. */
export async function sweepStore(root: string, manifest: Manifest): Promise<void> {
  for (const path of await leftovers(root, manifest)) await rm(join(root, path), { force: true });
}

/** What a writer that was killed left behind, relative to the store: parts without a name, half a manifest. */
export async function leftovers(root: string, manifest: Manifest): Promise<readonly string[]> {
  const named = new Set(manifest.parts.map(({ path }) => path));
  const found: string[] = [];
  for (const entry of await readdir(root, { withFileTypes: true }).catch(() => [])) {
    if (entry.isFile() && entry.name.startsWith('manifest.json.')) found.push(entry.name);
    if (!entry.isDirectory() || !entry.name.startsWith('release=')) continue;
    for (const file of await readdir(join(root, entry.name))) {
      const path = `${entry.name}/${file}`;
      if (!named.has(path)) found.push(path);
    }
  }
  return found;
}
