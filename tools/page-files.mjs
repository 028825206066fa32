import { build } from 'esbuild';
import { withoutUnusedTransforms } from './lean-vega.mjs';

/**
 * What stands inside every page that the program writes, by its name in dist/: the script as one
 * file that needs no other, and the style sheet.
 */
export async function pageFiles(root) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { page: 'src/browser/main.ts', 'page-style': 'src/browser/page.css' },
    outdir: 'dist',
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    // It stands between script tags: what would end them is written otherwise.
    supported: { 'inline-script': false },
    legalComments: 'none',
    plugins: [withoutUnusedTransforms],
    metafile: true,
    logLevel: 'warning',
  });
  const [script, style] = ['.js', '.css'].map(
    (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).contents,
  );
  const files = new Map([
    ['page.js', script],
    ['page.css', style],
  ]);
  return { files, inputs: metafile.inputs };
}
