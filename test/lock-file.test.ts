import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: true;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, Locked>>;
};
const { '': root, ...packages } = lock.packages;

describe('package-lock.json', () => {
  it('is of package.json as it is', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(root).toMatchObject({ dependencies, devDependencies });
  });

  it('pins every package by the hash of its archive', () => {
    const unpinned = Object.entries(packages).filter(
      ([, { integrity }]) => !integrity?.startsWith('sha512-'),
    );
    expect(unpinned).toEqual([]);
  });

  it('names no server, so that npm asks the one it is told to', () => {
    const named = Object.keys(packages).filter((path) => packages[path]?.resolved !== undefined);
    expect(named).toEqual([]);
  });

  it('has one package with an install script, which does without it', () => {
    const scripts = Object.keys(packages).filter((path) => packages[path]?.hasInstallScript);
    expect(scripts.filter((path) => !path.endsWith('/fsevents'))).toEqual(['node_modules/esbuild']);
  });

  it.each([
    ['@duckdb/node-bindings', '@duckdb/node-bindings-{os}-{cpu}'],
    ['@resvg/resvg-js', '@resvg/resvg-js-{os}-{cpu}{abi}'],
    ['esbuild', '@esbuild/{os}-{cpu}'],
    ['@biomejs/biome', '@biomejs/cli-{os}-{cpu}'],
    ['typescript', '@typescript/typescript-{os}-{cpu}'],
    ['oxc-parser', '@oxc-parser/binding-{os}-{cpu}{abi}'],
  ])('has %s for Linux, macOS and Windows, on x64 and arm64', (of, pattern) => {
    const wanted = ['linux', 'darwin', 'win32'].flatMap((os) =>
      ['x64', 'arm64'].map((cpu) =>
        pattern
          .replace('{os}', os)
          .replace('{cpu}', cpu)
          .replace('{abi}', ABI[os] ?? ''),
      ),
    );
    const version = packages[`node_modules/${of}`]?.version;
    for (const name of wanted) {
      expect({ name, version: packages[`node_modules/${name}`]?.version }).toEqual({
        name,
        version,
      });
    }
  });
});

const ABI: Readonly<Record<string, string>> = { linux: '-gnu', win32: '-msvc' };
