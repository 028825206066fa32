import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The columns of OEWS files since May 2021, without those that only some files have. */
const COLUMNS =
  'AREA AREA_TITLE AREA_TYPE NAICS NAICS_TITLE I_GROUP OWN_CODE OCC_CODE OCC_TITLE O_GROUP TOT_EMP EMP_PRSE H_MEAN A_MEAN MEAN_PRSE H_PCT10 H_PCT25 H_MEDIAN H_PCT75 H_PCT90 A_PCT10 A_PCT25 A_MEDIAN A_PCT75 A_PCT90 ANNUAL HOURLY'.split(
    ' ',
  );

type Row = Readonly<Record<string, string | number>>;

/** What a row has where nothing else is said: manufacturing in the U.S., private, a major group. */
const DEFAULTS: Row = {
  AREA: '99',
  AREA_TITLE: 'U.S.',
  AREA_TYPE: 1,
  NAICS: '31-33',
  NAICS_TITLE: 'Manufacturing',
  I_GROUP: 'sector',
  OWN_CODE: 5,
  O_GROUP: 'major',
};

/** Where rows of other slices lie. */
export const COLORADO: Row = { AREA: '08', AREA_TITLE: 'Colorado', AREA_TYPE: 2 };
export const ALL_INDUSTRIES: Row = {
  NAICS: '000000',
  NAICS_TITLE: 'Cross-industry',
  I_GROUP: 'cross-industry',
  OWN_CODE: 1235,
};
export const HEALTH: Row = {
  NAICS: '62',
  NAICS_TITLE: 'Health Care and Social Assistance',
  OWN_CODE: 58,
};

/** The total and the two major groups that the small invented files hold, each with figures. */
export function smallRows(slice: Row = {}, factor = 1): readonly Row[] {
  return [
    { ...row('00-0000', 'All Occupations', 1000 * factor, 60_000), O_GROUP: 'total', ...slice },
    { ...row('11-0000', 'Management Occupations', 400 * factor, 120_000), ...slice },
    { ...row('51-0000', 'Production Occupations', 580 * factor, 45_000), ...slice },
  ];
}

/** One row of a file with invented figures. */
export function row(code: string, title: string, employment: number, annualWage: number): Row {
  return {
    OCC_CODE: code,
    OCC_TITLE: title,
    TOT_EMP: employment,
    EMP_PRSE: 2,
    A_MEAN: annualWage,
    A_MEDIAN: annualWage - 1000,
    H_MEAN: annualWage / 2000,
    H_MEDIAN: annualWage / 2000 - 1,
    MEAN_PRSE: 1,
  };
}

/** Writes rows as a file that BLS might offer; its name states the release. Returns its path. */
export function writeOewsCsv(folder: string, name: string, rows: readonly Row[]): string {
  const path = join(folder, name);
  const lines = rows.map((given) => {
    const made: Row = { ...DEFAULTS, ...given };
    return COLUMNS.map((column) => `"${made[column] ?? ''}"`).join(',');
  });
  writeFileSync(path, `${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`);
  return path;
}
