import { relative } from 'node:path';
import { build } from 'esbuild';

/**
 * An esbuild plugin that puts into one file all modules that both the program's start and a part
 * loaded later use. Left to itself esbuild makes a file for every set of parts that share something:
 * ten more files to open at each start, 4 ms of about 70.
 *
 * Every part is made to import all of those modules. They have been loaded by then, so it costs
 * nothing, and it makes the sets equal.
 */
export async function sharedChunk(options, entry) {
  const root = options.absWorkingDir;
  const { metafile } = await build({
    ...options,
    entryPoints: [entry],
    outdir: 'dist',
    metafile: true,
  });
  const atStart = reachedFrom([entry], metafile);
  const later = reachedFrom(laterParts(metafile), metafile);
  const shared = [...atStart].filter((path) => later.has(path)).sort();
  return {
    name: 'shared-chunk',
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /^\./ }, async ({ path, kind, importer, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const part = await resolve(path, { kind: 'import-statement', importer, resolveDir });
        return { path: relative(root, part.path).replaceAll('\\', '/'), namespace: 'part' };
      });
      onLoad({ filter: /./, namespace: 'part' }, ({ path }) => ({
        contents: [
          ...shared.map((module) => `import './${module}';`),
          `export * from './${path}';`,
        ].join('\n'),
        resolveDir: root,
      }));
    },
  };
}

/** The modules that are loaded with these; paths count from the project's folder. */
function reachedFrom(paths, metafile) {
  const reached = new Set(paths);
  for (const path of reached) {
    for (const { path: imported, kind, external } of metafile.inputs[path].imports) {
      if (kind !== 'dynamic-import' && !external) reached.add(imported);
    }
  }
  return reached;
}

function laterParts({ inputs }) {
  return Object.values(inputs).flatMap(({ imports }) =>
    imports
      .filter(({ kind, external }) => kind === 'dynamic-import' && !external)
      .map(({ path }) => path),
  );
}
