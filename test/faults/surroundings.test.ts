import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { smallRows, writeOewsCsv } from '../support/oews-csv.ts';
import { runPathways } from '../support/run-pathways.ts';
import { storeContent } from '../support/store-content.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();

const ENGLISH = { LC_ALL: 'C', LANG: 'C', TZ: 'UTC' };
const SURROUNDINGS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  [
    'with decimal commas, in a zone ahead',
    { LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8', TZ: 'Pacific/Kiritimati' },
  ],
  ['of another script, in a zone behind', { LC_ALL: 'ar_EG.UTF-8', TZ: 'Pacific/Pago_Pago' }],
];

const COMMANDS: readonly (readonly string[])[] = [
  ['rank', '--naics', '31-33', '--by', 'growth', '--format', 'csv', '--out', 'out.csv'],
  ['rank', '--naics', '62', '--level', '2', '--out', 'out.txt'],
  ['chart', 'change', '--naics', '31-33', '--out', 'out.svg'],
  ['page', '--naics', '31-33', '--out', 'out.html'],
  ['workbook', '--naics', '31-33', '--out', 'out.xlsx'],
  ['pack', '--naics', '31-33', '--only', 'prompts', '--out', 'out'],
];

describe.each(SURROUNDINGS)('in a place %s', (_, env) => {
  it.each(COMMANDS)('pathways %s %s %s … gives the same bytes', (...args) => {
    const [here, there] = [newFolder(), newFolder()];
    expect(runPathways(args, here, ENGLISH)).toMatchObject({ status: 0, stderr: '' });
    expect(runPathways(args, there, env)).toMatchObject({ status: 0, stderr: '' });
    expect(filesIn(there)).toEqual(filesIn(here));
  });

  it('a file is read the same', async () => {
    expect(await ingested(env)).toEqual(await ingested(ENGLISH));
  });
});

it('with the clock set back twenty years a store takes files, keeps their order and reads the same', async () => {
  const clock = pathToFileURL(resolve('test/faults/clock-back.mjs')).href;
  expect(await ingested({ NODE_OPTIONS: `--import=${clock}` })).toEqual(await ingested({}));
});

it('a text file with LF, CRLF or CR reads the same', async () => {
  const contents = await Promise.all(
    ['\n', '\r\n', '\r'].map(async (end) => {
      const folder = newFolder();
      const file = writeOewsCsv(folder, 'natsector_M2024_dl.csv', smallRows());
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\r\n', end));
      expect(runPathways(['ingest', file], folder)).toMatchObject({ status: 0, stderr: '' });
      return storeContent(join(folder, 'data/store'));
    }),
  );
  expect(contents[1]).toEqual(contents[0]);
  expect(contents[2]).toEqual(contents[0]);
});

it.each([...COMMANDS, ['rank', '--naics', '62'], ['catalog'], ['chart', '--list']])(
  'without a terminal pathways %s draws no line over itself and no colour',
  (...args) => {
    const { status, stdout, stderr } = runPathways(args, newFolder(), { FORCE_COLOR: '1' });
    expect(status).toBeLessThan(2);
    expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]/u);
  },
);

describe('a pipe that its reader closes ends quietly', () => {
  it.each([
    ['rank', '--naics', '31-33', '--level', '5', '--format', 'csv'],
    ['chart', 'change', '--naics', '31-33', '--format', 'svg'],
    ['page', '--naics', '31-33'],
  ])('pathways %s', async (...args) => {
    const ended = await runInto('head -c 1 >/dev/null', args, newFolder());
    expect(ended).toEqual({ status: 0, stderr: '' });
  });

  it('pathways ingest, which loads its files to the end', async () => {
    const folder = newFolder();
    writeOewsCsv(folder, 'natsector_M2023_dl.csv', smallRows());
    writeOewsCsv(folder, 'natsector_M2024_dl.csv', smallRows({}, 3));
    const files = ['natsector_M2023_dl.csv', 'natsector_M2024_dl.csv'];
    expect(await runInto('true', ['ingest', ...files], folder)).toEqual({ status: 0, stderr: '' });
    expect((await storeContent(join(folder, 'data/store'))).length).toBe(2);
  });
});

/** The exit code and standard error of the program, its output piped into a command of the shell. */
function runInto(reader: string, args: readonly string[], cwd: string) {
  const { PATHWAYS_STORE: _, ...env } = process.env;
  const script = `set -o pipefail; "$0" "$@" | ${reader}`;
  const child = spawn(
    'bash',
    ['-c', script, process.execPath, resolve('bin/pathways.js'), ...args],
    {
      cwd,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let stderr = '';
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  return new Promise((done) => {
    child.on('close', (status) => done({ status, stderr }));
  });
}

/** What a store holds once two files were ingested. */
async function ingested(env: Readonly<Record<string, string>>): Promise<readonly unknown[]> {
  const folder = newFolder();
  writeOewsCsv(folder, 'natsector_M2023_dl.csv', smallRows());
  writeOewsCsv(folder, 'natsector_M2024_dl.csv', smallRows({}, 3));
  for (const file of ['natsector_M2023_dl.csv', 'natsector_M2024_dl.csv']) {
    expect(runPathways(['ingest', file], folder, env)).toMatchObject({ status: 0, stderr: '' });
  }
  return storeContent(join(folder, 'data/store'));
}

function filesIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    files.map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')]),
  );
}
