import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { partPath, storePaths } from './layout.ts';
import type { Manifest, Part } from './manifest.ts';
import { publishManifest } from './publish-manifest.ts';
import { sweepStore } from './sweep.ts';

/**
 * Puts the parts of a store made beside another in the place of its own. They are moved in under new
 * names first, and the rename of the manifest makes them the store: until then the old one stands,
 * untouched; its parts are removed last. The caller holds the lock of `root`.
 * @param generation of the new manifest: above any that the old store had
 */
export async function replaceParts(
  root: string,
  madeIn: string,
  made: Manifest,
  generation: number,
): Promise<Manifest> {
  const moved: string[] = [];
  try {
    const parts: Part[] = [];
    for (const part of made.parts) {
      const { release, sha256 } = part.origin;
      const path = partPath(release, `${sha256.slice(0, 16)}-${generation}-${parts.length}`);
      await mkdir(dirname(join(root, path)), { recursive: true });
      await rename(join(madeIn, part.path), join(root, path));
      moved.push(path);
      parts.push({ ...part, path });
    }
    const manifest = { ...made, generation, parts };
    await publishManifest(storePaths(root).manifest, manifest);
    await sweepStore(root, manifest);
    return manifest;
  } catch (error) {
    for (const path of moved) await rm(join(root, path), { force: true }).catch(() => {});
    throw error;
  }
}
