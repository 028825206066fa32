import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadReference, type Reference } from '../../src/commands/reference.ts';
import { stateArea } from '../../src/domain/area.ts';
import { industryCode } from '../../src/domain/naics.ts';
import { isWithin } from '../../src/domain/soc.ts';
import type { SocStructure } from '../../src/domain/soc-structure.ts';
import { SOC_VINTAGES, type SocVintage } from '../../src/domain/soc-vintage.ts';
import { topCodeOf } from '../../src/domain/top-code.ts';

const FOLDER = 'data/reference';
let reference: Reference;
let scratch: string;

beforeAll(async () => {
  reference = await loadReference(FOLDER);
  scratch = await mkdtemp(join(tmpdir(), 'reference-'));
});

afterAll(() => rm(scratch, { recursive: true, force: true }));

describe('SOC structures', () => {
  it.each<[SocVintage, Record<string, number>]>([
    ['2000', { major: 22, detailed: 799 }],
    ['2000/2010', { major: 22, detailed: 780 }],
    ['2010', { major: 23, minor: 97, broad: 461, detailed: 840 }],
    ['2010/2018', { major: 22, minor: 92, broad: 425, detailed: 749 }],
    ['2018', { major: 23, minor: 98, broad: 459, detailed: 867 }],
  ])('hold the official codes of %s', async (vintage, counts) => {
    expect(countLevels(await reference.structure(vintage), 'soc')).toEqual(counts);
  });

  it.each<[SocVintage, Record<string, number>]>([
    ['2000', { total: 1 }],
    ['2000/2010', { total: 1, detailed: 16 }],
    ['2010', { total: 1, broad: 1, detailed: 12 }],
    ['2010/2018', { total: 1, detailed: 40 }],
    ['2018', { total: 1, detailed: 12 }],
  ])('hold the codes that OEWS added to %s', async (vintage, counts) => {
    expect(countLevels(await reference.structure(vintage), 'oews')).toEqual(counts);
  });

  it('know the broad groups that OEWS publishes as detailed occupations from May 2021', async () => {
    const structure = await reference.structure('2018');
    const twice = structure.rows.filter(
      ({ code, level }) => level === 'detailed' && structure.levelOf(code) === 'broad',
    );
    expect(twice.map(({ code }) => code)).toEqual([
      '13-1020',
      '13-2020',
      '29-2010',
      '31-1120',
      '39-7010',
      '47-4090',
      '51-2090',
    ]);
  });

  it.each<[SocVintage, string, string]>([
    ['2000/2010', '15-1150', 'detailed'],
    ['2018', '51-2028', 'detailed'],
    ['2018', '21-1018', 'detailed'],
    ['2018', '31-1100', 'minor'],
    ['2010', '31-1000', 'minor'],
    ['2010', '15-1100', 'minor'],
    ['2010/2018', '15-1256', 'detailed'],
    ['2010/2018', '15-1200', 'minor'],
  ])('of %s have %s as %s', async (vintage, code, level) => {
    expect((await reference.structure(vintage)).levelOf(code)).toBe(level);
  });

  it.each(SOC_VINTAGES)(
    'of %s nest as isWithin says, for every pair of code and group',
    async (vintage) => {
      const structure = await reference.structure(vintage);
      const groups = structure.rows.filter(({ level }) => level !== 'detailed');
      const wrong = structure.rows.flatMap((row) => {
        const chain = ancestors(structure, row.code);
        return groups
          .filter(({ code }) => isWithin(row.code, code) !== chain.has(code))
          .map(({ code }) => `${row.code} ${code}`);
      });
      expect(wrong).toEqual([]);
    },
  );

  it.each<SocVintage>(['2010', '2018'])(
    'of %s have every level between an occupation and the total',
    async (vintage) => {
      const structure = await reference.structure(vintage);
      const gaps = structure.rows
        .filter(({ level }) => level === 'detailed')
        .filter(({ code, level }) => structure.parentOf(code, level)?.level !== 'broad')
        .map(({ code }) => code);
      expect(gaps).toEqual([]);
      for (const { code } of structure.rows.filter(({ level }) => level === 'broad')) {
        expect(structure.parentOf(code)?.level).toBe('minor');
      }
    },
  );
});

describe('the lookup for a release', () => {
  it('takes levels from the vintage first and from the vintages beside it', async () => {
    const { levelOf } = await reference.socLookup('2000/2010');
    expect(levelOf('15-1150')).toBe('detailed');
    expect(levelOf('11-1000')).toBe('minor');
    expect(levelOf('31-1012')).toBe('detailed');
    expect(levelOf('15-1256')).toBeUndefined();
  });

  it('knows every code of any vintage, and no others', async () => {
    const { isKnown } = await reference.socLookup('2018');
    for (const code of ['15-1252', '15-1256', '15-1132', '15-1799', '15-1031', '51-2028']) {
      expect(isKnown(code)).toBe(true);
    }
    for (const code of ['15-9999', '99-9999', '11-0001', '2011-11-01'])
      expect(isKnown(code)).toBe(false);
  });
});

it('has the 900 pairs of the crosswalk, and its codes in both structures', async () => {
  const pairs = await reference.crosswalk2010To2018();
  const soc2010 = await reference.structure('2010');
  const soc2018 = await reference.structure('2018');
  expect(pairs).toHaveLength(900);
  expect(new Set(pairs.map(({ from }) => from)).size).toBe(840);
  expect(new Set(pairs.map(({ to }) => to)).size).toBe(867);
  expect(pairs.filter(({ from, fromTitle }) => soc2010.titleOf(from) !== fromTitle)).toEqual([]);
  expect(pairs.filter(({ to }) => soc2018.levelOf(to) !== 'detailed')).toEqual([]);
  expect(pairs.filter(({ fromTitle, toTitle }) => /#/.test(fromTitle + toTitle))).toEqual([]);
});

it('has top codes in spans that neither overlap nor fall', async () => {
  const rows = await reference.topCodes();
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    expect(row.from <= row.to).toBe(true);
    if (before === undefined) continue;
    expect(before.to < row.from).toBe(true);
    expect(before.hourlyUsd <= row.hourlyUsd).toBe(true);
  }
});

it('knows the top code of May 2024 and none of a release after it', async () => {
  const rows = await reference.topCodes();
  expect(topCodeOf(rows, 2024, 5)).toMatchObject({
    hourlyUsd: 115,
    annualUsd: 239_200,
    basis: 'file notes',
  });
  expect(topCodeOf(rows, 2025, 5)).toBeUndefined();
});

it('has the 20 sectors by their canonical codes', async () => {
  const sectors = await reference.naicsSectors();
  expect(sectors).toHaveLength(20);
  expect(sectors.filter(({ code }) => industryCode(code) !== code)).toEqual([]);
  expect(sectors.find(({ code }) => code === '31-33')?.title).toBe('Manufacturing');
});

it('has the states and territories as the domain knows them', async () => {
  const states = await reference.states();
  expect(states).toHaveLength(54);
  expect(states.filter(({ areaType }) => areaType === '3').map(({ postal }) => postal)).toEqual([
    'GU',
    'PR',
    'VI',
  ]);
  for (const { fips, postal, title, areaType } of states) {
    expect(stateArea(fips)).toEqual({
      code: fips,
      type: areaType === '3' ? 'territory' : 'state',
      title,
      postal,
    });
  }
});

it('reads a table once', async () => {
  expect(await reference.structure('2018')).toBe(await reference.structure('2018'));
  expect(await reference.topCodes()).toBe(await reference.topCodes());
});

it('says where it looked when the folder is missing', async () => {
  await expect(loadReference(join(scratch, 'nowhere'))).rejects.toMatchObject({
    name: 'FileError',
    message: `The reference data is not there: ${join(scratch, 'nowhere')}`,
    hint: 'It comes with the program: install it again, or restore data/reference.',
  });
});

it('names the table that is missing', async () => {
  const empty = await loadReference(scratch);
  await expect(empty.states()).rejects.toMatchObject({
    name: 'FileError',
    message: `The reference data is not there: ${join(scratch, 'states.csv')}`,
    place: { file: 'states.csv' },
  });
});

it.each([
  ['code,name\n11,Farms\n', 'Expected the columns code, title, found "code, name".', 1],
  [
    'code,title\n11,Farms\n31to33,Works\n',
    'Expected values of code, title, found "31to33, Works".',
    3,
  ],
  ['code,title\n11\n', 'Expected values of code, title, found "11".', 2],
])('names the row that is not as expected in %j', async (text, message, row) => {
  const damaged = await damagedReference('naics-sectors.csv', text);
  await expect(damaged.naicsSectors()).rejects.toMatchObject({
    name: 'LayoutError',
    message,
    place: { file: 'naics-sectors.csv', row },
    hint: 'Restore data/reference; it is written by tools/reference.mjs, not by hand.',
  });
});

it('refuses a table that is not comma-separated', async () => {
  const damaged = await damagedReference('naics-sectors.csv', 'code,title\n11,"Farms\n');
  await expect(damaged.naicsSectors()).rejects.toMatchObject({
    name: 'LayoutError',
    message: expect.stringMatching(/^Expected comma-separated values: /),
    place: { file: 'naics-sectors.csv' },
  });
});

async function damagedReference(file: string, text: string): Promise<Reference> {
  const folder = await mkdtemp(join(scratch, 'damaged-'));
  await cp(FOLDER, folder, { recursive: true });
  await writeFile(join(folder, file), text);
  return loadReference(folder);
}

function countLevels(structure: SocStructure, definedBy: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of structure.rows) {
    if (row.definedBy === definedBy) counts[row.level] = (counts[row.level] ?? 0) + 1;
  }
  return counts;
}

function ancestors(structure: SocStructure, code: string): Set<string> {
  const found = new Set([code]);
  for (let row = structure.parentOf(code); row !== undefined; row = structure.parentOf(row.code)) {
    found.add(row.code);
  }
  return found;
}
