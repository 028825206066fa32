import { build } from 'esbuild';

/**
 * An esbuild plugin that puts all modules which both the start of the program and a part that is
 * loaded later use into one file. Left to itself esbuild makes a file for each set of parts that share
 * something: eleven at the start, each 0.4 ms.
 *
 * It works by letting every later part import all of those modules. They have been loaded by then, so
 * this costs nothing, and makes the sets equal.
 */
export async function sharedChunk(options, entry) {
  const { metafile } = await build({ ...options, entryPoints: [entry], metafile: true, outdir: '/' });
  const atStart = reached(metafile, [entry]);
  const later = reached(metafile, dynamicImports(metafile));
  const shared = [...atStart].filter((path) => later.has(path));
  return {
    name: 'shared-chunk',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\./ }, ({ path, kind, resolveDir }) =>
        kind === 'dynamic-import'
          ? { path, namespace: 'later', pluginData: resolveDir }
          : undefined,
      );
      onLoad({ filter: /./, namespace: 'later' }, ({ path, pluginData }) => ({
        contents: [
          ...shared.map((module) => `import ${JSON.stringify(`./${module}`)};`),
          `export * from ${JSON.stringify(path)};`,
        ].join('\n'),
        resolveDir: pluginData,
      }));
    },
  };
}
