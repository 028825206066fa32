import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { storeFiles } from '../support/made-facts.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();

function composition(folder: string, args: string) {
  return runPathways(['composition', ...args.split(' ')], folder);
}

function json(folder: string, args: string) {
  const { status, stdout, stderr } = composition(folder, `${args} --format json`);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('the composition of manufacturing', () => {
  let folder: string;
  beforeAll(async () => {
    folder = newFolder();
    const jobs = { '51-0000': 500, '53-0000': 300, '11-0000': 60, '13-0000': 40 };
    const percents = { '51-0000': -10, '53-0000': 10, '11-0000': 50, '13-0000': 0 };
    await storeFiles(join(folder, 'data/store'), [
      {
        file: 'survey.csv',
        rows: [
          { soc: '00-0000', level: 'total', figures: { employment: 1000 } },
          { soc: '29-0000', figures: { employment: 'employment-withheld' } },
          ...Object.entries(jobs).map(([soc, employment]) => ({ soc, figures: { employment } })),
        ],
      },
      {
        file: 'matrix.csv',
        rows: Object.entries(percents).map(([soc, employmentChangePercent]) => ({
          soc,
          release: 'nem-2024-34',
          figures: {
            baseYear: 2024,
            projectedYear: 2034,
            baseEmployment: 1000,
            projectedEmployment: 1000 + 10 * employmentChangePercent,
            employmentChangePercent,
          },
        })),
      },
      {
        file: 'unused.csv',
        rows: [
          {
            soc: '51-0000',
            release: 'ep-2024-34',
            industry: '000000',
            industryLevel: 'cross-industry',
            figures: { baseEmployment: 10, projectedEmployment: 20 },
          },
        ],
      },
    ]);
  });

  it('is printed with an other that is named', () => {
    const { status, stdout, stderr } = composition(folder, '--naics 31-33 --level 2 --top 2');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatchSnapshot();
  });

  it('adds up to 1, now and projected', () => {
    const { rows, other, rest, totals } = json(folder, '--naics 31-33 --top 2');
    expect(totals).toEqual({ employment: 1000, projected: 1011 });
    const parts = [...rows, other, rest];
    for (const share of ['share', 'projectedShare']) {
      expect(parts.reduce((sum, part) => sum + part[share], 0)).toBeCloseTo(1, 12);
    }
    expect(other).toMatchObject({
      title: 'Other (2 groups)',
      groups: [{ soc: '11-0000' }, { soc: '13-0000' }],
    });
    expect(rest.withheld).toMatchObject([{ soc: '29-0000' }]);
  });

  it('names the files that it rests on, and no others', () => {
    const { sources } = json(folder, '--naics 31-33');
    expect(sources.map(({ file }: { file: string }) => file)).toEqual(['survey.csv', 'matrix.csv']);
  });

  it('is a table for a spreadsheet as CSV', () => {
    const { stdout } = composition(folder, '--naics 31-33 --top 2 --format csv');
    const rows: Record<string, string>[] = parse(stdout, { columns: true });
    expect(rows.map(({ soc, employment, projected }) => [soc, employment, projected])).toEqual([
      ['51-0000', '500', '450'],
      ['53-0000', '300', '330'],
      ['', '100', '130'],
      ['', '100', '101'],
    ]);
  });

  it('refuses what the slice does not have', () => {
    const { status, stderr } = composition(folder, '--naics 31-33 --growth-basis area');
    expect(status).toBe(2);
    expect(stderr).toContain('The store has no projection for the basis area of this slice.');
  });
});

it('is answered by a state’s matrix alone, with the publisher’s own projected total', () => {
  const folder = newFolder();
  const matrix = resolve('fixtures/wid-projections/matrix/wid.csv');
  expect(runPathways(['ingest', '--no-keep', matrix], folder).status).toBe(0);
  const { slice, rows, rest, totals } = json(folder, '--naics 31-33 --area 08');
  expect(slice.release).toBe('wid-co-2022-32');
  expect(totals).toEqual({ employment: 150_000, projected: 156_000 });
  expect(rows).toMatchObject([{ soc: '51-0000', employment: 70_000, projected: 71_400 }]);
  expect(rows[0].changeInPoints).toBeCloseTo(100 * (71_400 / 156_000 - 70_000 / 150_000), 10);
  expect(rest).toMatchObject({ employment: 80_000, projected: 84_600 });
});
