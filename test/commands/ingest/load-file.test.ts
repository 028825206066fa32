import { appendFileSync, copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { loadFile } from '../../../src/commands/ingest/load-file.ts';
import { loadReference } from '../../../src/commands/reference.ts';
import { StoreWriter } from '../../../src/store/writer.ts';
import { WRITER } from '../../support/made-facts.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const newFolder = temporaryFolders();

it.each([
  ['grows', (path: string) => appendFileSync(path, '\n')],
  ['vanishes', (path: string) => rmSync(path)],
])('refuses a file that %s while it is read, and keeps no copy of it', async (_, change) => {
  const folder = newFolder();
  const path = join(folder, 'Employment_Projections_2024-34.csv');
  copyFileSync(table(), path);
  const writer = await StoreWriter.open(join(folder, 'store'), WRITER);
  const reference = await loadReference(resolve('data/reference'));
  const loading = loadFile(path, writer, reference, {
    release: undefined,
    corrections: [],
    replace: false,
    dryRun: false,
    rawFolder: join(folder, 'raw'),
    onProgress: () => {
      if (existsSync(path)) change(path);
    },
  });
  await expect(loading).rejects.toMatchObject({
    name: 'FileError',
    message: 'The file changed while it was read; nothing of it was stored.',
    hint: 'Wait until its download is complete, and ingest it again.',
  });
  await writer.close();
  rmSync(path, { force: true });
  expect(readdirSync(folder)).toEqual([]);
});

/** The table of the fixture as people export it. */
function table(): string {
  const folder = resolve('fixtures/ep-occupations/two-layouts');
  const name = readdirSync(folder).find((file) => /^Employment.*\.csv$/.test(file));
  return join(folder, name ?? '');
}
