/** What a folder of src/ may import besides itself. */
interface LayerRule {
  readonly layers: readonly string[];
  /** Names of packages; `any` but those of PACKAGE_OWNERS. */
  readonly packages: 'any' | readonly string[];
  /** A pure layer knows no clock, disk, network, environment or console. */
  readonly isPure: boolean;
}

/** Who may import whom: the table of docs/decisions/0001-record-architecture.md. */
export const LAYER_RULES: Readonly<Record<string, LayerRule>> = {
  domain: { layers: [], packages: ['zod'], isPure: true },
  readers: { layers: ['domain'], packages: 'any', isPure: false },
  sources: { layers: ['domain', 'readers'], packages: 'any', isPure: true },
  store: { layers: ['domain'], packages: 'any', isPure: false },
  download: { layers: ['domain'], packages: 'any', isPure: false },
  analysis: { layers: ['domain'], packages: 'any', isPure: true },
  charts: { layers: ['domain', 'analysis'], packages: 'any', isPure: true },
  writers: { layers: ['domain', 'analysis', 'charts'], packages: 'any', isPure: false },
  /** The script of the page: runs in a browser, bundled on its own. */
  browser: { layers: ['charts'], packages: ['vega', 'vega-interpreter'], isPure: false },
  commands: {
    layers: ['domain', 'readers', 'sources', 'store', 'download', 'analysis', 'charts', 'writers'],
    packages: 'any',
    isPure: false,
  },
  cli: { layers: ['domain', 'commands'], packages: 'any', isPure: false },
};

/** Packages that only some layers may touch. */
export const PACKAGE_OWNERS: Readonly<Record<string, readonly string[]>> = {
  '@duckdb/node-api': ['store', 'readers'],
  commander: ['cli'],
};

/** Globals through which a pure layer would reach the world outside. */
export const IMPURE_GLOBALS: ReadonlySet<string> = new Set([
  'Buffer',
  'clearInterval',
  'clearTimeout',
  'console',
  'fetch',
  'globalThis',
  'performance',
  'process',
  'setImmediate',
  'setInterval',
  'setTimeout',
]);
