import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withoutStreaming } from './lean-exceljs.mjs';
import { withoutCanvas, withoutUnusedTransforms } from './lean-vega.mjs';

/** The options that every bundle of this project shares; packages that are not bundled are native. */
export function bundleOptions(root) {
  return {
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    write: false,
    external: ['@duckdb/node-bindings/*', '@duckdb/node-bindings-*', '@resvg/resvg-js'],
    plugins: [
      duckdbBindings,
      lazyChildProcess,
      withoutUnusedTransforms,
      withoutCanvas,
      withoutStreaming,
    ],
    // Packages in CommonJS call require, which an ES module does not have.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  };
}

const duckdbBindings = {
  name: 'duckdb-bindings',
  setup(build) {
    build.onResolve({ filter: /^@duckdb\/node-bindings$/ }, () => ({
      path: fileURLToPath(new URL('shims/duckdb-bindings.cjs', import.meta.url)),
    }));
  },
};

/** commander loads it at once, for subcommands that are programs of their own; here are none. */
const lazyChildProcess = {
  name: 'lazy-child-process',
  setup(build) {
    build.onLoad({ filter: /[\\/]commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => {
      const eager = "const childProcess = require('node:child_process');";
      const lazy =
        "const childProcess = { spawn: (...given) => require('node:child_process').spawn(...given) };";
      const text = readFileSync(path, 'utf8');
      if (!text.includes(eager)) throw new Error(`${path} no longer says: ${eager}`);
      return { contents: text.replace(eager, lazy), loader: 'js' };
    });
  },
};
