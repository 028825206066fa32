import { describe, expect, it } from 'vitest';
import { loadReference } from '../../src/commands/reference.ts';
import { isWithin } from '../../src/domain/soc.ts';
import { socVintageOfOews } from '../../src/domain/soc-vintage.ts';
import { parseTopCodeNote, topCodeOf } from '../../src/domain/top-code.ts';
import { REAL_DATA, sheetRows } from '../support/oews-workbook.ts';

const FILES = [
  'national_may2005_dl.xls',
  'nat4d_M2010_owner_dl.xls',
  'national_M2011_dl.xls',
  'nat4d_M2013_owner_dl.xls',
  'nat4d_M2014_owner_dl.xlsx',
  'national_M2014_dl.xlsx',
  'nat3d_owner_M2018_dl.xlsx',
  'nat4d_owner_M2018_dl.xlsx',
  'nat5d_6d_M2018_dl.xlsx',
  'national_M2018_dl.xlsx',
  'national_owner_M2018_dl.xlsx',
  'natsector_M2018_dl.xlsx',
  'national_M2019_dl.xlsx',
  'national_M2021_dl.xlsx',
  'national_M2023_dl.xlsx',
  'natsector_M2023_dl.xlsx',
  'national_M2024_dl.xlsx',
  'natsector_M2024_dl.xlsx',
];

describe.skipIf(REAL_DATA === undefined)('the reference data beside published files', () => {
  it.each(FILES)('%s has only codes, levels and wages that it allows', async (file) => {
    const reference = await loadReference('data/reference');
    const year = Number(/\d{4}/.exec(file)?.[0]);
    const vintage = socVintageOfOews(year, 5);
    const structure = await reference.structure(vintage ?? '2018');
    const topCode = topCodeOf(await reference.topCodes(), year, 5);
    const [header = [], ...rows] = sheetRows(`oews/${file}`);
    const names = header.map((name) => name.toLowerCase());
    const code = names.indexOf('occ_code');
    const group = names.findIndex((name) => /^((o|occ)_)?group$/.test(name));

    const unknown = new Set<string>();
    for (const row of rows) {
      const occupation = row[code] ?? '';
      if (occupation === '') continue;
      const level = row[group] === 'detail' ? 'detailed' : row[group];
      const known = structure.levelsOf(occupation);
      if (level === '' ? known.length !== 1 : !known.some((one) => one === level)) {
        unknown.add(`${occupation} ${level}`);
      }
    }
    expect([...unknown]).toEqual([]);

    const hourly = largest(rows, names, /^h_(pct\d\d|median)$/);
    const annual = largest(rows, names, /^a_(pct\d\d|median)$/);
    expect(hourly).toBeLessThan(topCode?.hourlyUsd ?? 0);
    expect(annual).toBeLessThan(topCode?.annualUsd ?? 0);
    expect(hourly).toBeGreaterThan(0.97 * (topCode?.hourlyUsd ?? 0));
  });

  it('nests as the columns of the SOC 2018 structure do', async () => {
    const structure = await (await loadReference('data/reference')).structure('2018');
    const rows = sheetRows('soc/soc_structure_2018.xlsx').filter((row) =>
      row.slice(0, 4).some((cell) => /^\d{2}-\d{4}$/.test(cell)),
    );
    const chain: string[] = ['00-0000'];
    const groups = rows.flatMap((row) => row.slice(0, 3).filter((cell) => cell !== ''));
    for (const row of rows) {
      const column = row.slice(0, 4).findIndex((cell) => cell !== '');
      const code = row[column] ?? '';
      chain.length = column + 1;
      expect(structure.parentOf(code)?.code).toBe(chain.at(-1));
      expect(structure.titleOf(code)).toBe(row[4]);
      chain.push(code);
      expect(groups.filter((group) => isWithin(code, group))).toEqual(
        groups.filter((group) => chain.includes(group)),
      );
    }
    expect(rows).toHaveLength(1447);
  });

  it.each([
    ['national_1997_dl.xls', undefined, 1997, 12],
    ['field_descriptions.xlsx', undefined, 2018, 5],
    ['national_M2019_dl.xlsx', 'Field Descriptions', 2019, 5],
    ['national_M2021_dl.xlsx', 'Field Descriptions', 2021, 5],
    ['national_M2023_dl.xlsx', 'Field Descriptions', 2023, 5],
    ['national_M2024_dl.xlsx', 'Field Descriptions', 2024, 5],
  ])('has the top code that %s states', async (file, sheet, year, month) => {
    const notes = sheetRows(`oews/${file}`, sheet).map((row) => row.join(' '));
    const stated = notes
      .map((note) => parseTopCodeNote(note))
      .filter((found) => found !== undefined);
    expect(stated).toHaveLength(1);
    const rows = await (await loadReference('data/reference')).topCodes();
    expect(topCodeOf(rows, year, month)).toMatchObject(stated[0] ?? {});
  });
});

function largest(rows: readonly string[][], names: readonly string[], wanted: RegExp): number {
  const columns = names.flatMap((name, index) => (wanted.test(name) ? [index] : []));
  let most = 0;
  for (const row of rows) {
    for (const column of columns) {
      const wage = Number(row[column]);
      if (wage > most) most = wage;
    }
  }
  return most;
}
