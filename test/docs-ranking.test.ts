import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FLAGS } from '../src/analysis/flags.ts';
import { CHANGE_FLAGS, NOT_COMPARABLE } from '../src/analysis/past-change-result.ts';
import { type MadeRow, storeFiles } from './support/made-facts.ts';
import { makeZip } from './support/make-xlsx.ts';
import { row, writeOewsCsv } from './support/oews-csv.ts';
import { runPathways } from './support/run-pathways.ts';
import { temporaryFolders } from './support/temporary-folder.ts';

const PAGE = readFileSync('docs/reference/ranking.md', 'utf8');

const folder = temporaryFolders();
let here: string;

beforeAll(async () => {
  here = folder();
  await storeFiles(join(here, 'changed'), CHANGED);
  storeOfArchive();
});

/** Commands whose JSON has, together, every field of a kind of output. */
const OUTPUTS: Readonly<Record<string, readonly string[]>> = {
  rank: [
    '--naics 31-33 --level 3 --within 51-0000',
    '--naics 31-33 --level 5 --by growth --top 3',
    '--naics 62 --level 5 --by wage --wage annual-p90',
  ],
  composition: ['--naics 31-33 --top 3', '--naics 31-33 --level 5 --within 29-0000 --top 3'],
  sectors: [''],
  change: [
    '--naics 31-33 --level 5 --within 51-0000 --from 2018-05 --to 2024-05 --store changed',
    '--naics 31-33 --level 2 --from 2018-05 --to 2024-05 --store changed',
  ],
  catalog: [''],
  explain: [
    '29-1171 --naics 62',
    '51-0000 --naics 31-33 --store archive',
    '13-2011 --naics 000000 --store archive',
  ],
};

/** Lists of objects that have a table of their own, by the field that holds them. */
const PARTS: Readonly<Record<string, string>> = {
  'rank rows[]': 'An occupation',
  'rank smallBase[]': 'An occupation',
  'rank withheld[]': 'An occupation',
  'change rows[]': 'A comparison',
  'change total': 'A comparison',
  'rank sources[]': 'A file',
  'composition sources[]': 'A file',
  'sectors sources[]': 'A file',
  'change sources[]': 'A file',
  'explain sources[]': 'A file',
};

describe('docs/reference/ranking.md', () => {
  it.each(Object.keys(OUTPUTS))('documents the fields of the JSON of %s, and no other', (name) => {
    const heading = `${name}: JSON`;
    expect(leaves(fieldsOf([name]).get(heading))).toEqual(leaves(documented(heading)));
  });

  it.each([...new Set(Object.values(PARTS))])(
    'documents the fields of %s, and no other',
    (part) => {
      expect(leaves(fieldsOf(Object.keys(OUTPUTS)).get(part))).toEqual(leaves(documented(part)));
    },
  );

  it.each(['rank', 'composition', 'sectors', 'change'])(
    'documents the columns of the CSV of %s, in their order',
    (name) => {
      const [header = ''] = run(name, OUTPUTS[name]?.[0] ?? '', 'csv').split('\n');
      expect([...documented(`${name}: CSV`)]).toEqual(header.split(','));
    },
  );

  it.each([
    ['flag', FLAGS],
    ['flag of a comparison', CHANGE_FLAGS],
    ['reason not to compare', NOT_COMPARABLE],
  ])('lists every %s as the program explains it', (heading, list) => {
    expect(tableOf(heading)).toEqual(Object.entries(list));
  });
});

const printed = new Map<string, string>();

function run(name: string, options: string, format: string): string {
  const key = `${name} ${options} ${format}`;
  const known = printed.get(key);
  if (known !== undefined) return known;
  const words = options === '' ? [] : options.split(' ');
  const { status, stdout, stderr } = runPathways([name, ...words, '--format', format], here);
  expect({ options, status, stderr }).toEqual({ options, status: 0, stderr: '' });
  printed.set(key, stdout);
  return stdout;
}

/** Every field of the outputs of some commands, by the heading that they stand below. */
function fieldsOf(names: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const name of names) {
    for (const options of OUTPUTS[name] ?? []) {
      const output: unknown = JSON.parse(run(name, options, 'json'));
      addFields(output, '', `${name}: JSON`, found);
    }
  }
  return found;
}

/** Paths are such as `rows[].area.code`; what has a table of its own begins there anew. */
function addFields(
  value: unknown,
  path: string,
  heading: string,
  found: Map<string, Set<string>>,
): void {
  const isList = Array.isArray(value) && !isRange(path);
  const here = isList ? `${path}[]` : path;
  if (here !== '') found.set(heading, (found.get(heading) ?? new Set()).add(here));
  const part = PARTS[`${heading.split(':')[0]} ${here}`];
  const [start, below] = part === undefined ? [here, heading] : ['', part];
  for (const item of isList ? value : [value]) {
    if (typeof item !== 'object' || item === null || isRange(path) || isOneValue(item, here))
      continue;
    for (const [name, inner] of Object.entries(item)) {
      addFields(inner, start === '' ? name : `${start}.${name}`, below, found);
    }
  }
}

/** Two numbers that are one value. */
function isRange(path: string): boolean {
  return /(rank|growth)Range$|^interval$/.test(path);
}

/** A floor; counts by a key that is data; what the page describes in words. */
function isOneValue(value: object, path: string): boolean {
  return 'atLeast' in value || /\.(areas|industries)$/.test(path) || path === 'rest.withheld[]';
}

/** Without what only holds other fields. */
function leaves(fields: ReadonlySet<string> = new Set()): readonly string[] {
  const all = [...fields];
  return all.filter((one) => !all.some((other) => other.startsWith(`${one}.`))).sort();
}

/** Fields in the first column of the table below a heading. */
function documented(heading: string): ReadonlySet<string> {
  const section = PAGE.split(/^##+ /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const table = section.split('\n\n').find((block) => block.startsWith('|')) ?? '';
  const rows = [...table.matchAll(/^\| (`.*?) \|/gm)].map(([, cell = '']) => cell);
  return new Set(
    rows.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, one]) => one ?? '')),
  );
}

/** The rows of the table whose first column has this header. */
function tableOf(header: string): readonly (readonly string[])[] {
  const start = PAGE.indexOf(`\n| ${header} |`);
  const [, , , ...rows] = PAGE.slice(start).split('\n\n')[0]?.split('\n') ?? [];
  return rows.map((line) => {
    const [, key = '', meaning = ''] = /^\| `([^`]+)` \| (.*) \|$/.exec(line) ?? [];
    return [key, meaning];
  });
}

// Invented figures.
const CHANGED = [
  { file: 'may2018.xlsx', rows: release('2018-05', ['51-2093', '51-4041', '51-9999']) },
  { file: 'may2024.xlsx', rows: release('2024-05', ['51-2061', '51-4041', '51-9998']) },
];

function release(id: string, codes: readonly string[]): readonly MadeRow[] {
  const made = (soc: string, level: MadeRow['level'], employment: number): MadeRow => ({
    soc,
    ...(level === undefined ? {} : { level }),
    title: `Occupation ${soc}`,
    release: `oews-${id}`,
    figures: { employment, employmentRsePercent: 2 },
  });
  return [
    made('00-0000', 'total', 9000),
    made('51-0000', 'major', 6000),
    made('53-0000', 'major', 1000),
    ...codes.map((soc) => made(soc, 'detailed', 500)),
  ];
}

/** A store of a file out of an archive, so that figures have a member; and of one with words. */
function storeOfArchive(): void {
  const rows = [{ ...row('51-0000', 'Production Occupations', 580, 45_000) }];
  const path = writeOewsCsv(here, 'natsector_M2024_dl.csv', rows);
  const zip = join(here, 'oesm24in4.zip');
  writeFileSync(zip, makeZip([{ name: 'natsector_M2024_dl.csv', data: readFileSync(path) }]));
  const words = resolve('fixtures/ep-occupations/two-layouts/Employment Projections.csv');
  const { status, stderr } = runPathways(['ingest', zip, words, '--store', 'archive'], here);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}
