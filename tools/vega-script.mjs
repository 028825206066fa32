import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import { scriptOf } from './shims/compiled-script.mjs';

/** What the program uses of the packages that draw. */
const USED = { vega: ['View', 'parse', 'textMetrics'], 'vega-lite': ['compile'] };

/**
 * vega and vega-lite as one script, and the code that V8 made of it, which saves 35 ms of each
 * drawing: Node 20 keeps compiled code for no module. V8 takes it only where it is the same version
 * with the same flags; else the script is compiled as any other.
 *
 * @returns `files` for dist/, the inputs of the script by path, and a `plugin` by which the bundle
 *   takes the packages from it
 */
export async function vegaScript(options) {
  const { outputFiles, metafile } = await build({
    ...options,
    banner: {},
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    metafile: true,
    stdin: {
      contents: Object.entries(USED)
        .map(([name, exports]) => `export { ${exports.join(', ')} } from '${name}';`)
        .join('\n'),
      resolveDir: options.absWorkingDir,
    },
  });
  const [{ text }] = outputFiles;
  // V8 compares the length of the script only, so the name says which script it is.
  const name = `vega-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.cjs`;
  const files = new Map([
    [name, text],
    [`${name}.${process.versions.v8}`, await compiled(text)],
  ]);
  return { files, inputs: metafile.inputs, plugin: fromScript(name) };
}

/** The script's compiled code with all functions that a drawing needs. */
async function compiled(text) {
  const script = new Script(scriptOf(text), { filename: 'vega.cjs' });
  const module = { exports: {} };
  script.runInThisContext()(module, module.exports, createRequire(import.meta.url));
  const { View, parse, compile } = module.exports;
  const view = new View(parse(compile(SMALL_CHART).spec), { renderer: 'none' });
  await view.toSVG();
  view.finalize();
  return script.createCachedData();
}

const NUMBER = { field: 'number', type: 'quantitative' };
const SMALL_CHART = {
  title: { text: ['a', 'chart'], subtitle: ['of all marks'] },
  autosize: { type: 'none' },
  padding: { left: 10, right: 10, top: 10, bottom: 10 },
  data: { values: ['a', 'b', 'c'].map((name, number) => ({ name, number })) },
  encoding: { y: { field: 'name', type: 'nominal', sort: null, title: null } },
  layer: ['bar', 'rule', 'point', 'line', 'area'].map((type) => ({
    mark: { type },
    encoding: { x: NUMBER, color: { field: 'name', scale: { range: ['red', 'green', 'blue'] } } },
  })),
};

function fromScript(name) {
  return {
    name: 'vega-script',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^vega(-lite)?$/ }, ({ path }) => ({ path, namespace: 'vega-script' }));
      onLoad({ filter: /./, namespace: 'vega-script' }, ({ path }) => ({
        contents: [
          `import { loadScript } from './compiled-script.mjs';`,
          `export const { ${USED[path].join(', ')} } = loadScript('${name}');`,
        ].join('\n'),
        resolveDir: import.meta.dirname.concat('/shims'),
      }));
    },
  };
}
