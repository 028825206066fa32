import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type MadeRow, storeFiles } from '../support/made-facts.ts';
import { ALL_INDUSTRIES, COLORADO, smallRows, writeOewsCsv } from '../support/oews-csv.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();
const MATRIX = resolve('fixtures/wid-projections/matrix/wid.csv');

function ingest(folder: string, ...files: readonly string[]): void {
  const { status, stderr } = runPathways(['ingest', '--no-keep', ...files], folder);
  expect({ status, stderr }).toMatchObject({ status: 0 });
}

function rank(folder: string, args: string) {
  const { status, stdout, stderr } = runPathways(
    ['rank', ...args.split(' '), '--format', 'json'],
    folder,
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

function errorOf(folder: string, args: string): string {
  const { status, stdout, stderr } = runPathways(['rank', ...args.split(' ')], folder);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  return stderr;
}

/** A folder with a store of invented rows, of which each file holds those of one release. */
async function madeStore(...files: readonly (readonly MadeRow[])[]): Promise<string> {
  const folder = newFolder();
  await storeFiles(
    join(folder, 'data/store'),
    files.map((rows, index) => ({ file: `made-${index}.csv`, rows })),
  );
  return folder;
}

/** An occupation of the survey, with these jobs. */
function surveyed(soc: string, employment: number, row: Partial<MadeRow> = {}): MadeRow {
  return { soc, level: 'detailed', ...row, figures: { employment } };
}

/** An occupation of the projections of all industries, with this printed percent. */
function projected(
  release: string,
  soc: string,
  baseEmployment: number,
  projectedEmployment: number,
  row: Partial<MadeRow> = {},
): MadeRow {
  return {
    release,
    soc,
    level: 'detailed',
    industry: '000000',
    industryLevel: 'cross-industry',
    ownership: 'all',
    ...row,
    figures: { baseYear: 2024, projectedYear: 2034, baseEmployment, projectedEmployment },
  };
}

describe('a region without a survey', () => {
  let folder: string;
  beforeAll(() => {
    folder = newFolder();
    ingest(folder, MATRIX);
  });

  it('is answered by the state’s own matrix', () => {
    const { status, stdout, stderr } = runPathways(
      'rank --naics 31-33 --area 08'.split(' '),
      folder,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatchSnapshot();
  });

  it('has its base as size, and its own growth, change and openings', () => {
    const { slice, rows, withheld } = rank(folder, '--naics 31-33 --area CO --level 5 --by growth');
    expect(slice.release).toBe('wid-co-2022-32');
    expect(rows).toMatchObject([
      {
        soc: '51-4121',
        employment: 4000,
        baseYear: 2022,
        projectedYear: 2032,
        baseEmployment: 4000,
        projectedEmployment: 4400,
        change: 400,
        growthRate: 0.1,
        openings: 440,
        openingsFrom: { growth: 40 },
        growthBasis: 'area-industry',
        growthMethod: 'published',
        growthCoverage: 1,
        flags: [],
      },
      { soc: '51-2090', growthRate: -0.05, change: -750, openings: 1425 },
    ]);
    // The suppressed row has zeros for figures.
    expect(withheld).toMatchObject([{ soc: '51-9124', employment: null, growthRate: null }]);
  });

  it('puts the lowest first with --ascending', () => {
    const { rows } = rank(folder, '--naics 31-33 --area 08 --level 5 --by growth --ascending');
    expect(rows.map(({ soc }: { soc: string }) => soc)).toEqual(['51-2090', '51-4121']);
  });

  it('has the area’s own rate for all industries', () => {
    const { rows } = rank(folder, '--naics 000000 --area 08');
    expect(rows).toMatchObject([{ soc: '51-0000', growthBasis: 'area', growthRate: 0.05 }]);
  });
});

describe('where a survey has all industries of the region only', () => {
  let folder: string;
  beforeAll(() => {
    folder = newFolder();
    const survey = writeOewsCsv(
      newFolder(),
      'state_M2024_dl.csv',
      smallRows({ ...COLORADO, ...ALL_INDUSTRIES }),
    );
    ingest(folder, survey, MATRIX);
  });

  it.each([
    ['--naics 31-33 --area 08', 'wid-co-2022-32'],
    ['--naics 000000 --area 08', 'oews-2024-05'],
    ['--naics 000000 --area 08 --release wid-co-2022-32', 'wid-co-2022-32'],
  ])('%s is answered by %s, and says so', (args, release) => {
    expect(rank(folder, args)).toMatchObject({
      slice: { release },
      sources: [
        { release },
        ...(release === 'oews-2024-05' ? [{ release: 'wid-co-2022-32' }] : []),
      ],
    });
  });

  it('does not look elsewhere where --release decides', () => {
    expect(errorOf(folder, '--naics 31-33 --area 08 --release oews-2024-05')).toContain(
      'OEWS May 2024, Colorado: the store has no industry "31-33", only all industries together',
    );
  });

  it('applies the state’s rates to the jobs of the survey', () => {
    const { rows } = rank(folder, '--naics 000000 --area 08');
    expect(rows.find(({ soc }: { soc: string }) => soc === '51-0000')).toMatchObject({
      employment: 580,
      baseEmployment: 580,
      projectedEmployment: 609,
      change: 29,
      growthRate: 0.05,
      growthBasis: 'area',
      growthMethod: 'published',
      basisFigures: { baseEmployment: 120_000, projectedEmployment: 126_000 },
    });
  });
});

it('a program with a release for each of its areas is looked through', () => {
  const folder = newFolder();
  ingest(folder, resolve('fixtures/new-york/mixed-periods/ny.csv'));
  for (const [area, release] of [
    ['NY', 'ny-2014-24'],
    ['NY-1', 'ny-2012-22'],
  ]) {
    expect(rank(folder, `--naics 000000 --area ${area} --level 5`)).toMatchObject({
      slice: { release },
      rows: [{ soc: '51-4121' }],
    });
  }
});

describe('manufacturing with projections of all industries', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await madeStore(
      [
        surveyed('00-0000', 20_000, { level: 'total' }),
        surveyed('51-0000', 10_000, { level: 'major' }),
        surveyed('53-0000', 6000, { level: 'major' }),
        surveyed('11-0000', 4000, { level: 'major' }),
        surveyed('51-4121', 5000),
        surveyed('51-4041', 4000),
        surveyed('53-7062', 4500),
        surveyed('53-3032', 60),
        surveyed('11-1021', 1900),
      ],
      [
        projected('ep-2024-34', '51-0000', 9_000_000, 9_900_000, { level: 'major' }),
        projected('ep-2024-34', '51-4121', 400_000, 380_000),
        projected('ep-2024-34', '51-4041', 300_000, 330_000),
        projected('ep-2024-34', '53-7062', 3_000_000, 3_060_000),
        projected('ep-2024-34', '53-3032', 2_000_000, 2_100_000),
        projected('ep-2024-34', '11-1021', 3_500_000, 3_700_000),
      ],
      [
        projected('nem-2018-28', '51-4121', 1000, 1100, {
          industry: '31-33',
          industryLevel: 'sector',
        }),
      ],
    );
  });

  it('rolls groups up, warns below 80 % of their jobs and has no rate below half', () => {
    const { rows, withheld } = rank(
      folder,
      '--naics 31-33 --by growth --growth-basis us --projection ep-2024-34',
    );
    // Production: (5,000 × −5 % + 4,000 × 10 %) ÷ 9,000 = 1.67 %, of 90 %.
    // Transportation: (4,500 × 2 % + 60 × 5 %) ÷ 4,560 = 2.04 %, of 76 %.
    expect(rows).toMatchObject([
      { soc: '53-0000', growthMethod: 'rolled-up', growthCoverage: 0.76 },
      { soc: '51-0000', growthMethod: 'rolled-up', growthCoverage: 0.9, change: 167 },
    ]);
    expect(rows[0].growthRate).toBeCloseTo(93 / 4560, 12);
    expect(rows[0].flags).toContain('low-growth-coverage');
    expect(rows[1].growthRate).toBeCloseTo(150 / 9000, 12);
    expect(rows[1].flags).not.toContain('low-growth-coverage');
    expect(withheld).toMatchObject([{ soc: '11-0000', growthRate: null, growthCoverage: 0.475 }]);
    expect(withheld[0].flags).toContain('no-growth');
  });

  it('takes the nearest basis first, and says that they are mixed', () => {
    const { rows, caveats } = rank(folder, '--naics 31-33 --level 5');
    const bases = rows.map(({ soc, growthBasis }: Record<string, string>) => [soc, growthBasis]);
    expect(bases).toEqual([
      ['51-4121', 'us-industry'],
      ['53-7062', 'us'],
      ['51-4041', 'us'],
      ['11-1021', 'us'],
      ['53-3032', 'us'],
    ]);
    expect(caveats.join('\n')).toContain('Growth mixes bases (us-industry, us)');
  });

  it('takes one basis with --growth-basis, and names what that leaves out with its share', () => {
    const { rows, unmatched, caveats, sources } = rank(
      folder,
      '--naics 31-33 --level 5 --growth-basis us-industry',
    );
    expect(rows[0]).toMatchObject({ soc: '51-4121', growthBasis: 'us-industry', growthRate: 0.1 });
    // 4,500 + 4,000 + 1,900 + 60 of 20,000.
    expect(unmatched).toEqual({
      codes: ['11-1021', '51-4041', '53-3032', '53-7062'],
      employmentShare: 0.523,
    });
    expect(caveats.join('\n')).not.toContain('mixes');
    expect(sources).toHaveLength(2);
  });

  it('takes one release with --projection', () => {
    const { rows } = rank(folder, '--naics 31-33 --level 5 --projection ep-2024-34');
    expect(rows[0]).toMatchObject({ soc: '51-4121', growthBasis: 'us', growthRate: -0.05 });
  });

  it('prints small bases apart, in the text too', () => {
    const { stdout } = runPathways(
      'rank --naics 31-33 --level 5 --by growth --growth-basis us'.split(' '),
      folder,
    );
    // Hundreds in BLS's projections: 2,100,000 ± 50 of 2,000,000 ± 50.
    expect(stdout).toContain('Small base: ask employers (fewer than 1,000 jobs');
    expect(stdout).toMatch(/53-3032 .* 60 .*\+5\.0% \(\+5\.0% to \+5\.0% by rounding alone\)/);
    const ranked = rank(
      folder,
      '--naics 31-33 --level 5 --by growth --growth-basis us --min-base 0',
    );
    expect(ranked).toMatchObject({ minBase: 0, smallBase: [] });
    expect(ranked.rows[2]).toMatchObject({ soc: '53-3032' });
  });

  it('prints the rule of --large-or-growing', () => {
    const { stdout } = runPathways(
      'rank --naics 31-33 --level 5 --growth-basis us --large-or-growing'.split(' '),
      folder,
    );
    // Of four with 1,000 jobs and more: the two largest, and the two that grow most.
    expect(stdout.match(/\d\d-\d{4}(?= {2}Occ)/g)).toEqual([
      '51-4121',
      '53-7062',
      '51-4041',
      '11-1021',
    ]);
    expect(stdout).toContain('Shown: occupations within the top third of this level by size or by');
  });

  it.each([
    [
      '--projection ep-2030-40',
      'There is no projection "ep-2030-40" in the store; it has ep-2024-34, nem-2018-28.',
    ],
    ['--growth-basis area', 'The store has no projection for the basis area of this slice.'],
    [
      '--growth-basis us --projection nem-2018-28',
      'The store has no projection for the basis us of this slice.',
    ],
    ['--min-base few', 'Expected a number of jobs after --min-base, found "few".'],
  ])('refuses %s', (args, message) => {
    expect(errorOf(folder, `--naics 31-33 ${args}`)).toContain(message);
  });
});

describe('where no projection serves', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await madeStore(
      [surveyed('51-0000', 10_000, { level: 'major' })],
      [projected('wid-co-2022-32', '51-0000', 10, 11, { level: 'major', area: '08' })],
    );
  });

  it('a ranking by growth says so', () => {
    expect(errorOf(folder, '--naics 31-33 --by growth')).toContain(
      'The store has no projection for this slice, so there is no growth.',
    );
  });

  it('a release of projections that has nothing for the slice is refused', () => {
    expect(errorOf(folder, '--naics 31-33 --projection wid-co-2022-32')).toContain(
      'The projection wid-co-2022-32 has neither the industry nor the area of this slice',
    );
  });

  it('a ranking by size has neither growth nor anything to say of it', () => {
    const { rows, unmatched } = rank(folder, '--naics 31-33');
    expect(unmatched).toBeNull();
    expect(rows).toMatchObject([
      { growthRate: null, flags: expect.not.arrayContaining(['no-growth']) },
    ]);
  });
});

it('codes of SOC 2018 find those of 2010 that became one, and no part of a split', async () => {
  const folder = await madeStore(
    [
      surveyed('00-0000', 2000, { level: 'total' }),
      surveyed('35-3023', 1200),
      surveyed('11-2033', 300),
    ],
    [
      projected('ep-2018-28', '35-3021', 300, 330),
      projected('ep-2018-28', '35-3022', 100, 90),
      projected('ep-2018-28', '11-2031', 100, 110),
    ],
  );
  const { rows, unmatched } = rank(folder, '--naics 31-33 --level 5');
  // 300 + 100 → 330 + 90: 5 %.
  expect(rows[0]).toMatchObject({
    soc: '35-3023',
    change: 60,
    basisFigures: { baseEmployment: 400, projectedEmployment: 420 },
  });
  expect(unmatched).toEqual({ codes: ['11-2033'], employmentShare: 0.15 });
});

describe('level 3 of a state, which has no such rows', () => {
  const inColorado: Partial<MadeRow> = {
    area: '08',
    industry: '000000',
    industryLevel: 'cross-industry',
    ownership: '1235',
  };
  const groups = (row: (soc: string, jobs: number, level: 'major' | 'detailed') => MadeRow) => [
    row('51-0000', 10_000, 'major'),
    row('53-0000', 10_000, 'major'),
    row('29-0000', 10_000, 'major'),
    row('51-4121', 5000, 'detailed'),
    row('51-4041', 4000, 'detailed'),
    row('53-7062', 7000, 'detailed'),
    row('29-1141', 4900, 'detailed'),
  ];

  it('is rolled up from the detailed rows of the survey, with coverage', async () => {
    const folder = await madeStore(
      groups((soc, jobs, level) => surveyed(soc, jobs, { ...inColorado, level })),
      [
        projected('ep-2024-34', '51-4121', 400_000, 380_000),
        projected('ep-2024-34', '51-4041', 300_000, 330_000),
        projected('ep-2024-34', '53-7062', 3_000_000, 3_060_000),
      ],
    );
    const { rows, withheld } = rank(folder, '--naics 000000 --area 08 --level 3 --by growth');
    expect(rows).toMatchObject([
      { soc: '53-7000', employment: 7000, employmentCoverage: 0.7, growthBasis: 'us', change: 140 },
      // 5,000 × −5 % + 4,000 × 10 %.
      { soc: '51-4000', employment: 9000, employmentCoverage: 0.9, growthBasis: 'us', change: 150 },
    ]);
    expect(rows[0].flags).toContain('low-coverage');
    expect(rows[1].flags).not.toContain('low-coverage');
    expect(withheld).toMatchObject([{ soc: '29-1000', employment: null, growthRate: null }]);
    expect(withheld[0].flags).toContain('below-coverage');
  });

  it('is rolled up from the detailed rows of its projection too', async () => {
    const folder = await madeStore(
      groups((soc, jobs, level) =>
        projected('wid-co-2022-32', soc, jobs, jobs * 1.1, { ...inColorado, level }),
      ),
    );
    const { rows, withheld } = rank(folder, '--naics 000000 --area 08 --level 3 --by growth');
    expect(rows).toMatchObject([
      {
        soc: '51-4000',
        employment: 9000,
        employmentCoverage: 0.9,
        baseEmployment: 9000,
        projectedEmployment: 9900,
        growthBasis: 'area',
        growthMethod: 'rolled-up',
      },
      { soc: '53-7000', employment: 7000, employmentCoverage: 0.7, change: 700 },
    ]);
    expect(rows[0].growthRate).toBeCloseTo(0.1, 12);
    expect(rows[1].flags).toContain('low-coverage');
    expect(withheld).toMatchObject([{ soc: '29-1000', employment: null, growthRate: null }]);
  });
});
