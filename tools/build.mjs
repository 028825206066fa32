/**
 * Bundles the program into dist/: `node tools/build.mjs`. ES modules, split so that a heavy part is
 * read only by the command that needs it. Why a bundle: docs/decisions/0002-bundle.md.
 */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from './bundle.mjs';
import { licenceTexts } from './licence-texts.mjs';
import { ROOT } from './root.mjs';
import { sharedChunk } from './shared-chunk.mjs';

const DIST = join(ROOT, 'dist');
const ENTRY = 'pathways.js';

const START = 'src/cli/main.ts';
/** What the commands that read the store begin with; a person waits for these. */
const FAST = ['src/commands/reading.ts', 'src/store/query-rows.ts'];

const options = bundleOptions(ROOT);
const { outputFiles, metafile } = await build({
  ...options,
  plugins: [await sharedChunk(options, START, FAST), ...options.plugins],
  entryPoints: { pathways: START },
  outdir: 'dist',
  splitting: true,
  minify: true,
  // For the stacks that --debug shows; not read otherwise.
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  metafile: true,
});

const files = new Map(outputFiles.map(({ path, contents }) => [relative(DIST, path), contents]));
files.set('THIRD-PARTY-LICENCES.txt', licenceTexts(metafile, ROOT));
replaceFolder(files);

/**
 * A program that starts while this runs finds a whole bundle: parts have their hash in the name, and
 * the entry that names them is put in place after them.
 */
function replaceFolder(files) {
  mkdirSync(DIST, { recursive: true });
  const entryLast = [...files.keys()].sort((a, b) => Number(a === ENTRY) - Number(b === ENTRY));
  for (const name of entryLast) {
    const partial = join(DIST, `${name}.${process.pid}.tmp`);
    writeFileSync(partial, files.get(name));
    renameSync(partial, join(DIST, name));
  }
  for (const name of readdirSync(DIST)) {
    if (!files.has(name) && !name.endsWith('.tmp')) rmSync(join(DIST, name), { recursive: true });
  }
}
