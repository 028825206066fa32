import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ALL_INDUSTRIES, smallRows, writeOewsCsv } from '../support/oews-csv.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();

it('prints what comes with the program', () => {
  const { status, stdout, stderr } = runPathways(['catalog', '--store', 'sample'], newFolder());
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatchSnapshot();
});

it('prints the files of a store, oldest release first', () => {
  const folder = newFolder();
  const files = [
    writeOewsCsv(folder, 'national_M2024_dl.csv', smallRows(ALL_INDUSTRIES)),
    writeOewsCsv(folder, 'natsector_M2023_dl.csv', smallRows()),
  ];
  expect(runPathways(['ingest', '--no-keep', ...files], folder).status).toBe(0);
  const { status, stdout, stderr } = runPathways(['catalog'], folder);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const store = join(folder, 'data/store');
  expect(withoutTime(stdout).replace(store, 'STORE')).toMatchInlineSnapshot(`
    "Store: STORE

    release                       areas  industries        ownerships  levels        rows  file                    sha256        ingested
    ────────────────────────────  ─────  ────────────────  ──────────  ────────────  ────  ──────────────────────  ────────────  ──────────
    oews-2023-05 (OEWS May 2023)  1 us   1 sector          5           total, major     3  natsector_M2023_dl.csv  d57891797fdf  DAY
    oews-2024-05 (OEWS May 2024)  1 us   1 cross-industry  1235        total, major     3  national_M2024_dl.csv   58529ac8df7a  DAY
    "
  `);
  const json = JSON.parse(runPathways(['catalog', '--format', 'json'], folder).stdout);
  expect(json).toMatchObject({
    store,
    sample: false,
    releases: [
      {
        release: 'oews-2023-05',
        industries: { sector: 1 },
        rows: 3,
        file: 'natsector_M2023_dl.csv',
      },
      { release: 'oews-2024-05', industries: { 'cross-industry': 1 }, ownerships: ['1235'] },
    ],
  });
  expect(json.releases[0].sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(new Date(json.releases[0].ingestedAt).getTime()).not.toBeNaN();
});

function withoutTime(text: string): string {
  return text.replace(/\d{4}-\d{2}-\d{2}$/gm, 'DAY');
}
