import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { REAL_DATA } from '../support/oews-workbook.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();
const data = REAL_DATA ?? '';

interface Row {
  readonly soc: string;
  readonly title: string;
  readonly employment: number | null;
  readonly baseYear: number | null;
  readonly projectedYear: number | null;
  readonly baseEmployment: number | null;
  readonly projectedEmployment: number | null;
  readonly change: number | null;
  readonly growthRate: number | null;
  readonly openings: number | null;
  readonly growthBasis: string | null;
  readonly growthMethod: string | null;
  readonly growthCoverage: number | null;
  readonly basisFigures: { readonly openings: number | null } | null;
  readonly growthRange?: readonly [number | null, number | null] | null;
}

/** A folder with a store of these files. */
function storeOf(...loads: readonly (readonly string[])[]): string {
  const folder = newFolder();
  for (const args of loads) {
    const { status, stderr } = runPathways(['ingest', '--no-keep', ...args], folder);
    expect({ status, stderr }).toMatchObject({ status: 0 });
  }
  return folder;
}

function rank(folder: string, args: string) {
  const { status, stdout, stderr } = runPathways(
    ['rank', ...args.split(' '), '--format', 'json'],
    folder,
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as {
    readonly slice: { readonly release: string };
    readonly rows: readonly Row[];
    readonly smallBase: readonly Row[];
    readonly withheld: readonly Row[];
    readonly unmatched: { readonly codes: readonly string[]; readonly employmentShare: number };
    readonly sources: readonly { readonly release: string }[];
  };
}

function readCsv(path: string): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(join(data, path)), { columns: true, bom: true });
}

/** `12,688.7` thousand is 12,688,700 jobs. */
function jobsOf(thousands: string): number {
  return Math.round(Number(thousands.replaceAll(',', '')) * 1000);
}

function numberOf(cell: string): number {
  return Number(cell.replaceAll(',', ''));
}

function byCode(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.soc, row]));
}

describe.skipIf(REAL_DATA === undefined)(
  'growth from real files (skipped: PATHWAYS_REAL_DATA is not set)',
  () => {
    describe('manufacturing, May 2018, with its matrix of 2018–28', () => {
      const file = 'projections/nem-2018-28/National Employment Matrix_IND_31-330.csv';
      let folder: string;
      beforeAll(() => {
        folder = storeOf([join(data, 'oews/natsector_M2018_dl.xlsx'), join(data, file)]);
      });

      it('is at level 2 what the matrix prints, row by row', () => {
        const matrix = readCsv(file).filter((line) =>
          /^\d\d-0000$/.test(line['Occupation Code'] ?? ''),
        );
        const { rows, smallBase } = rank(folder, '--naics 31-33 --level 2 --by growth');
        const found = byCode([...rows, ...smallBase]);
        const majors = matrix.filter((line) => line['Occupation Code'] !== '00-0000');
        expect(found.size).toBe(majors.length);
        for (const line of majors) {
          const row = found.get(line['Occupation Code'] ?? '');
          expect(row, line['Occupation Code']).toMatchObject({
            growthBasis: 'us-industry',
            growthMethod: 'published',
            growthCoverage: 1,
            baseYear: 2018,
            projectedYear: 2028,
            baseEmployment: row?.employment,
            basisFigures: {
              baseEmployment: jobsOf(line['2018 Employment'] ?? ''),
              projectedEmployment: jobsOf(line['Projected 2028 Employment'] ?? ''),
              change: jobsOf(line['Employment Change, 2018-2028'] ?? ''),
            },
          });
          expect(row?.growthRate).toBeCloseTo(
            Number(line['Employment Percent Change, 2018-2028']) / 100,
            10,
          );
        }
      });

      it('is −7.0 % for production', () => {
        const { rows } = rank(folder, '--naics 31-33 --level 2');
        expect(byCode(rows).get('51-0000')).toMatchObject({ growthRate: -0.07 });
      });

      it('is the same under --growth-basis us-industry, and refused under area', () => {
        const forced = rank(folder, '--naics 31-33 --level 2 --growth-basis us-industry');
        expect(forced.rows).toEqual(rank(folder, '--naics 31-33 --level 2').rows);
        const { status, stderr } = runPathways(
          ['rank', '--naics', '31-33', '--growth-basis', 'area'],
          folder,
        );
        expect(status).toBe(2);
        expect(stderr).toContain('The store has no projection for the basis area of this slice.');
      });

      it('leaves out what the matrix does not disclose, with its share of the jobs', () => {
        const line = new Set(readCsv(file).map((one) => one['Occupation Code']));
        const { rows, withheld, unmatched } = rank(folder, '--naics 31-33 --level 5');
        const absent = [...rows, ...withheld].filter(({ soc }) => !line.has(soc));
        expect([...unmatched.codes].sort()).toEqual(absent.map(({ soc }) => soc).sort());
        expect(unmatched.employmentShare).toBeGreaterThan(0);
        expect(unmatched.employmentShare).toBeLessThan(0.05);
      });
    });

    it('motor vehicle parts fall by 22.4 % in 2024–34, from the matrix alone', () => {
      const folder = storeOf([
        join(data, 'projections/nem-2024-34/National Employment Matrix_IND_336300.csv'),
      ]);
      const { slice, rows } = rank(folder, '--naics 336300 --level 1 --by growth');
      expect(slice.release).toBe('nem-2024-34');
      expect(rows).toMatchObject([
        {
          employment: 553_300,
          baseEmployment: 553_300,
          projectedEmployment: 429_300,
          change: -124_000,
          growthRate: -0.224,
          growthBasis: 'us-industry',
          growthMethod: 'published',
        },
      ]);
    });

    describe('manufacturing, May 2024, with the occupations of 2024–34', () => {
      let folder: string;
      beforeAll(() => {
        folder = storeOf([
          join(data, 'oews/natsector_M2024_dl.xlsx'),
          join(data, 'projections/Employment_Projections_2024-34.csv'),
        ]);
      });

      it('has +1.5 % for transportation, by its own detailed occupations, not the +4.1 % of everywhere', () => {
        const { rows } = rank(folder, '--naics 31-33 --level 2 --by growth');
        const row = byCode(rows).get('53-0000');
        expect(row).toMatchObject({ growthBasis: 'us', growthMethod: 'rolled-up' });
        expect(row?.growthRate).toBeCloseTo(0.015, 3);
        expect(row?.growthCoverage).toBeGreaterThan(0.95);

        const rates = readCsv('projections/Employment_Projections_2024-34.csv').map((line) => ({
          code: /\d\d-\d{4}/.exec(line['Occupation Code'] ?? '')?.[0] ?? '',
          rate: numberOf(line['Employment Percent Change, 2024-2034'] ?? '') / 100,
          jobs: jobsOf(line['Employment 2024'] ?? ''),
        }));
        const everywhere = rates.filter(({ code }) => code.startsWith('53-'));
        const jobs = everywhere.reduce((sum, one) => sum + one.jobs, 0);
        const growth = everywhere.reduce((sum, one) => sum + one.jobs * one.rate, 0) / jobs;
        expect(growth).toBeCloseTo(0.041, 3);

        // The same weighted mean from the detailed rows, each as another ranking shows it.
        const detailed = rank(folder, '--naics 31-33 --level 5 --within 53-0000').rows;
        const known = new Map(rates.map(({ code, rate }) => [code, rate]));
        let [covered, sum] = [0, 0];
        for (const { soc, employment } of detailed) {
          const rate = known.get(soc);
          if (rate === undefined || employment === null) continue;
          covered += employment;
          sum += employment * rate;
        }
        expect(row?.growthRate).toBeCloseTo(sum / covered, 10);
        expect(row?.growthCoverage).toBeCloseTo(covered / (row?.employment ?? Number.NaN), 10);
      });

      it('has every rate of a detailed occupation from the file', () => {
        const known = new Map(
          readCsv('projections/Employment_Projections_2024-34.csv').map((line) => [
            /\d\d-\d{4}/.exec(line['Occupation Code'] ?? '')?.[0],
            numberOf(line['Employment Percent Change, 2024-2034'] ?? '') / 100,
          ]),
        );
        const { rows } = rank(folder, '--naics 31-33 --level 5 --by growth --min-base 0');
        expect(rows.length).toBeGreaterThan(250);
        for (const { soc, growthRate } of rows) {
          expect(growthRate, soc).toBeCloseTo(known.get(soc) ?? Number.NaN, 10);
        }
      });

      it('has shares that add up to 1, now and projected', () => {
        const { status, stdout } = runPathways(
          'composition --naics 31-33 --level 2 --top 5 --format json'.split(' '),
          folder,
        );
        expect(status).toBe(0);
        const { rows, other, rest } = JSON.parse(stdout);
        const parts = [...rows, other, ...(rest === null ? [] : [rest])];
        for (const share of ['share', 'projectedShare']) {
          expect(parts.reduce((sum, part) => sum + part[share], 0)).toBeCloseTo(1, 9);
        }
        expect(other.title).toBe('Other (17 groups)');
      });
    });

    describe('Colorado', () => {
      const projections = 'state/projections_central_longterm_2022-32.csv';
      const wages = 'state/state_M2024_dl_10_columns.csv';
      let folder: string;
      beforeAll(() => {
        const mapping = join(newFolder(), 'map.json');
        const { status } = runPathways(
          ['ingest', join(data, wages), '--suggest-mapping', '--out', mapping],
          newFolder(),
        );
        expect(status).toBe(0);
        folder = storeOf(
          ['--release', 'pc-2022-32', join(data, projections)],
          ['--mapping', mapping, join(data, wages)],
        );
      });

      /** The lines of Colorado by code. */
      function linesOf(
        path: string,
        isColorado: (line: Readonly<Record<string, string>>) => boolean,
        code: string,
      ) {
        return new Map(
          readCsv(path)
            .filter(isColorado)
            .map((line) => [line[code] ?? '', line]),
        );
      }

      it('is ranked by growth with openings, from the projections applied to the survey’s jobs', () => {
        const lines = linesOf(projections, ({ STFIPS }) => STFIPS === '8', 'OccCode');
        // What Colorado does not project has the rate of the U.S., which the file has as FIPS 0.
        const nation = linesOf(projections, ({ STFIPS }) => STFIPS === '0', 'OccCode');
        const survey = linesOf(wages, ({ PRIM_STATE }) => PRIM_STATE === 'CO', 'OCC_CODE');
        const { slice, rows, smallBase, sources } = rank(
          folder,
          '--naics 000000 --area 08 --level 5 --by growth',
        );
        expect(slice.release).toBe('oews-2024-05');
        expect(sources.map(({ release }) => release)).toEqual(['oews-2024-05', 'pc-2022-32']);
        expect(rows.filter(({ growthBasis }) => growthBasis === 'area').length).toBeGreaterThan(
          450,
        );
        const rates = rows.map(({ growthRate }) => growthRate ?? Number.NaN);
        expect(rates).toEqual([...rates].sort((a, b) => b - a));
        for (const row of [...rows, ...smallBase]) {
          const own = lines.get(row.soc);
          const line = own ?? nation.get(row.soc);
          const jobs = numberOf(survey.get(row.soc)?.TOT_EMP ?? '');
          const base = Number(line?.Base);
          const openings = Number(line?.AvgAnnualOpenings);
          expect(row, row.soc).toMatchObject({
            growthMethod: 'published',
            growthBasis: own === undefined ? 'us' : 'area',
            baseYear: 2022,
            projectedYear: 2032,
            baseEmployment: jobs,
            basisFigures: {
              baseEmployment: base,
              projectedEmployment: Number(line?.Projected),
              openings,
            },
          });
          expect(row.growthRate).toBeCloseTo(Number(line?.PercentChange) / 100, 10);
          expect(row.openings).toBe(Math.round((openings / base) * jobs));
        }
      });

      it('is ranked from the projections alone where --release says so', () => {
        const lines = linesOf(projections, ({ STFIPS }) => STFIPS === '8', 'OccCode');
        const { slice, rows, sources } = rank(
          folder,
          '--release pc-2022-32 --naics 000000 --area 08 --level 5 --by openings',
        );
        expect(slice.release).toBe('pc-2022-32');
        expect(sources.map(({ release }) => release)).toEqual(['pc-2022-32']);
        expect(rows.length).toBeGreaterThan(450);
        for (const row of rows) {
          const line = lines.get(row.soc);
          expect(row, row.soc).toMatchObject({
            employment: Number(line?.Base),
            baseEmployment: Number(line?.Base),
            projectedEmployment: Number(line?.Projected),
            openings: Number(line?.AvgAnnualOpenings),
          });
        }
        const openings = rows.map((row) => row.openings ?? Number.NaN);
        expect(openings).toEqual([...openings].sort((a, b) => b - a));
      });
    });
  },
);
