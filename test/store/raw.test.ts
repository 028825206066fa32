import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepRaw } from '../../src/store/raw.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();

it('keeps a file under its hash, and takes it back where it is refused', async () => {
  const folder = newFolder();
  const file = join(folder, 'a.csv');
  writeFileSync(file, 'figures');
  const takeBack = await keepRaw(join(folder, 'raw'), file, 'abc');
  expect(readFileSync(join(folder, 'raw/abc/a.csv'), 'utf8')).toBe('figures');
  await takeBack();
  expect(readdirSync(folder)).toEqual(['a.csv']);
});

it('leaves a copy that was there before, also where the file is refused now', async () => {
  const folder = newFolder();
  const file = join(folder, 'a.csv');
  writeFileSync(file, 'figures');
  await keepRaw(join(folder, 'raw'), file, 'abc');
  await (await keepRaw(join(folder, 'raw'), file, 'abc'))();
  expect(readdirSync(join(folder, 'raw/abc'))).toEqual(['a.csv']);
});

it('says where it cannot be kept', async () => {
  const folder = newFolder();
  const file = join(folder, 'a.csv');
  writeFileSync(file, 'figures');
  await expect(keepRaw(file, file, 'abc')).rejects.toMatchObject({
    name: 'StoreError',
    message: expect.stringMatching(/^Cannot keep a copy of the file: /),
    hint: 'Free some space, or leave the copy out with --no-keep.',
  });
});
