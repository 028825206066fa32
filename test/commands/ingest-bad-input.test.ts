import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD_FILES, bytes, fixture } from '../support/bad-files.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();

const before = fixture('a good file', 'industry-total-title');
const after = fixture('another good file', 'mark-top-coded');

describe('pathways ingest, given a bad file', () => {
  it.each(BAD_FILES)(
    '$what: says what, where and what to do, and leaves nothing behind',
    ({ make, says }) => {
      const folder = newFolder();
      const file = make(folder);
      const there = filesIn(folder);
      const { status, stdout, stderr } = runPathways(['ingest', file], folder);
      expect(stderr).toBe(says(folder));
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(filesIn(folder)).toEqual(there);
    },
  );

  it('loads the files before and after it, and nothing of it', () => {
    const folder = newFolder();
    const made = [before, ...BAD_FILES, after].map(({ make, says }, index) => {
      const own = join(folder, String(index));
      mkdirSync(own);
      return { path: join(String(index), make(own)), says: says(own) };
    });
    const { status, stdout, stderr } = runPathways(
      ['ingest', ...made.map(({ path }) => path)],
      folder,
    );
    expect(stderr).toBe(made.map(({ says }) => says).join(''));
    expect(status).toBe(2);
    expect(stdout.split('\n').filter((line) => /^\S/.test(line))).toEqual([
      expect.stringMatching(/^natsector_M2018_dl\.xlsx: OES May 2018, 1 rows stored in .* s$/),
      expect.stringMatching(/^natsector_M2024_dl\.xlsx: OEWS May 2024, 1 rows stored in .* s$/),
      `2 of ${made.length} files loaded, ${BAD_FILES.length} refused.`,
    ]);
    expect(parquetFiles(folder)).toEqual([
      expect.stringMatching(/^release=oews-2018-05/),
      expect.stringMatching(/^release=oews-2024-05/),
    ]);
    expect(readdirSync(join(folder, 'data')).sort()).toEqual(['raw', 'store']);
    expect(readdirSync(join(folder, 'data/raw'))).toHaveLength(2);
  });

  it('leaves a store that was there as it was', () => {
    const folder = newFolder();
    expect(runPathways(['ingest', before.make(folder)], folder).status).toBe(0);
    const manifest = readFileSync(join(folder, 'data/store/manifest.json'), 'utf8');
    const bad = fixture('', 'key-with-two-figures').make(folder);
    expect(runPathways(['ingest', bad], folder).status).toBe(2);
    expect(readFileSync(join(folder, 'data/store/manifest.json'), 'utf8')).toBe(manifest);
    expect(parquetFiles(folder)).toHaveLength(1);
  });
});

describe('pathways ingest, given figures that cannot be', () => {
  it.each([
    ['negative-employment', 'L2: Expected no negative number, found -20.'],
    ['rse-above-100', 'M2: Expected at most 100 percent, found 140.5.'],
    ['percentiles-out-of-order', 'Y2: Expected at least 30.71, a lower percentile, found 12.5.'],
    ['figure-that-is-no-number', 'S2: Expected a number or a mark, found "$".'],
  ])(
    '%s: loads the file, lists the problem with its address, and exits with 0',
    (name, problem) => {
      const folder = newFolder();
      const { status, stdout, stderr } = runPathways(
        ['ingest', fixture('', name).make(folder)],
        folder,
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain(
        '  1 problem; the rest of the file was read:\n' +
          `    natsector_M2024_dl.xlsx › Natsector_M2024_dl › ${problem}\n`,
      );
    },
  );
});

describe('pathways, given a store that cannot be used', () => {
  it('below a file: says so', () => {
    const folder = newFolder();
    bytes('notes.txt', 'hello')(folder);
    const { status, stderr } = ingestGood(folder, '--store', 'notes.txt/store');
    expect(status).toBe(2);
    expect(stderr).toContain('error: Cannot write beside the store: ');
    expect(stderr).toContain(
      '\n  Hint: Check that the folder may be written by you, or name another with --store.\n',
    );
  });

  it('a folder with other files in it: says so and writes nothing there', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'papers'));
    bytes('papers/report.txt', 'hello')(folder);
    const { status, stderr } = ingestGood(folder, '--store', 'papers');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        `error: The folder ${join(folder, 'papers')} is no store: it has other files in it and no manifest.json.\n` +
        '  Hint: Name an empty or a new folder with --store.\n',
    });
    expect(readdirSync(join(folder, 'papers'))).toEqual(['report.txt']);
  });

  const damages: readonly (readonly [string, (path: string) => void])[] = [
    ['does not match its checksum', (path) => writeFileSync(path, 'spoiled')],
    ['is missing', (path) => rmSync(path)],
  ];
  it.each(damages)('a part that %s: says which, and which file it held', (what, damage) => {
    const folder = newFolder();
    expect(ingestGood(folder).status).toBe(0);
    const [part = ''] = parquetFiles(folder);
    const path = join(folder, 'data/store', part);
    damage(path);
    const { status, stdout, stderr } = runPathways(['rank', '--level', '1'], folder);
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr:
        `error: A part of the store ${what}: ${part.replaceAll('\\', '/')} (${path})\n` +
        '  Hint: It held natsector_M2018_dl.xlsx (oews-2018-05): pathways doctor --rebuild makes the store anew from the files kept beside it.\n',
    });
  });

  it('a manifest that is cut off: says so, also to a writer', () => {
    const folder = newFolder();
    expect(ingestGood(folder).status).toBe(0);
    const manifest = join(folder, 'data/store/manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').slice(0, 100));
    const says =
      `error: The manifest of the store is damaged or is none. (${manifest})\n` +
      '  Hint: pathways doctor --rebuild makes the store anew from the files kept beside it; or name another store with --store.\n';
    expect(ingestGood(folder)).toMatchObject({ status: 2, stderr: says });
    expect(runPathways(['catalog'], folder)).toMatchObject({ status: 2, stderr: says });
  });

  // A limit on the size of files stands for a full disk: the write fails in its middle.
  it.skipIf(process.platform !== 'linux')(
    'a disk that takes no more: says so, and leaves no store',
    () => {
      const folder = newFolder();
      const rows = fixture('', 'bad-keys-at-the-limit').make(folder);
      const there = filesIn(folder);
      const { status, stderr } = spawnSync(
        'sh',
        [
          '-c',
          'ulimit -f 4; exec "$0" "$@"',
          process.execPath,
          resolve('bin/pathways.js'),
          'ingest',
          '--no-keep',
          rows,
        ],
        { cwd: folder, encoding: 'utf8' },
      );
      expect(status).toBe(2);
      expect(stderr).toMatch(/^error: The store could not be written: .*File too large/);
      expect(stderr).toContain('nothing of this file was stored.\n');
      expect(filesIn(folder)).toEqual(there);
    },
  );
});

function ingestGood(folder: string, ...options: string[]): ReturnType<typeof runPathways> {
  return runPathways(['ingest', basename(before.make(folder)), ...options], folder);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

function parquetFiles(folder: string): readonly string[] {
  return filesIn(join(folder, 'data/store')).filter((file) => file.endsWith('.parquet'));
}
