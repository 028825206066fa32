/** Writes docs/reference from the code: `npm run docs`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundleOptions } from './bundle.mjs';
import { ROOT } from './root.mjs';

const OUT = join(ROOT, 'docs/reference');

mkdirSync(OUT, { recursive: true });
for (const [name, text] of await referencePages()) {
  writeFileSync(join(OUT, name), text);
  process.stderr.write(`docs/reference/${name}\n`);
}

/** Node 20 runs no TypeScript, so the pages' code is bundled first. */
async function referencePages() {
  const { outputFiles } = await build({
    ...bundleOptions(ROOT),
    entryPoints: ['tools/docs/reference.ts'],
    outdir: 'dist',
  });
  // Inside the project, so that packages that are not bundled are found.
  const scratch = mkdtempSync(join(ROOT, 'node_modules/.pathways-docs-'));
  try {
    const module = join(scratch, 'reference.mjs');
    writeFileSync(module, outputFiles[0].contents);
    const { referencePages } = await import(pathToFileURL(module).href);
    return referencePages();
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
