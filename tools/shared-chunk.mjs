import { relative } from 'node:path';
import { build } from 'esbuild';

/**
 * An esbuild plugin that puts the project's own modules that several parts share into few files: one
 * for what the program's start shares, one for each kind of part that must be there fast, one for the
 * rest. Left to itself esbuild makes a file for every set of parts that share something: ten more
 * files to open at each start, a millisecond each.
 *
 * Every part is made to import all of the modules of its kind, which makes the sets equal. Packages,
 * and modules that load one, are left out: a part that does not need a package must not load it.
 *
 * @param kinds of each kind the parts that a person waits for, quickest first; a path that ends with
 *   `/` stands for all parts in that folder
 */
export async function sharedChunk(options, entry, kinds) {
  const root = options.absWorkingDir;
  const { metafile } = await build({
    ...options,
    entryPoints: [entry],
    outdir: 'dist',
    metafile: true,
  });
  const parts = [entry, ...new Set(laterParts(metafile))];
  const shared = sharedModules(parts, metafile);
  const kindOf = (path) =>
    kinds.findIndex((kind) =>
      kind.some((one) => (one.endsWith('/') ? path.startsWith(one) : path === one)),
    );
  // The modules that parts of a kind, or of one before it, need.
  const sharedBy = kinds.map((_, kind) => {
    const needed = reachedFrom(
      parts.filter((part) => part === entry || (kindOf(part) >= 0 && kindOf(part) <= kind)),
      metafile,
    );
    return shared.filter((path) => needed.has(path));
  });
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
          ...(sharedBy[kindOf(path)] ?? shared).map((module) => `import './${module}';`),
          `export * from './${path}';`,
        ].join('\n'),
        resolveDir: root,
      }));
    },
  };
}

/** The project's own modules that two parts or more load, but for parts and what loads a package. */
function sharedModules(parts, metafile) {
  const atStart = reachedFrom(parts.slice(0, 1), metafile);
  const uses = new Map();
  for (const part of parts) {
    for (const path of reachedFrom([part], metafile)) uses.set(path, (uses.get(path) ?? 0) + 1);
  }
  return [...uses.keys()]
    .filter((path) => path.startsWith('src/') && uses.get(path) > 1 && !parts.includes(path))
    .filter((path) => !needsPackage(path, metafile, atStart))
    .sort();
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

/** Whether a module loads a package that is not loaded at the start anyway. */
function needsPackage(path, metafile, atStart) {
  return [...reachedFrom([path], metafile)].some(
    (one) => one.startsWith('node_modules/') && !atStart.has(one),
  );
}

function laterParts({ inputs }) {
  return Object.values(inputs).flatMap(({ imports }) =>
    imports
      .filter(({ kind, external }) => kind === 'dynamic-import' && !external)
      .map(({ path }) => path),
  );
}
