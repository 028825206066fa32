import { beforeAll, expect, it } from 'vitest';
import { ALL_INDUSTRIES, COLORADO, HEALTH, smallRows, writeOewsCsv } from '../support/oews-csv.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();
const folder = newFolder();
const sectors = (...args: readonly string[]) => runPathways(['sectors', ...args], folder);

beforeAll(() => {
  const education = { NAICS: '61', NAICS_TITLE: 'Educational Services' };
  const files = [
    writeOewsCsv(folder, 'natsector_M2024_dl.csv', [...smallRows(), ...smallRows(HEALTH, 2)]),
    writeOewsCsv(folder, 'natsector_owner_M2024_dl.csv', [
      ...smallRows({ ...HEALTH, OWN_CODE: 5 }),
      ...smallRows({ ...education, OWN_CODE: 5 }, 0.5),
      ...smallRows({ ...education, OWN_CODE: 123 }, 3),
    ]),
    writeOewsCsv(folder, 'national_M2024_dl.csv', smallRows(ALL_INDUSTRIES, 10)),
    writeOewsCsv(folder, 'state_M2024_dl.csv', smallRows({ ...COLORADO, ...ALL_INDUSTRIES })),
  ];
  const { status, stderr } = runPathways(['ingest', '--no-keep', ...files], folder);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

it('prints the sample’s two, and that there are no shares', () => {
  const { status, stdout, stderr } = runPathways(['sectors'], newFolder());
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatchSnapshot();
});

it('prints each sector with its widest scope, or with each where none is the widest', () => {
  const { status, stdout, stderr } = sectors();
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatchInlineSnapshot(`
    "Sectors, U.S., OEWS May 2024

    NAICS  sector                             employment  ± at 90%  share  mean wage  median wage  ownership
    ─────  ─────────────────────────────────  ──────────  ────────  ─────  ─────────  ───────────  ─────────
    61     Educational Services                    3,000        99  30.0%    $60,000      $59,000  123
    62     Health Care and Social Assistance       2,000        66  20.0%    $60,000      $59,000  58
    31-33  Manufacturing                           1,000        33  10.0%    $60,000      $59,000  5
    61     Educational Services                      500        16   5.0%    $60,000      $59,000  5

    Ownership: 123 federal, state and local government; 5 private; 58 private, and state and local government
      hospitals. It differs from sector to sector.
    Source: U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2024
      (natsector_M2024_dl.csv, sha256 e5076a443ef7…).
    Source: U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2024
      (natsector_owner_M2024_dl.csv, sha256 8c63144de151…).
    Source: U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2024
      (national_M2024_dl.csv, sha256 adcceab02007…).
    "
  `);
});

it('prints them as CSV', () => {
  expect(sectors('--format', 'csv')).toEqual({
    status: 0,
    stderr: '',
    stdout:
      'naics,title,ownership,employment,employmentMargin,annualMeanWage,annualMedianWage,share,release,area,sample,corrected\n' +
      '61,Educational Services,123,3000,99,60000,59000,0.3,oews-2024-05,99,false,false\n' +
      '62,Health Care and Social Assistance,58,2000,66,60000,59000,0.2,oews-2024-05,99,false,false\n' +
      '31-33,Manufacturing,5,1000,33,60000,59000,0.1,oews-2024-05,99,false,false\n' +
      '61,Educational Services,5,500,16,60000,59000,0.05,oews-2024-05,99,false,false\n',
  });
});

it('says what would serve where the area has no sectors', () => {
  expect(sectors('--area', 'CO')).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'error: OEWS May 2024, Colorado: the store has no sectors, only cross-industry.\n' +
      '  Hint: For the nation ingest natsector_M…_dl.xlsx; for a state the research estimates by sector.\n',
  });
});
