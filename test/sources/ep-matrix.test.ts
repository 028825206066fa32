import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFixtures } from '../support/fixture-tests.ts';
import { REAL_DATA, sheetRows } from '../support/oews-workbook.ts';
import { readFileFacts } from '../support/read-fixture.ts';

testFixtures('ep-matrix');

describe.skipIf(REAL_DATA === undefined)('the real files', () => {
  const folder = join(REAL_DATA ?? '', 'projections');
  const files = ['nem-2018-28', 'nem-2024-34'].flatMap((release) =>
    (REAL_DATA === undefined ? [] : readdirSync(join(folder, release))).map((name) =>
      join(release, name),
    ),
  );

  it.each(files)('%s is read row by row as it is', async (file) => {
    const { rows, problems } = await readFileFacts(join(folder, file));
    expect(problems.count).toBe(0);
    expect([...problems.mentions]).toEqual([]);
    const [header = [], ...printed] = sheetRows(join('projections', file));
    const at = (heading: RegExp) => header.findIndex((cell) => heading.test(cell));
    const thousands = (cell: string | undefined) =>
      Math.round(Number((cell ?? '').replaceAll(',', '')) * 1000);
    expect(
      rows.map((row) => [
        row.code,
        row.baseEmployment,
        row.projectedEmployment,
        row.employmentChange,
        row.employmentChangePercent,
      ]),
    ).toEqual(
      printed.map((cells) => [
        cells[at(/^Occupation Code$/)],
        thousands(cells[at(/^\d{4} Employment$/)]),
        thousands(cells[at(/^Projected \d{4} Employment$/)]),
        thousands(cells[at(/^Employment Change/)]),
        Number((cells[at(/^Employment Percent Change/)] ?? '').replaceAll(',', '')),
      ]),
    );
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
  });

  it('production in manufacturing falls 7.0 % in 2018–28', async () => {
    const { rows } = await readFileFacts(
      join(folder, 'nem-2018-28', 'National Employment Matrix_IND_31-330.csv'),
    );
    expect(rows.find(({ code }) => code === '51-0000')).toMatchObject({
      release: 'nem-2018-28',
      industry: '31-33',
      industryLevel: 'sector',
      ownership: '1235',
      level: 'major',
      employmentChangePercent: -7,
    });
  });

  it('motor vehicle parts manufacturing falls 22.4 % in 2024–34, as in BLS’s table of fast declines', async () => {
    const { rows } = await readFileFacts(
      join(folder, 'nem-2024-34', 'National Employment Matrix_IND_336300.csv'),
    );
    expect(rows[0]).toMatchObject({
      release: 'nem-2024-34',
      industry: '336300',
      industryTitle: 'Motor vehicle parts manufacturing',
      code: '00-0000',
      employmentChangePercent: -22.4,
    });
  });
});
