import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { writeFolder } from '../../../src/commands/pack/write-folder.ts';
import { DATA_PACKAGE, writtenFile } from '../../../src/writers/pack/data-package.ts';
import type { PackFile } from '../../../src/writers/pack/pack.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const newFolder = temporaryFolders();

const FILE: PackFile = { path: 'data/size.csv', content: 'soc\n' };
const MARKER: PackFile = {
  path: DATA_PACKAGE,
  content: JSON.stringify({ pathways: { written: [writtenFile(FILE)] } }),
};

function request(cwd: string, force = true) {
  return { target: join(cwd, 'pack'), named: 'pack', cwd, force };
}

/** A folder that holds a pack of one file. */
async function withPack(): Promise<string> {
  const folder = newFolder();
  await writeFolder(request(folder), async (write) => {
    await write(FILE);
    await write(MARKER);
  });
  return folder;
}

test('what writes on after a failure does not bring the folder back', async () => {
  const folder = newFolder();
  let late: Promise<unknown> = Promise.resolve();
  const written = writeFolder(request(folder), async (write) => {
    late = setTimeout(50).then(() => write(FILE));
    late.catch(() => {});
    throw new Error('a piece failed');
  });
  await expect(written).rejects.toThrow('a piece failed');
  await expect(late).rejects.toThrow('ENOENT');
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['changed', 'data/size.csv', /size\.csv was changed since the chart pack was made/],
  ['added', 'notes.txt', /notes\.txt is not of the chart pack there/],
])('what is %s in the old pack while the new one is made is not lost', async (_, path, message) => {
  const folder = await withPack();
  const written = writeFolder(request(folder), async (write) => {
    await write({ ...FILE, content: 'new\n' });
    writeFileSync(join(folder, 'pack', path), 'what employers said');
  });
  await expect(written).rejects.toThrow(message);
  expect(readFileSync(join(folder, 'pack', path), 'utf8')).toBe('what employers said');
  expect(readdirSync(folder)).toEqual(['pack']);
});

test('a link that leads nowhere is no target', async () => {
  const folder = newFolder();
  symlinkSync('nowhere', join(folder, 'pack'));
  await expect(writeFolder(request(folder), async () => {})).rejects.toThrow(
    'pack is a link that leads nowhere.',
  );
  expect(readdirSync(folder)).toEqual(['pack']);
});

test('a file on the way to the target is named as such', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'cwd'));
  const target = join(folder, 'file', 'pack');
  await expect(
    writeFolder({ ...request(folder), target, named: 'file/pack' }, async () => {}),
  ).rejects.toMatchObject({ hint: 'A part of the path is a file, not a folder.' });
});
