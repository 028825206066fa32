import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DenseWorkSheet, read } from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadOutcome } from '../support/load-outcome.ts';
import { REAL_DATA } from '../support/oews-workbook.ts';

/** The publisher's files, with the rows that the README beside them lists, or that it leaves to be counted. */
const FILES: [file: string, release: string, rows?: number][] = [
  ['natsector_M2018_dl.xlsx', 'oews-2018-05', 16_292],
  ['natsector_M2023_dl.xlsx', 'oews-2023-05', 16_376],
  ['natsector_M2024_dl.xlsx', 'oews-2024-05', 16_434],
  ['nat5d_6d_M2018_dl.xlsx', 'oews-2018-05', 16_387],
  ['nat3d_owner_M2018_dl.xlsx', 'oews-2018-05', 4_547],
  ['nat4d_owner_M2018_dl.xlsx', 'oews-2018-05', 9_725],
  ['national_owner_M2018_dl.xlsx', 'oews-2018-05', 5_492],
  ['nat4d_M2010_owner_dl.xls', 'oews-2010-05'],
  ['nat4d_M2013_owner_dl.xls', 'oews-2013-05'],
  ['nat4d_M2014_owner_dl.xlsx', 'oews-2014-05'],
  ['national_may2005_dl.xls', 'oews-2005-05'],
  ['national_M2011_dl.xls', 'oews-2011-05'],
  ['national_M2014_dl.xlsx', 'oews-2014-05'],
  ['national_M2018_dl.xlsx', 'oews-2018-05'],
  ['national_M2019_dl.xlsx', 'oews-2019-05'],
  ['national_M2021_dl.xlsx', 'oews-2021-05'],
  ['national_M2023_dl.xlsx', 'oews-2023-05'],
  ['national_M2024_dl.xlsx', 'oews-2024-05'],
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathways-real-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe.skipIf(REAL_DATA === undefined)('the publisher’s OES/OEWS files', () => {
  const path = (file: string) => join(REAL_DATA ?? '', 'oews', file);

  it.each(FILES)(
    '%s gives every row, sum and mark that another library counts',
    async (file, release, rows) => {
      const counted = countWithAnotherLibrary(path(file));
      const { loaded, error } = await loadOutcome(path(file), folder, undefined);
      expect(error).toBeUndefined();
      const occupations = loaded?.slices.flatMap((slice) => slice.occupations) ?? [];
      const employment = occupations
        .map(({ figures }) => figures.employment)
        .filter((figure) => typeof figure === 'number');
      expect({
        release: loaded?.release,
        rows: occupations.length,
        employment: employment.reduce((sum, jobs) => sum + jobs, 0),
        marks: loaded?.marks,
      }).toEqual({ release, ...counted });
      if (rows !== undefined) expect(counted.rows).toBe(rows);
      expect({ problems: loaded?.problems, repeated: loaded?.repeated }).toEqual({});
    },
  );

  it.each([
    ['national_1997_dl.xls', 'national_1997_dl.xls › oes_national_1997 › row 38'],
    ['oes97nat.zip', 'oes97nat.zip › national_1997_dl.xls › oes_national_1997 › row 38'],
  ])('%s is refused: its codes are not SOC codes', async (file, place) => {
    const { error } = await loadOutcome(path(file), folder, undefined);
    expect(error).toEqual({
      name: 'LayoutError',
      message:
        'This file uses the OES codes of 1998 and before (10000, 13000), which are not SOC codes.',
      place,
      hint: 'Its occupations cannot be ranked beside SOC ones. SOC begins with the files of 1999.',
    });
  });

  it('an extract of the state file is refused: it lacks columns that the publisher’s file has', async () => {
    const extract = join(REAL_DATA ?? '', 'state/state_M2024_dl_10_columns.csv');
    const { error } = await loadOutcome(extract, folder, undefined);
    expect(error?.message).toBe(
      'Expected the columns of an OES/OEWS file, found no EMP_PRSE, H_MEAN, MEAN_PRSE, H_PCT10, H_PCT25, H_MEDIAN, H_PCT75, H_PCT90, AREA in row 1.',
    );
  });
});

const FIGURE = /^(tot_emp|emp_prse|jobs_1000|loc_quotient|pct_total|pct_rpt|mean_prse|[ah]_)/;
const SIGNS: Readonly<Record<string, string>> = {
  '*': 'wage-withheld',
  '**': 'employment-withheld',
  '***': 'see-notes',
  '#': 'at-least',
  '~': 'below',
};

/** Rows, the sum of all published employment, and cells by mark, as SheetJS reads the file. */
function countWithAnotherLibrary(path: string): {
  readonly rows: number;
  readonly employment: number;
  readonly marks: Readonly<Record<string, number>>;
} {
  const workbook = read(readFileSync(path), { dense: true, cellText: false, cellHTML: false });
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''] as DenseWorkSheet;
  const [header = [], ...body] = sheet['!data'].map((row) =>
    Array.from(row, (cell) => String(cell?.v ?? '').trim()),
  );
  const names = header.map((name) => name.toLowerCase());
  const rows = body.filter((row) => row.some((cell) => cell !== ''));
  const marks: Record<string, number> = {};
  let employment = 0;
  for (const row of rows) {
    const cell = (name: string) => row[names.indexOf(name)] ?? '';
    employment += Number(cell('tot_emp').replace('**', '0'));
    names.forEach((name, column) => {
      if (!FIGURE.test(name)) return;
      const mark = markOf(name, row[column] ?? '', cell('annual'), cell('hourly'));
      if (mark !== undefined) marks[mark] = (marks[mark] ?? 0) + 1;
    });
  }
  return { rows: rows.length, employment, marks };
}

/** Where pay is by the year only, a figure by the hour does not exist unless one is printed; and the other way round. */
function markOf(column: string, cell: string, annual: string, hourly: string): string | undefined {
  const isPrinted = cell === '#' || /^[\d.]+$/.test(cell);
  if (!isPrinted && annual === 'TRUE' && column.startsWith('h_')) return 'no-hourly';
  if (!isPrinted && hourly === 'TRUE' && column.startsWith('a_')) return 'no-annual';
  return SIGNS[cell];
}
