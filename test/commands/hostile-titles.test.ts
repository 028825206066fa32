import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { row, smallRows, writeOewsCsv } from '../support/oews-csv.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

/** Turns what follows round: `2024` reads `4202`. */
const TURN = '\u202e';
const TITLES = [
  ['13-0000', `Business ${TURN}`],
  ['15-0000', '\u001b]0;title\u0007\u009b31mComputer'],
  ['17-0000', '</script><script>alert(1)</script>'],
  ['19-0000', "=cmd|'/C calc'!A0"],
  ['21-0000', 'x'.repeat(20_000)],
  ['23-0000', '__proto__'],
] as const;

const temporaryFolder = temporaryFolders();
let folder: string;
/** Of a name that a file on Windows cannot have. */
const canHaveAnyName = process.platform !== 'win32';
const FILE = canHaveAnyName ? `natsector_M2024_dl\u001b[2J${TURN}.csv` : 'natsector_M2024_dl.csv';

beforeAll(() => {
  folder = temporaryFolder();
  const slice = { AREA_TITLE: `U.S.${TURN}`, NAICS_TITLE: `Manufacturing ${TURN}` };
  const hostile = TITLES.map(([code, title]) => ({ ...row(code, title, 300, 50_000), ...slice }));
  const csv = writeOewsCsv(folder, FILE, [...smallRows(slice), ...hostile]);
  expect(runPathways(['ingest', csv], folder)).toMatchObject({ status: 0 });
});

describe('titles and names of a file that are made to act', () => {
  it.each([
    ['page', 'html'],
    ['chart size', 'svg'],
    ['chart size', 'html'],
    ['chart size', 'vl.json'],
    ['prompts', 'md'],
    ['prompts', 'csv'],
    ['rank', 'md'],
    ['rank', 'csv'],
    ['sectors', 'csv'],
    ['catalog', 'txt'],
  ])('turn no text round and command no terminal in what %s writes as %s', (command, ending) => {
    const naics = /catalog|sectors/.test(command) ? [] : ['--naics', '31-33'];
    const out = ['--out', `out.${ending}`];
    const { status, stderr } = runPathways([...command.split(' '), ...naics, ...out], folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const text = readFileSync(join(folder, `out.${ending}`), 'utf8');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    if (/html|svg|md/.test(ending)) expect(text).not.toContain('<script>alert');
    if (ending === 'csv') expect(text).not.toMatch(/(^|[\n,])"?=/);
    expect(text).not.toContain('x'.repeat(1001));
  });

  it('command no terminal in the hint of an error', () => {
    const release = join(folder, 'data/store/release=oews-2024-05');
    const [part = ''] = readdirSync(release);
    appendFileSync(join(release, part), 'damage');
    const { status, stderr } = runPathways(['rank', '--naics', '31-33'], folder);
    expect(status).toBe(2);
    expect(stderr).toContain('It held natsector_M2024_dl');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});
