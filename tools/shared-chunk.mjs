import { relative } from 'node:path';
import { build } from 'esbuild';

/**
 * An esbuild plugin that puts the project's own modules that several parts share into few files: one
 * for what the program's start shares, one for what the parts share that must be there fast, one for
 * the rest. Left to itself esbuild makes a file for every set of parts that share something: ten
 * more files to open at each start, a millisecond each.
 *
 * Every part is made to import all of the modules of its kind, which makes the sets equal. Packages
 * are left out: a part that does not need one must not load it.
 *
 * @param fast the modules with which the parts begin that a person waits for
 */
export async function sharedChunk(options, entry, fast) {
  const root = options.absWorkingDir;
  const { metafile } = await build({
    ...options,
    entryPoints: [entry],
    outdir: 'dist',
    metafile: true,
  });
  const parts = [entry, ...new Set(laterParts(metafile))];
  const uses = new Map();
  for (const part of parts) {
    for (const path of reachedFrom([part], metafile)) uses.set(path, (uses.get(path) ?? 0) + 1);
  }
  const shared = [...uses.keys()]
    .filter((path) => path.startsWith('src/') && uses.get(path) > 1 && !parts.includes(path))
    .sort();
  const neededFast = reachedFrom([entry, ...fast], metafile);
  const sharedFast = shared.filter((path) => neededFast.has(path));
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
          ...(fast.includes(path) ? sharedFast : shared).map((module) => `import './${module}';`),
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
