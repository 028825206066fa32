import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { smallRows, writeOewsCsv } from '../support/oews-csv.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();
const folder = newFolder();
const store = join(folder, 'elsewhere');

/** Which store a ranking is of: the total of the small one is 1,000 jobs. */
function totalOf(
  args: readonly string[],
  where: string,
  variables?: Readonly<Record<string, string>>,
): unknown {
  const all = ['rank', '--naics', '31-33', '--format', 'json', ...args];
  const { status, stdout, stderr } = runPathways(all, where, variables);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { sample, total } = JSON.parse(stdout);
  return [sample, total.employment];
}

const SMALL = [false, 1000];
const SAMPLE = [true, 12_767_670];

beforeAll(() => {
  const path = writeOewsCsv(folder, 'natsector_M2024_dl.csv', smallRows());
  expect(runPathways(['ingest', '--no-keep', '--store', store, path], folder).status).toBe(0);
});

it('is the one that --store names', () => {
  expect(totalOf(['--store', store], newFolder())).toEqual(SMALL);
  expect(totalOf(['--store', 'elsewhere'], folder)).toEqual(SMALL);
});

it('is the one that PATHWAYS_STORE names; --store goes first', () => {
  expect(totalOf([], newFolder(), { PATHWAYS_STORE: store })).toEqual(SMALL);
  expect(totalOf(['--store', 'sample'], newFolder(), { PATHWAYS_STORE: store })).toEqual(SAMPLE);
});

it('is the sample where none is named and none is there, or PATHWAYS_STORE is empty', () => {
  expect(totalOf([], folder)).toEqual(SAMPLE);
  expect(totalOf([], folder, { PATHWAYS_STORE: '' })).toEqual(SAMPLE);
  expect(totalOf([], folder, { PATHWAYS_STORE: 'sample' })).toEqual(SAMPLE);
});

it.each(['', ' '])('is an error where --store is %j', (named) => {
  const { status, stderr } = runPathways(['rank', '--naics', '31-33', '--store', named], folder);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr:
      'error: Expected a folder after --store, found nothing.\n' +
      '  Hint: Leave --store out for $PATHWAYS_STORE, else data/store.\n',
  });
});

it.each([
  ['an empty folder', () => newFolder()],
  ['no folder', () => join(newFolder(), 'none')],
  [
    'a folder that is no store',
    () => {
      const other = newFolder();
      writeFileSync(join(other, 'thesis.docx'), '');
      return other;
    },
  ],
])('is an error where %s is named', (_, make) => {
  const path = make();
  expect(runPathways(['catalog', '--store', path], folder)).toEqual({
    status: 2,
    stdout: '',
    stderr:
      `error: There is no store at ${path}.\n` +
      '  Hint: Ingest a file into it first: pathways ingest FILE --store PATH. Or look at the sample: --store sample.\n',
  });
});

it('is an error where the default one is damaged: the sample does not stand in for it', () => {
  const where = newFolder();
  mkdirSync(join(where, 'data/store'), { recursive: true });
  writeFileSync(join(where, 'data/store/manifest.json'), '{');
  const { status, stdout, stderr } = runPathways(['catalog'], where);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^error: The manifest of the store is damaged or is none\. \(/);
});
