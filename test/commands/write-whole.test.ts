import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '../../src/commands/write-whole.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();

test('a file is replaced, keeps its permissions, and nothing else is left', async () => {
  const folder = newFolder();
  const path = join(folder, 'chart.png');
  writeFileSync(path, 'old');
  chmodSync(path, 0o640);
  await writeWhole(path, Uint8Array.from([1, 2, 3]));
  expect([...readFileSync(path)]).toEqual([1, 2, 3]);
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['chart.png']);
});

test.skipIf(process.platform === 'win32')('a link stays one, and its file is written', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'file'), 'old');
  symlinkSync(join(folder, 'file'), join(folder, 'link'));
  await writeWhole(join(folder, 'link'), 'new');
  expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('new');
});

test.skipIf(process.platform === 'win32')('a device is written to, not replaced', async () => {
  await writeWhole('/dev/null', 'text');
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});

test('where it cannot be written nothing is left', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'there'));
  await expect(writeWhole(join(folder, 'there'), 'text')).rejects.toThrow('EISDIR');
  await expect(writeWhole(join(folder, 'not', 'there'), 'text')).rejects.toThrow('ENOENT');
  expect(readdirSync(folder)).toEqual(['there']);
});
