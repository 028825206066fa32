/**
 * Bundles the program into dist/: `node tools/build.mjs`. ES modules, split so that a heavy part is
 * read only by the command that needs it. Why a bundle: docs/decisions/0002-bundle.md.
 */
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from './bundle.mjs';
import { fontFiles } from './fonts.mjs';
import { licenceTexts } from './licence-texts.mjs';
import { pageFiles } from './page-files.mjs';
import { ROOT } from './root.mjs';
import { sharedChunk } from './shared-chunk.mjs';
import { vegaScript } from './vega-script.mjs';
import { workbookFiles } from './workbook-files.mjs';

const DIST = join(ROOT, 'dist');
const ENTRY = 'pathways.js';

const START = 'src/cli/main.ts';
/** What a person waits for: the commands that read the store, and drawing one chart. */
const READING = ['src/commands/reading.ts', 'src/commands/reference.ts', 'src/store/query-rows.ts'];
const DRAWING = ['src/commands/chart.ts', 'src/writers/draw/'];

const options = bundleOptions(ROOT);
const fonts = fontFiles();
const [page, vega] = await Promise.all([pageFiles(ROOT), vegaScript(options)]);
const { outputFiles, metafile } = await build({
  ...options,
  plugins: [await sharedChunk(options, START, [READING, DRAWING]), vega.plugin, ...options.plugins],
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
const inputs = Object.keys({ ...metafile.inputs, ...page.inputs, ...vega.inputs });
files.set('THIRD-PARTY-LICENCES.txt', licenceTexts(inputs, ROOT));
for (const [name, content] of [...page.files, ...vega.files]) files.set(name, content);
files.set('png-worker.js', await workerFile(options));
for (const [name, bytes] of await fonts) files.set(join('fonts', name), bytes);
for (const [name, bytes] of workbookFiles(ROOT)) files.set(name, bytes);
replaceFolder(files);

/** What draws PNGs on a second thread, as one file. */
async function workerFile(options) {
  const { outputFiles } = await build({
    ...options,
    entryPoints: ['src/writers/draw/png-worker.ts'],
    minify: true,
    legalComments: 'none',
  });
  return outputFiles[0].contents;
}

/**
 * A program that starts while this runs finds a whole bundle: parts have their hash in the name, and
 * the entry that names them is put in place after them.
 */
function replaceFolder(files) {
  const entryLast = [...files.keys()].sort((a, b) => Number(a === ENTRY) - Number(b === ENTRY));
  for (const name of entryLast) {
    const path = join(DIST, name);
    mkdirSync(dirname(path), { recursive: true });
    const partial = `${path}.${process.pid}.tmp`;
    writeFileSync(partial, files.get(name));
    renameSync(partial, path);
  }
  for (const name of readdirSync(DIST, { recursive: true })) {
    if (files.has(name) || name.endsWith('.tmp') || isFolder(join(DIST, name))) continue;
    rmSync(join(DIST, name), { force: true });
  }
}

function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
