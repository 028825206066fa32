import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './child.mjs';
import { pathTo } from './paths.mjs';

/** Builds the program where there is no bundle, or one older than its sources. */
export async function buildIfNeeded() {
  const bundle = pathTo('../dist/pathways.js');
  if (existsSync(bundle) && statSync(bundle).mtimeMs > newest(pathTo('../src'))) return;
  process.stderr.write('building …\n');
  await runNode([pathTo('../tools/build.mjs')]);
}

function newest(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Math.max(
    0,
    ...files
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
}
