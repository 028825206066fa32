import { join } from 'node:path';
import { expect, it } from 'vitest';
import { smallRows, writeOewsCsv } from '../support/oews-csv.ts';
import { runPathways } from '../support/run-pathways.ts';
import { storeContent } from '../support/store-content.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';
import { run } from './run-killed.ts';

const newFolder = temporaryFolders();
const program = join(process.cwd(), 'bin/pathways.js');

it('writers at the same time wait for each other, and the store has the files of all', async () => {
  const cwd = newFolder();
  const years = [2021, 2022, 2023, 2024];
  for (const year of years)
    writeOewsCsv(cwd, `natsector_M${year}_dl.csv`, smallRows({}, year - 2020));
  const ended = await Promise.all(
    years.map((year) => run({ program, args: ['ingest', `natsector_M${year}_dl.csv`], cwd })),
  );
  for (const one of ended) {
    // On a machine that is busy one may wait its five seconds out; it then says who has the store.
    if (one.status !== 0) expect(one.stderr).toMatch(/is being written by process \d+ on /);
  }
  const stored = ended.filter(({ status }) => status === 0).length;
  expect(stored).toBeGreaterThan(0);
  expect((await storeContent(join(cwd, 'data/store'))).length).toBe(stored);
  expect(ended.filter(({ status }) => status !== 0 && status !== 2)).toEqual([]);
});

it('ten readers beside a writer wait for nothing, and each gets the old ranking or the new one', async () => {
  const cwd = newFolder();
  const first = writeOewsCsv(cwd, 'natsector_M2024_dl.csv', smallRows());
  expect(runPathways(['ingest', first], cwd).status).toBe(0);
  const rank = ['rank', '--naics', '31-33', '--level', '2', '--format', 'csv'];
  const before = runPathways(rank, cwd).stdout;
  writeOewsCsv(cwd, 'natsector_M2024_dl.csv', smallRows({}, 3));
  const writer = run({ program, args: ['ingest', 'natsector_M2024_dl.csv', '--replace'], cwd });
  const readers = await Promise.all(
    Array.from({ length: 10 }, () => run({ program, args: rank, cwd })),
  );
  expect(await writer).toMatchObject({ status: 0, stderr: '' });
  const after = runPathways(rank, cwd).stdout;
  expect(after).not.toBe(before);
  for (const { status, stdout, stderr } of readers) {
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect([before, after]).toContain(stdout);
  }
});
