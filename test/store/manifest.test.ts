import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { StoreError } from '../../src/domain/errors.ts';
import {
  EMPTY_MANIFEST,
  type Part,
  readManifest,
  SCHEMA_VERSION,
} from '../../src/store/manifest.ts';
import { storeFiles } from '../support/made-facts.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();

it('reads nothing where there is no manifest', async () => {
  expect(await readManifest(join(newFolder(), 'manifest.json'))).toBeUndefined();
});

it('gives back what was written, with the counts that the catalog shows', async () => {
  const root = join(newFolder(), 'store');
  await storeFiles(root, [
    { file: 'a.xlsx', rows: [{ soc: '51-0000', figures: { employment: 100 } }] },
  ]);
  const manifest = await readManifest(join(root, 'manifest.json'));
  expect(manifest).toMatchObject({ schemaVersion: SCHEMA_VERSION, generation: 1 });
  expect(manifest?.parts).toMatchObject([
    {
      rows: 1,
      measures: ['employment'],
      ingestedAt: '2025-04-02T10:00:00.000Z',
      origin: { file: 'a.xlsx', release: 'oews-2024-05' },
      index: {
        areas: [['99', 'us', 'U.S.']],
        industries: [['31-33', 'sector', 'Industry 31-33']],
        ownerships: ['5'],
        slices: [[0, 0, 0, 2, 1]],
      },
    },
  ]);
});

it('refuses a store of a later version and says which versions it reads', async () => {
  const path = manifestOf({ ...EMPTY_MANIFEST, schemaVersion: SCHEMA_VERSION + 1 });
  await expect(readManifest(path)).rejects.toMatchObject({
    name: 'StoreError',
    message: `The store was written by a later version of pathways (schema ${SCHEMA_VERSION + 1}; this one reads up to ${SCHEMA_VERSION}).`,
    place: { file: path },
    hint: 'Update pathways, or name another store with --store.',
  });
});

it('migrates a store of an earlier version', async () => {
  const root = join(newFolder(), 'store');
  await storeFiles(root, [
    { file: 'a.xlsx', rows: [{ soc: '51-0000', figures: { employment: 100 } }] },
  ]);
  const path = join(root, 'manifest.json');
  const { parts, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
  for (const part of parts) delete part.problems;
  writeFileSync(path, JSON.stringify({ ...manifest, schemaVersion: 0, parts }));
  expect(await readManifest(path)).toMatchObject({
    schemaVersion: SCHEMA_VERSION,
    parts: [{ problems: 0, rows: 1 }],
  });
});

it.each([
  ['is cut off', JSON.stringify(EMPTY_MANIFEST).slice(0, 40)],
  ['is empty', ''],
  ['is null', 'null'],
  ['is a list', '[]'],
  ['is another program’s', '{"schemaVersion":1,"program":"other","generation":1,"parts":[]}'],
  ['has no parts', '{"schemaVersion":1,"program":"pathways","generation":1}'],
  ['has no generation', '{"schemaVersion":1,"program":"pathways","parts":[]}'],
])('is damaged where it %s', async (_, text) => {
  const path = manifestOf(text);
  const error = await readManifest(path).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StoreError);
  expect(error).toMatchObject({
    message: 'The manifest of the store is damaged or is none.',
    place: { file: path },
    hint: 'pathways doctor --rebuild makes the store anew from the files kept beside it; or name another store with --store.',
  });
});

it('says why a manifest cannot be read', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'manifest.json'));
  await expect(readManifest(join(folder, 'manifest.json'))).rejects.toMatchObject({
    name: 'StoreError',
    message: expect.stringMatching(/^Cannot read the store's manifest .*EISDIR/),
  });
});

function manifestOf(content: unknown): string {
  const path = join(newFolder(), 'manifest.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

it.each<[string, (part: Part) => unknown]>([
  ['that is nothing', () => null],
  ['outside of the store', (part) => ({ ...part, path: '../../../etc/passwd' })],
  [
    'above the folder of its release',
    (part) => ({ ...part, path: 'release=oews-2024-05/../../x.parquet' }),
  ],
  ['of an absolute path', (part) => ({ ...part, path: '/etc/passwd' })],
  [
    'whose path stands for several files',
    (part) => ({ ...part, path: 'release=oews-2024-05/*.parquet' }),
  ],
  ['whose path is a number', (part) => ({ ...part, path: 5 })],
  ['without an origin', ({ origin: _, ...part }) => part],
  ['of no release', (part) => ({ ...part, origin: { ...part.origin, release: 7 } })],
  ['of no SOC', (part) => ({ ...part, origin: { ...part.origin, socVintage: '1234' } })],
  ['without tables', (part) => ({ ...part, origin: { ...part.origin, tables: undefined } })],
  ['of unknown measures', (part) => ({ ...part, measures: ['__proto__'] })],
  ['without attributes', ({ attributes: _, ...part }) => part],
  ['whose rows are words', (part) => ({ ...part, rows: 'many' })],
  ['without an index', ({ index: _, ...part }) => part],
  ['whose slices are words', (part) => ({ ...part, index: { ...part.index, slices: 'x' } })],
  [
    'whose slice is of an area that is not listed',
    (part) => ({ ...part, index: { ...part.index, slices: [[9, 0, 0, 2, 1]] } }),
  ],
  ['whose areas are numbers', (part) => ({ ...part, index: { ...part.index, areas: [1] } })],
])('is damaged where it has a part %s', async (_, change) => {
  const root = join(newFolder(), 'store');
  await storeFiles(root, [
    { file: 'a.xlsx', rows: [{ soc: '51-0000', figures: { employment: 100 } }] },
  ]);
  const path = join(root, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, parts: manifest.parts.map(change) }));
  await expect(readManifest(path)).rejects.toMatchObject({
    name: 'StoreError',
    message: 'The manifest of the store is damaged or is none.',
  });
});
