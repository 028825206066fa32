import { open, rename, rm } from 'node:fs/promises';
import type { Manifest } from './manifest.ts';

/** The commit: whoever reads the store sees all of the new manifest or all of the old one. */
export async function publishManifest(path: string, manifest: Manifest): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(`${JSON.stringify(manifest)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}
