import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFixtures } from '../support/fixture-tests.ts';
import { REAL_DATA } from '../support/oews-workbook.ts';
import { type FactRow, fixtureFiles, readFileFacts } from '../support/read-fixture.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

testFixtures('ep-occupations');

const scratch = temporaryFolders();

describe('the tables of occupation.xlsx', () => {
  it('that are not read are named with the reason', async () => {
    const [file = ''] = fixtureFiles('fixtures/ep-occupations/stacked-headings', scratch());
    expect((await readFileFacts(file)).asides).toEqual([
      'Table 1.5: selects from the detailed table, not read again',
      'Table 1.8, Table 5.3: no projection of every occupation, not read',
    ]);
  });
});

describe('a table of education alone, which has no years', () => {
  const ingest = (...asked: readonly string[]) => {
    const folder = scratch();
    const rows = [
      'Matrix title,Matrix code,Typical education needed for entry',
      'Chief executives,11-1011,Bachelor’s degree',
    ];
    writeFileSync(join(folder, 'education.csv'), rows.join('\n'));
    return runPathways(['ingest', 'education.csv', ...asked], folder);
  };

  it('asks for a release of its own program', () => {
    const { status, stderr } = ingest();
    expect(stderr).toContain('Say it: pathways ingest FILE --release ep-2022-32.');
    expect(status).toBe(2);
  });

  it('is not taken for a release of OEWS', () => {
    const { status, stderr } = ingest('--release', '2024-05');
    expect(stderr).toContain('The file is of ep: --release ep-2022-32.');
    expect(status).toBe(2);
  });

  it('is read as the release that is named', () => {
    expect(ingest('--release', 'ep-2024-34')).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('a release in both layouts', () => {
  it('gives the same growth', async () => {
    const [csv = '', workbook = ''] = fixtureFiles(
      'fixtures/ep-occupations/two-layouts',
      scratch(),
    );
    const fromCsv = (await readFileFacts(csv)).rows;
    const fromWorkbook = (await readFileFacts(workbook)).rows;
    const figures = ({ table: _, row: __, ...rest }: FactRow) => rest;
    for (const row of fromCsv) {
      const same = fromWorkbook.find(
        ({ code, table }) => code === row.code && table === 'Table 1.2',
      );
      expect(same && figures(same)).toEqual(figures(row));
    }
  });

  it.each([
    ['the export first', false],
    ['the workbook first', true],
  ])('is kept once in a store, %s', (_, reversed) => {
    const folder = scratch();
    const files = [...fixtureFiles('fixtures/ep-occupations/two-layouts', folder)];
    if (reversed) files.reverse();
    const run = runPathways(['ingest', '--no-keep', '--store', 'store', ...files], folder);
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    expect(run.stdout).toContain(
      '6 rows are in the store already with equal figures and are kept once',
    );
    const ranked = runPathways(
      ['rank', '--store', 'store', '--naics', '000000', '--level', '5', '--format', 'csv'],
      folder,
    );
    expect(ranked.stdout.match(/^\d+,/gm)).toHaveLength(6);
  });
});

describe('a cell that cannot be read', () => {
  it('is a problem with its address, and the rest goes on', async () => {
    const [file = ''] = fixtureFiles('fixtures/ep-occupations/bad-cells', scratch());
    expect((await readFileFacts(file)).problems.lines(9)).toEqual([
      'Employment Projections.csv › E2: Expected a number or a mark, found "many".',
      'Employment Projections.csv › G2: Expected no negative number, found -124.2.',
    ]);
  });
});

describe.skipIf(REAL_DATA === undefined)('the real files', () => {
  const read = (name: string) => readFileFacts(join(REAL_DATA ?? '', 'projections', name));

  it('Employment_Projections_2020-30.csv has 11-3051 as BLS’s page does, 189.3 to 199.3 thousand', async () => {
    const { rows, problems } = await read('Employment_Projections_2020-30.csv');
    expect(rows).toHaveLength(790);
    expect(problems.count).toBe(0);
    expect(rows.find(({ code }) => code === '11-3051')).toMatchObject({
      release: 'ep-2020-30',
      title: 'Industrial production managers',
      level: 'detailed',
      baseEmployment: 189_300,
      projectedEmployment: 199_300,
    });
  });

  it('Employment_Projections_2024-34.csv is read whole, a row a code', async () => {
    const { rows, problems, counts } = await read('Employment_Projections_2024-34.csv');
    expect(problems.count).toBe(0);
    expect(rows).toHaveLength(832);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(832);
    expect(Object.fromEntries(counts)).toEqual({ 'at-least': 17, 'not-available': 6 });
    expect(rows.find(({ code }) => code === '51-2061')).toMatchObject({
      employmentChangePercent: -17.5,
    });
  });

  it('occupation_2018-28.xlsx gives four tables; its line items sum to its total', async () => {
    const { rows, problems } = await read('occupation_2018-28.xlsx');
    expect(problems.count).toBe(0);
    const of = (table: string) => rows.filter((row) => row.table === table);
    const tables = ['Table 1.2', 'Table 1.7', 'Table 1.10', 'Table 5.4'];
    expect(tables.map((table) => of(table).length)).toEqual([1076, 1076, 1076, 809]);
    expect(rows).toHaveLength(3 * 1076 + 809);
    const detailed = of('Table 1.7').filter(({ level }) => level === 'detailed');
    const sum = detailed.reduce((total, row) => total + Number(row.baseEmployment), 0);
    expect(Math.abs(sum - 161_037_700)).toBeLessThan(detailed.length * 50);
  });

  it('industry_2018-28.xlsx is refused: its tables have no occupations', async () => {
    await expect(read('industry_2018-28.xlsx')).rejects.toThrow(
      'employment by industry, which is not read',
    );
  });
});
