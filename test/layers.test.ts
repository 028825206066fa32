import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layerFaults } from './support/layer-faults.ts';
import { LAYER_RULES } from './support/layer-rules.ts';

const SOURCE_FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `src/${file.replaceAll(sep, '/')}`)
  .sort();

describe('the layers of src', () => {
  it('every file imports only what its layer may', () => {
    expect(SOURCE_FILES.length).toBeGreaterThan(0);
    const faults = SOURCE_FILES.flatMap((file) => layerFaults(file, readFileSync(file, 'utf8')));
    expect(faults).toEqual([]);
  });

  it('no arrow leads back: of two layers at most one imports the other', () => {
    for (const [layer, { layers }] of Object.entries(LAYER_RULES)) {
      for (const other of layers) expect(LAYER_RULES[other]?.layers).not.toContain(layer);
    }
  });
});

describe('the check of layers', () => {
  it.each([
    [
      'a static import',
      'src/domain/soc.ts',
      "import { a } from '../store/lock.ts';",
      '../store/lock.ts: domain may import no other layer',
    ],
    [
      'a type import',
      'src/sources/oews.ts',
      "import type { A } from '../store/store.ts';",
      '../store/store.ts: sources may import only domain, readers',
    ],
    [
      'a dynamic import',
      'src/store/writer.ts',
      "await import('../readers/zip.ts');",
      '../readers/zip.ts: store may import only domain',
    ],
    [
      'a type taken with import()',
      'src/analysis/rank.ts',
      "type A = import('../store/store.ts').A;",
      '../store/store.ts: analysis may import only domain',
    ],
    [
      'what is exported again',
      'src/cli/main.ts',
      "export * from '../store/store.ts';",
      '../store/store.ts: cli may import only domain, commands',
    ],
    [
      'a folder deeper',
      'src/sources/oews/keys.ts',
      "import '../../commands/rank.ts';",
      '../../commands/rank.ts: sources may import only domain, readers',
    ],
    [
      'a file outside src',
      'src/commands/rank.ts',
      "import '../../tools/build.mjs';",
      '../../tools/build.mjs: commands may not import from outside src/',
    ],
    [
      'a module of Node',
      'src/analysis/rank.ts',
      "import { readFileSync } from 'node:fs';",
      "node:fs: analysis is pure, it may not import Node's modules",
    ],
    [
      'a module of Node without its prefix',
      'src/charts/bar.ts',
      "import 'fs/promises';",
      "fs/promises: charts is pure, it may not import Node's modules",
    ],
    [
      'a package in domain',
      'src/domain/soc.ts',
      "import lodash from 'lodash';",
      'lodash: of all packages domain may import only zod',
    ],
    [
      'the database outside the store',
      'src/writers/csv.ts',
      "import '@duckdb/node-api';",
      '@duckdb/node-api: only store and readers may import @duckdb/node-api',
    ],
    [
      'a part of a package',
      'src/commands/rank.ts',
      "import 'commander/esm.mjs';",
      'commander/esm.mjs: only cli may import commander',
    ],
    [
      'require',
      'src/readers/xls.ts',
      "const { a } = require('../sources/oews.ts');",
      '../sources/oews.ts: readers may import only domain',
    ],
  ])('fails on %s', (_, path, code, message) => {
    expect(layerFaults(path, `\n${code}\n`)).toEqual([`${path}:2 imports ${message}`]);
  });

  it.each([
    ['process', 'export const home = process.env.HOME;'],
    ['console', "console.log('read');"],
    ['fetch', "const page = await fetch('https://www.bls.gov');"],
    ['new Date()', 'const year = new Date().getFullYear();'],
    ['Date.now', 'const now = Date.now();'],
    ['Math.random', 'const sample = Math.random();'],
  ])('fails on %s in a pure layer', (what, code) => {
    const path = 'src/analysis/rank.ts';
    expect(layerFaults(path, code)).toEqual([
      `${path}:1 uses ${what}: analysis is pure, pass it in`,
    ]);
    expect(layerFaults('src/cli/main.ts', code)).toEqual([]);
  });

  it('fails on an import whose name is computed, and on a folder that is no layer', () => {
    expect(layerFaults('src/cli/main.ts', 'await import(name);')).toEqual([
      'src/cli/main.ts:1 imports a name that is computed: which layer it is in cannot be told',
    ]);
    expect(layerFaults('src/utils/text.ts', '')).toEqual([
      'src/utils/text.ts is in no known layer: utils',
    ]);
  });

  it.each([
    ['its own layer', 'src/sources/oews.ts', "import './oews/layout.ts';"],
    ['a layer below', 'src/cli/main.ts', "await import('../commands/index.ts');"],
    ['the package that domain may use', 'src/domain/release.ts', "import { z } from 'zod';"],
    [
      'the version',
      'src/cli/version.ts',
      "import m from '../../package.json' with { type: 'json' };",
    ],
    ['a date that is given', 'src/domain/release.ts', 'const day = new Date(text);'],
    [
      'a member of that name',
      'src/analysis/rank.ts',
      'run.process({ console: 1 }); type A = { fetch: 1 };',
    ],
    [
      'a parameter of that name',
      'src/analysis/rank.ts',
      'const run = (fetch: () => void) => fetch();',
    ],
  ])('lets pass %s', (_, path, code) => {
    expect(layerFaults(path, code)).toEqual([]);
  });
});
