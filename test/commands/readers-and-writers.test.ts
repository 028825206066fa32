import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { HEALTH, smallRows, writeOewsCsv } from '../support/oews-csv.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();
const run = promisify(execFile);
const PROGRAM = resolve('bin/pathways.js');

it('ten readers beside a writer each see the store before or after a commit, never between', async () => {
  const folder = newFolder();
  const first = writeOewsCsv(folder, 'natsector_M2024_dl.csv', smallRows());
  expect(runPathways(['ingest', '--no-keep', first], folder).status).toBe(0);
  const later = [2, 3, 4, 5].flatMap((factor) => [
    writeOewsCsv(folder, `replaced${factor}_M2024_dl.csv`, smallRows({}, factor)),
    writeOewsCsv(folder, `added${factor}_M202${factor - 2}_dl.csv`, smallRows(HEALTH)),
  ]);

  const pathways = (...args: readonly string[]) =>
    run(process.execPath, [PROGRAM, ...args], { cwd: folder });
  const writer = pathways('ingest', '--no-keep', '--replace', ...later);
  const readers = Array.from({ length: 10 }, () =>
    pathways('rank', '--naics', '31-33', '--release', '2024-05', '--format', 'json'),
  );
  for (const { stdout, stderr } of await Promise.all(readers)) {
    expect(stderr).toBe('');
    const { total, rows } = JSON.parse(stdout);
    const factor = total.employment / 1000;
    expect([1, 2, 3, 4, 5]).toContain(factor);
    expect(rows.map(({ employment }: { employment: number }) => employment)).toEqual([
      580 * factor,
      400 * factor,
    ]);
  }
  await writer;
});
