import { fileURLToPath } from 'node:url';

/** Transforms of vega that nothing here uses, a fifth of its code. */
const UNUSED = /^vega-(geo|force|hierarchy|label|regression|voronoi|wordcloud|crossfilter)$/;

/** An esbuild plugin: vega without them. */
export const withoutUnusedTransforms = {
  name: 'without-unused-transforms',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: UNUSED }, ({ path, importer }) =>
      /[\\/]vega[\\/]build[\\/]/.test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'unused' }, () => ({ contents: 'export {};' }));
  },
};

/** An esbuild plugin: vega without its search for a canvas. */
export const withoutCanvas = {
  name: 'without-canvas',
  setup({ onResolve }) {
    onResolve({ filter: /^vega-canvas$/ }, () => ({
      path: fileURLToPath(new URL('shims/vega-canvas.mjs', import.meta.url)),
    }));
  },
};
