import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
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

it('the bundle carries the licences of the packages in it', () => {
  const licences = readFileSync('dist/THIRD-PARTY-LICENCES.txt', 'utf8');
  for (const name of ['commander', '@duckdb/node-api', '@e965/xlsx']) {
    expect(licences).toContain(`--- ${name} `);
  }
});
