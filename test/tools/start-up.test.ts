import { spawnSync } from 'node:child_process';
import {
  cpSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();

function node(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

it.each(['18.20.4', '20.18.3'])('Node %s is refused before anything is installed', (version) => {
  const pretend = join(newFolder(), 'old-node.cjs');
  writeFileSync(
    pretend,
    `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`,
  );
  expect(node('--require', pretend, 'tools/ensure-installed.mjs')).toEqual({
    status: 1,
    stdout: '',
    stderr: `pathways needs Node 20.19 or newer; this is Node ${version}.\nHint: install a newer one from https://nodejs.org.\n`,
  });
});

it('a clone without packages says what to run', () => {
  const clone = realpathSync(newFolder());
  for (const part of ['bin', 'tools', 'package.json'])
    cpSync(part, join(clone, part), { recursive: true });
  expect(node(join(clone, 'bin/pathways.js'), '--help')).toEqual({
    status: 2,
    stdout: '',
    stderr: `pathways is not built yet, and the packages to build it with are not installed.\nHint: run "npm start" once in ${clone}${sep}\n`,
  });
});

/** The files of dist/ that the program reads its code from when it is run like this. */
function loadedBy(...args: string[]): readonly string[] {
  const hook = `export async function load(url, context, next) {
    if (url.includes('/dist/')) process._rawDebug('loads ' + url);
    return next(url, context);
  }`;
  const register = `import { register } from 'node:module'; register(${JSON.stringify(dataUrl(hook))});`;
  const { status, stderr } = node('--import', dataUrl(register), 'bin/pathways.js', ...args);
  expect(status).toBe(0);
  return [...stderr.matchAll(/^loads (\S+)$/gm)].map(([, url = '']) => fileURLToPath(url));
}

function dataUrl(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

it.each([['--help'], ['rank', '--naics', '31-33', '--store', 'sample'], ['chart', '--list']])(
  'what draws charts is not loaded for %s',
  (...args) => {
    const files = loadedBy(...args);
    expect(files.length).toBeGreaterThan(1);
    const heavy = files.filter((file) =>
      /vega-lite|vega-scenegraph|resvg|pdfkit/.test(bundled(file)),
    );
    expect(heavy).toEqual([]);
  },
);

it('it is for a chart', () => {
  const files = loadedBy('chart', 'size', '--naics', '31-33', '--store', 'sample');
  expect(files.map(bundled).join('\n')).toContain('vega-lite');
});

/** The packages and modules that are in a file of the bundle. */
function bundled(file: string): string {
  return JSON.parse(readFileSync(`${file}.map`, 'utf8')).sources.join('\n');
}

it('a chart is drawn the same where V8 cannot use the compiled code of the build', () => {
  const copy = realpathSync(newFolder());
  for (const part of ['bin', 'data', 'dist', 'package.json']) {
    cpSync(part, join(copy, part), { recursive: true });
  }
  symlinkSync(realpathSync('node_modules'), join(copy, 'node_modules'), 'junction');
  const compiled = readdirSync(join(copy, 'dist')).filter((file) => /\.cjs\./.test(file));
  expect(compiled).toHaveLength(1);
  for (const file of compiled) rmSync(join(copy, 'dist', file));
  const draw = (program: string) =>
    node(program, 'chart', 'size', '--naics', '31-33', '--store', 'sample').stdout;
  expect(draw(join(copy, 'bin/pathways.js'))).toBe(draw('bin/pathways.js'));
});

it('the lock names what draws PNG for Linux, macOS and Windows', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  for (const platform of [
    'linux-x64-gnu',
    'linux-arm64-gnu',
    'linux-x64-musl',
    'darwin-x64',
    'darwin-arm64',
    'win32-x64-msvc',
  ]) {
    expect(packages[`node_modules/@resvg/resvg-js-${platform}`]).toMatchObject({ optional: true });
  }
});

it('the bundle carries the licences of the packages in it', () => {
  const licences = readFileSync('dist/THIRD-PARTY-LICENCES.txt', 'utf8');
  for (const name of [
    'commander',
    '@duckdb/node-api',
    '@e965/xlsx',
    'vega-lite',
    'pdfkit',
    'Inter,',
  ]) {
    expect(licences).toContain(`--- ${name} `);
  }
});
