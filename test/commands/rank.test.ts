import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  ALL_INDUSTRIES,
  COLORADO,
  HEALTH,
  row,
  smallRows,
  writeOewsCsv,
} from '../support/oews-csv.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();
const EMPTY = newFolder();

/** Runs where no store is, so on the sample. */
function sample(...args: readonly string[]) {
  return runPathways(args, EMPTY);
}

interface Row {
  readonly rank: number | null;
  readonly soc: string;
  readonly employment: number | null;
  readonly wage: { readonly measure: string; readonly value: number | null };
  readonly flags: readonly string[];
}

function rowsOf(stdout: string): {
  readonly rows: readonly Row[];
  readonly withheld: readonly Row[];
} {
  return JSON.parse(stdout);
}

describe('rank on the sample', () => {
  it('prints the major groups of manufacturing', () => {
    const { status, stdout, stderr } = sample('rank', '--naics', '31-33', '--level', '2');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatchSnapshot();
  });

  it.each(['csv', 'md'])('prints its best paid detailed occupations as %s', (format) => {
    const args = [
      '--naics',
      '62',
      '--level',
      '5',
      '--by',
      'wage',
      '--top',
      '5',
      '--format',
      format,
    ];
    const { status, stdout, stderr } = sample('rank', ...args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatchSnapshot();
  });

  it('says in JSON that it is the sample', () => {
    const { status, stdout } = sample('rank', '--naics', '31-33', '--format', 'json', '--top', '1');
    expect(status).toBe(0);
    // The largest major group of manufacturing as BLS publishes it for May 2024.
    expect(JSON.parse(stdout)).toMatchObject({
      sample: true,
      slice: { release: 'oews-2024-05', naics: { code: '31-33' }, level: { number: 2 } },
      rows: [{ rank: 1, soc: '51-0000', employment: 6_218_770, annualMedianWage: 46_870 }],
      total: { employment: 12_767_670 },
    });
  });

  it('ranks by BLS’s own table of manufacturing, 51-2090 first, counted once at each level', () => {
    for (const level of ['4', 'detailed']) {
      const args = ['--naics', 'manufacturing', '--level', level, '--format', 'json'];
      const { rows } = rowsOf(sample('rank', ...args).stdout);
      expect(rows.filter(({ soc }) => soc === '51-2090')).toMatchObject([
        { rank: 1, employment: 1_109_190 },
      ]);
    }
  });

  it('takes --top, --ascending, --within, --wage and words for the level', () => {
    const args = '--naics 31-33 --level minor --within 51-0000 --by wage --wage hourly-p10 --top 2';
    const { stdout } = sample('rank', ...args.split(' '), '--ascending', '--format', 'json');
    const { rows } = rowsOf(stdout);
    expect(rows.map(({ rank }) => rank)).toEqual([1, 2]);
    expect(rows.every(({ soc }) => soc.startsWith('51-'))).toBe(true);
    const [lowest = Number.NaN, next = Number.NaN] = rows.map(
      ({ wage }) => wage.value ?? Number.NaN,
    );
    expect(lowest).toBeLessThanOrEqual(next);
    expect(rows[0]?.wage.measure).toBe('hourlyP10Wage');
  });

  it('writes to a file with --out, and nothing else', () => {
    const folder = newFolder();
    const args = ['rank', '--naics', '31-33', '--format', 'csv'];
    const { status, stdout } = runPathways([...args, '--out', 'ranking.csv'], folder);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    const written = readFileSync(join(folder, 'ranking.csv'), 'utf8');
    expect(written).toBe(runPathways(args, folder).stdout);
    expect(parse(written)).toHaveLength(1 + 22);
  });

  it.each(['csv', 'json', 'md'])('takes the format from the ending of --out: .%s', (format) => {
    const folder = newFolder();
    const args = ['rank', '--naics', '31-33'];
    runPathways([...args, '--out', `ranking.${format}`], folder);
    const written = readFileSync(join(folder, `ranking.${format}`), 'utf8');
    expect(written).toBe(runPathways([...args, '--format', format], folder).stdout);
  });
});

describe('rank on a small store', () => {
  const folder = newFolder();
  const rank = (...args: readonly string[]) => runPathways(['rank', ...args], folder);

  beforeAll(() => {
    const withheld = { TOT_EMP: '**', EMP_PRSE: '**' };
    const files = [
      writeOewsCsv(folder, 'natsector_M2024_dl.csv', [
        ...smallRows(),
        {
          ...row('53-0000', 'Transportation and Material Moving Occupations', 0, 40_000),
          ...withheld,
        },
        ...smallRows(HEALTH, 2),
      ]),
      writeOewsCsv(folder, 'natsector_M2023_dl.csv', smallRows()),
      writeOewsCsv(folder, 'state_M2024_dl.csv', smallRows({ ...COLORADO, ...ALL_INDUSTRIES })),
      writeOewsCsv(
        folder,
        'nat3d_M2024_dl.csv',
        smallRows({
          NAICS: '327000',
          NAICS_TITLE: 'Nonmetallic Mineral Product Manufacturing',
          I_GROUP: '3-digit',
        }),
      ),
      writeOewsCsv(
        folder,
        'nat4d_M2024_dl.csv',
        smallRows({
          NAICS: '327000',
          NAICS_TITLE: 'Nonmetallic Mineral Product Manufacturing',
          I_GROUP: '4-digit',
        }),
      ),
      writeOewsCsv(folder, 'nat3d_owner_M2024_dl.csv', [
        ...smallRows({ NAICS: '622000', NAICS_TITLE: 'Hospitals', I_GROUP: '3-digit, ownership' }),
        ...smallRows({
          NAICS: '622000',
          NAICS_TITLE: 'Hospitals',
          I_GROUP: '3-digit, ownership',
          OWN_CODE: 2,
        }),
      ]),
    ];
    const { status, stderr } = runPathways(['ingest', '--no-keep', ...files], folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('prints the whole table of the newest release', () => {
    const { status, stdout, stderr } = rank('--naics', '31-33');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "Manufacturing: level 2 (major groups) by employment, highest first

      rank  may be  SOC      occupation                                      employment  ± at 90%  share  median wage  notes
      ────  ──────  ───────  ──────────────────────────────────────────────  ──────────  ────────  ─────  ───────────  ───────────────────
         1       1  51-0000  Production Occupations                                 580        19  58.0%      $44,000
         2       2  11-0000  Management Occupations                                 400        13  40.0%     $119,000
         –       –  53-0000  Transportation and Material Moving Occupations    withheld         –      –      $39,000  employment-withheld

      Manufacturing (NAICS 31-33), U.S., ownership 5: private; OEWS May 2024; level 2 (major groups).
      2 ranked; 1 without a rank (not published, or not to be placed).
      All rows of this level sum to 980 of 1,000 published jobs: 20 jobs are in no row (rounding, and groups that
        are withheld or absent from the file).
      may be: the ranks that the sampling error allows, for all rows together; ≈: not told apart from the next.
      Source: U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2024
        (natsector_M2024_dl.csv, sha256 a06046f2acb0…).
      OEWS May 2024 figures are survey estimates without the self-employed: a prompt to ask employers, who confirm
        or correct them.
      "
    `);
  });

  it('takes an older release, an area in words, and all industries', () => {
    const older = JSON.parse(
      rank('--naics', '31', '--release', '2023-05', '--format', 'json').stdout,
    );
    expect(older).toMatchObject({ sample: false, slice: { release: 'oews-2023-05' } });
    const state = rank('--area', 'colorado', '--naics', '000000', '--format', 'json');
    expect(JSON.parse(state.stdout).slice).toMatchObject({
      area: { code: '08', title: 'Colorado' },
      ownership: { code: '1235' },
    });
  });

  it('ranks by wage what has one, though its employment is withheld', () => {
    const { rows, withheld } = rowsOf(
      rank('--naics', '31-33', '--by', 'wage', '--format', 'json').stdout,
    );
    expect(rows.map(({ rank: place, soc }) => [place, soc])).toEqual([
      [1, '11-0000'],
      [2, '51-0000'],
      [3, '53-0000'],
    ]);
    expect(rows[2]?.flags).toContain('employment-withheld');
    expect(withheld).toEqual([]);
  });

  it.each([
    [
      'the industry is left open',
      [],
      'error: The industry is left open, and there are several: 31-33 Manufacturing; 62 Health Care and Social Assistance.\n' +
        '  Hint: Name one by its code: --naics CODE.\n',
    ],
    [
      'words are several industries',
      ['--naics', 'a'],
      'error: "a" is several industries: 31-33 Manufacturing; 62 Health Care and Social Assistance; 327000 Nonmetallic Mineral Product Manufacturing; 622000 Hospitals.\n' +
        '  Hint: Name one by its code: --naics CODE.\n',
    ],
    [
      'the sector is not in the store',
      ['--naics', '72'],
      'error: OEWS May 2024, U.S.: the store has no industry "72"; it has 31-33 Manufacturing; 62 Health Care and Social Assistance, and 3 finer industries.\n' +
        '  Hint: pathways catalog shows what the store holds; pathways ingest FILE adds to it.\n',
    ],
    [
      'a code stands at two levels',
      ['--naics', '327'],
      'error: 327000 stands at several industry levels: 3-digit, 4-digit.\n' +
        '  Hint: Name one: --industry-level 3 or 4.\n',
    ],
    [
      'several scopes are there',
      ['--naics', '622'],
      'error: The figures are there for several ownership scopes, which overlap: 2 (state government); 5 (private).\n' +
        '  Hint: Name one: --ownership CODE. They are never added up.\n',
    ],
    [
      'the area is not in the store',
      ['--area', 'KS', '--naics', '31-33'],
      'error: OEWS May 2024 in the store has no area "KS"; it has 99 U.S.; 08 Colorado.\n' +
        '  Hint: Name one of these with --area, or load the file that has it: pathways ingest FILE. Areas were redrawn in May 2015, 2018 and 2024: an old code may have a new one.\n',
    ],
    [
      'the state has only all industries',
      ['--area', 'CO', '--naics', '31-33'],
      'error: OEWS May 2024, Colorado: the store has no industry "31-33", only all industries together: OEWS publishes no sectors for this area.\n' +
        '  Hint: What would serve: the OEWS research estimates by state and sector, or the state’s own projection matrix (industry by occupation). All industries: --naics 000000.\n',
    ],
    [
      'the release is not in the store',
      ['--release', '2019-05', '--naics', '31-33'],
      'error: The release 2019-05 is not in the store, which holds: oews-2023-05, oews-2024-05.\n' +
        '  Hint: Ingest a file of that release first: pathways ingest FILE.\n',
    ],
    [
      'the level is not there',
      ['--naics', '31-33', '--level', '5'],
      'error: OEWS May 2024, U.S., industry 31-33: there are no rows of level 5 (detailed); there are of 1 (total), 2 (major).\n' +
        '  Hint: Name one of these: --level 2.\n',
    ],
    [
      'the level is none',
      ['--naics', '31-33', '--level', '6'],
      'error: Expected a level from 1 to 5 after --level, found "6".\n' +
        '  Hint: 1 total, 2 major, 3 minor, 4 broad, 5 detailed.\n',
    ],
    [
      '--top is no number',
      ['--naics', '31-33', '--top', '0'],
      'error: Expected a number from 1 after --top, found "0".\n  Hint: Leave --top out to see all.\n',
    ],
    [
      '--within is no group',
      ['--naics', '31-33', '--within', 'production'],
      'error: Expected a SOC code after --within, found "production" in this slice; its major groups are 11-0000 Management Occupations; 51-0000 Production Occupations; 53-0000 Transportation and Material Moving Occupations.\n' +
        '  Hint: A group that is not here may be withheld, or coded differently in this release.\n',
    ],
    [
      '--within has no figures',
      ['--naics', '31-33', '--within', '15-0000'],
      'error: There are no figures for "15-0000" in this slice; its major groups are 11-0000 Management Occupations; 51-0000 Production Occupations; 53-0000 Transportation and Material Moving Occupations.\n' +
        '  Hint: A group that is not here may be withheld, or coded differently in this release.\n',
    ],
    [
      '--within is not above the level',
      ['--naics', '31-33', '--within', '51-0000'],
      'error: 51-0000 is of level 2; --within takes a group above level 2.\n' +
        '  Hint: Name a group of a lower level number, or look at a finer level with --level.\n',
    ],
    [
      '--ownership is no scope',
      ['--naics', '31-33', '--ownership', '4'],
      'error: Expected an ownership code after --ownership, found "4".\n' +
        '  Hint: 5 is private, 1, 2 and 3 federal, state and local government, 1235 all.\n',
    ],
    [
      '--out cannot be written',
      ['--naics', '31-33', '--out', 'no/such/folder/a.csv'],
      'error: Cannot write no/such/folder/a.csv: there is no such folder\n' +
        '  Hint: Check that the folder is there and may be written by you.\n',
    ],
    [
      '--format is unknown',
      ['--naics', '31-33', '--format', 'xlsx'],
      "error: option '--format <format>' argument 'xlsx' is invalid. Allowed choices are table, csv, json, md.\n  Hint: pathways --help lists the commands, pathways COMMAND --help its options.\n",
    ],
    [
      'an option is unknown',
      ['--bogus', '31-33'],
      "error: unknown option '--bogus'\n  Hint: pathways --help lists the commands, pathways COMMAND --help its options.\n",
    ],
    [
      'an argument is too much',
      ['31-33'],
      "error: too many arguments for 'rank'. Expected 0 arguments but got 1.\n  Hint: pathways --help lists the commands, pathways COMMAND --help its options.\n",
    ],
  ] as const)('refuses with the choices, exit 2, where %s', (_, args, stderr) => {
    expect(rank(...args)).toEqual({ status: 2, stdout: '', stderr });
  });
});
