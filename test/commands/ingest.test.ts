import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HEALTH, row, smallRows, writeOewsCsv } from '../support/oews-csv.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();

/** Runs ingest in a folder; the time that it took is taken out. */
function ingest(folder: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = runPathways(['ingest', ...args], folder);
  return { status, stdout: stdout.replace(/in \d+\.\d s/g, 'in TIME'), stderr };
}

describe('ingest', () => {
  it('reports what a file holds, and keeps the file beside the store', () => {
    const folder = newFolder();
    const path = writeOewsCsv(folder, 'natsector_M2024_dl.csv', [
      ...smallRows(),
      {
        ...row('53-0000', 'Transportation and Material Moving Occupations', 0, 1),
        TOT_EMP: '**',
        EMP_PRSE: '**',
        A_MEAN: '#',
        A_MEDIAN: '*',
      },
    ]);
    const { status, stdout, stderr } = ingest(folder, path);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "natsector_M2024_dl.csv: OEWS May 2024, 4 rows stored in TIME
        areas: 1 us
        industries: 1 sector
        levels: total, major
        ownerships: 5 (private)
        cells without a plain figure: 2 employment withheld, 1 top-coded, 1 unreadable, 1 wages withheld
        1 problem; the rest of the file was read:
          natsector_M2024_dl.csv › R5: Expected no negative number, found -0.9995.
      "
    `);
    const [hash] = readdirSync(join(folder, 'data/raw'));
    expect(readFileSync(join(folder, 'data/raw', hash ?? '', basename(path)))).toEqual(
      readFileSync(path),
    );
    expect(readdirSync(join(folder, 'data')).sort()).toEqual(['raw', 'store']);
  });

  it('says of the same bytes that they are there already', () => {
    const folder = newFolder();
    const path = writeOewsCsv(folder, 'natsector_M2024_dl.csv', smallRows());
    expect(ingest(folder, path, '--no-keep').status).toBe(0);
    expect(ingest(folder, path, '--no-keep')).toEqual({
      status: 0,
      stdout: 'natsector_M2024_dl.csv: already in the store (OEWS May 2024)\n',
      stderr: '',
    });
    expect(existsSync(join(folder, 'data/raw'))).toBe(false);
  });

  it('with --dry-run stores nothing', () => {
    const folder = newFolder();
    const path = writeOewsCsv(folder, 'natsector_M2024_dl.csv', smallRows());
    const { status, stdout } = ingest(folder, '--dry-run', path);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^natsector_M2024_dl\.csv: OEWS May 2024, 3 rows read, nothing stored/);
    expect(readdirSync(folder)).toEqual(['natsector_M2024_dl.csv']);
  });

  it('loads the files before and after one that is refused: exit 2', () => {
    const folder = newFolder();
    const files = [
      writeOewsCsv(folder, 'natsector_M2023_dl.csv', smallRows({}, 2)),
      join(folder, 'missing_M2024_dl.csv'),
      writeOewsCsv(folder, 'natsector_M2024_dl.csv', smallRows()),
    ];
    const { status, stdout, stderr } = ingest(folder, '--no-keep', ...files);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: .*missing_M2024_dl\.csv/);
    expect(stdout).toContain('natsector_M2024_dl.csv: OEWS May 2024, 3 rows stored');
    expect(stdout).toMatch(/\n2 of 3 files loaded, 1 refused\.\n$/);
    const { releases } = JSON.parse(runPathways(['catalog', '--format', 'json'], folder).stdout);
    expect(releases.map(({ release }: { release: string }) => release)).toEqual([
      'oews-2023-05',
      'oews-2024-05',
    ]);
  });

  it('that fails the first time leaves nothing behind', () => {
    const folder = newFolder();
    const [total, ...groups] = smallRows();
    const contradiction = { ...groups[0], TOT_EMP: 999 };
    const rows = [total, ...groups, contradiction].filter((one) => one !== undefined);
    const path = writeOewsCsv(folder, 'natsector_M2024_dl.csv', rows);
    expect(ingest(folder, path)).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'error: The file states two figures for the same occupation, industry, area and ownership. (natsector_M2024_dl.csv)\n' +
        '  11-0000 (major), industry 31-33 (sector), area 99, ownership 5: employment 400 (natsector_M2024_dl.csv › K3) against 999 (natsector_M2024_dl.csv › K5)\n' +
        '  Hint: Which is right cannot be told from the file. Download it again, or ask the publisher.\n',
    });
    expect(readdirSync(folder)).toEqual(['natsector_M2024_dl.csv']);
  });

  it('keeps equal rows once, refuses others, and takes them with --replace', () => {
    const folder = newFolder();
    const first = writeOewsCsv(folder, 'natsector_M2024_dl.csv', smallRows());
    const second = writeOewsCsv(folder, 'second_M2024_dl.csv', [
      ...smallRows(),
      ...smallRows(HEALTH),
    ]);
    const third = writeOewsCsv(folder, 'third_M2024_dl.csv', smallRows({}, 2));
    expect(ingest(folder, '--no-keep', first, second).stdout).toContain(
      '  3 rows are in the store already with equal figures and are kept once\n',
    );
    expect(ingest(folder, '--no-keep', third)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /^error: 3 rows of oews-2024-05 stand in the store with other figures: \(third_M2024_dl\.csv\)\n {2}00-0000 \(total\), .*employment 2,000 \(third_M2024_dl\.csv › K2\) against 1,000 \(natsector_M2024_dl\.csv › K2\)\n/,
      ),
    });
    expect(ingest(folder, '--no-keep', '--replace', third).stdout).toContain(
      '  3 rows take the place of stored ones\n',
    );
    expect(employmentIn(folder)).toEqual([1160, 800]);
  });

  it('takes a file back with --replace where another has taken the place of some of its rows', () => {
    const folder = newFolder();
    const first = writeOewsCsv(folder, 'natsector_M2024_dl.csv', smallRows());
    const second = writeOewsCsv(folder, 'second_M2024_dl.csv', [
      { ...row('51-0000', 'Production Occupations', 600, 45_000) },
    ]);
    expect(ingest(folder, '--no-keep', '--replace', first, second).status).toBe(0);
    expect(employmentIn(folder)).toEqual([600, 400]);
    expect(ingest(folder, '--no-keep', first).stdout).toMatch(/already in the store/);
    expect(employmentIn(folder)).toEqual([600, 400]);
    for (const expected of ['  1 rows take the place of stored ones\n', 'already in the store']) {
      expect(ingest(folder, '--no-keep', '--replace', first).stdout).toContain(expected);
      expect(employmentIn(folder)).toEqual([580, 400]);
    }
    const { sources } = JSON.parse(
      runPathways(['rank', '--naics', '31-33', '--format', 'json'], folder).stdout,
    );
    expect(sources).toHaveLength(1);
  });

  it('asks for the release where neither the file nor its name states it', () => {
    const folder = newFolder();
    const path = writeOewsCsv(folder, 'download.csv', smallRows());
    expect(ingest(folder, '--no-keep', path)).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'error: Neither the file nor its name says which release it is of. (download.csv)\n' +
        '  Hint: Say it: pathways ingest FILE --release 2024-05.\n',
    });
    expect(ingest(folder, '--no-keep', path, '--release', '2024-05').stdout).toMatch(
      /^download\.csv: OEWS May 2024, 3 rows stored/,
    );
  });

  it.each([
    [
      ['--release', 'spring'],
      'error: Expected a release such as 2024-05 after --release, found "spring".\n',
    ],
    [
      ['--release', '2023-05'],
      'error: The file says that it is of OEWS May 2024, --release says OEWS May 2023. (natsector_M2024_dl.csv)\n',
    ],
    [['--store', 'sample'], 'error: The sample that comes with the program takes in no files.\n'],
  ])('refuses %j', (args, message) => {
    const folder = newFolder();
    const path = writeOewsCsv(folder, 'natsector_M2024_dl.csv', smallRows());
    const { status, stdout, stderr } = ingest(folder, ...args, path);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.startsWith(message)).toBe(true);
    expect(stderr).toContain('\n  Hint: ');
  });

  it('waits for another writer and then says who it is', () => {
    const folder = newFolder();
    const path = writeOewsCsv(folder, 'natsector_M2024_dl.csv', smallRows());
    mkdirSync(join(folder, 'data'));
    const since = '2025-04-02T10:00:00.000Z';
    const holder = { pid: process.pid, host: hostname(), since };
    writeFileSync(join(folder, 'data/store.lock'), JSON.stringify(holder));
    expect(ingest(folder, path)).toEqual({
      status: 2,
      stdout: '',
      stderr:
        `error: The store is being written by process ${process.pid} on ${hostname()} since ${since}.\n` +
        `  Hint: Try again when it is done. If no such process runs any more, remove ${join(folder, 'data/store.lock')}.\n`,
    });
  });

  it('needs a file', () => {
    expect(ingest(newFolder())).toEqual({
      status: 2,
      stdout: '',
      stderr:
        "error: missing required argument 'file'\n  Hint: pathways --help lists the commands, pathways COMMAND --help its options.\n",
    });
  });

  it('lets no name in a file act upon the terminal', () => {
    const folder = newFolder();
    const path = writeOewsCsv(folder, 'natsector_M2024_dl.csv', [
      ...smallRows(),
      ...smallRows({ AREA: '\u001b[31mx' }),
    ]);
    const { status, stderr } = ingest(folder, path);
    expect(status).toBe(2);
    expect(stderr).not.toContain('\u001b');
  });
});

/** The employment of the major groups, largest first. */
function employmentIn(folder: string): readonly number[] {
  const { stdout } = runPathways(['rank', '--naics', '31-33', '--format', 'json'], folder);
  return JSON.parse(stdout).rows.map(({ employment }: { employment: number }) => employment);
}
