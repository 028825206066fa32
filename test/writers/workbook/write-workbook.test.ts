import type ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPackage } from '../../../src/writers/zip-package.ts';
import { madeChartSlice } from '../../support/made-chart-slice.ts';
import { packageFaults } from '../../support/package-faults.ts';
import { occupation, total } from '../../support/slice-figures.ts';
import {
  MANUFACTURING,
  reopened,
  sheetOf,
  tableRange,
  tableRows,
  workbookBytes,
} from './made-workbook.ts';

const SHEETS = [
  'Read me first',
  'Size',
  'Growth',
  'Composition',
  'Wages',
  'Detail',
  'Not shown',
  'Notes and sources',
];

describe('the workbook of a sector', () => {
  let bytes: Uint8Array;
  let workbook: ExcelJS.Workbook;
  beforeAll(async () => {
    bytes = await workbookBytes(MANUFACTURING);
    workbook = await reopened(bytes);
  });

  it('has its sheets in order, one named table on each', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(SHEETS);
    expect(workbook.worksheets.map((sheet) => tableRange(sheet).name)).toEqual([
      'read_me_first',
      'size',
      'growth',
      'composition',
      'wages',
      'detail',
      'not_shown',
      'notes',
    ]);
  });

  it('shows the figures of the size sheet, largest first, codes as text', () => {
    expect(tableRows(sheetOf(workbook, 'Size'))).toEqual([
      {
        Rank: 1,
        'SOC code': '51-0000',
        'Occupation group': 'Production',
        'Jobs 2024': 6000,
        '± jobs at 90%': 197,
        'Share of jobs': 6000 / 11_000,
        'Rank may be': '1',
        Note: null,
      },
      expect.objectContaining({ Rank: 2, 'SOC code': '11-0000', 'Jobs 2024': 3000 }),
      expect.objectContaining({
        Rank: 3,
        '± jobs at 90%': null,
        Note: 'no margin is published',
      }),
      expect.objectContaining({ Rank: 4, Note: 'wide margin: use with care' }),
      expect.objectContaining({
        Rank: null,
        'SOC code': '29-0000',
        'Jobs 2024': null,
        Note: 'jobs withheld',
      }),
    ]);
  });

  it('ranks growth without the small base, which stands below and says so', () => {
    const rows = tableRows(sheetOf(workbook, 'Growth'));
    expect(rows.map((row) => [row.Rank, row['SOC code'], row['Growth 2024–34']])).toEqual([
      [1, '11-0000', 0.051],
      [2, '51-0000', -0.014],
      [3, '43-0000', -0.054],
      [null, '25-0000', 9],
      [null, '29-0000', null],
    ]);
    expect(rows[3]?.Note).toBe(
      'wide margin: use with care; small base: growth is not ranked, ask employers',
    );
    expect(rows[4]?.Note).toBe('jobs withheld; no projection');
  });

  it('keeps a floor as a number that sorts, shown and noted as one', () => {
    const sheet = sheetOf(workbook, 'Wages');
    const { top, width } = tableRange(sheet);
    const column = Array.from({ length: width }, (_, index) => index + 1).find(
      (index) => sheet.getCell(top, index).value === '90th percentile',
    );
    const cell = sheet.getCell(top + 1, Number(column));
    expect([cell.value, cell.numFmt]).toEqual([239_200, '"≥ "$#,##0']);
    expect(tableRows(sheet)[0]?.Note).toBe('≥: top-coded, this or more');
  });

  it('formats numbers as the field does', () => {
    const formats = (name: string) => {
      const sheet = sheetOf(workbook, name);
      const { top, width } = tableRange(sheet);
      return Array.from({ length: width }, (_, index) => sheet.getCell(top + 1, index + 1).numFmt);
    };
    expect(formats('Size')).toEqual(['0', '@', '@', '#,##0', '#,##0', '0.0%', '@', '@']);
    expect(formats('Growth').slice(5, 7)).toEqual(['+#,##0;"−"#,##0;0', '+0.0%;"−"0.0%;0.0%']);
    expect(formats('Wages')).toContain('$#,##0');
  });

  it('lists what is not shown, and why, once an occupation', () => {
    const rows = tableRows(sheetOf(workbook, 'Not shown'));
    const codes = rows.map((row) => row['SOC code']);
    expect(codes).toEqual(['25-0000', '29-0000', '43-0000', null, '51-2000', '51-4000', null]);
    expect(rows[0]).toMatchObject({ Jobs: 50, Growth: 9 });
    expect(rows[1]?.What).toBe('Jobs; Growth');
    expect(rows[3]).toMatchObject({ 'Occupation group': 'Difference to the total', Jobs: 950 });
  });

  it('names the publisher on every sheet and in its footer', () => {
    for (const sheet of workbook.worksheets) {
      const { top } = tableRange(sheet);
      const lines = Array.from({ length: top }, (_, row) =>
        String(sheet.getCell(row + 1, 1).value),
      );
      expect(lines.join('\n')).toContain('Source: U.S. Bureau of Labor Statistics, OEWS May 2024');
      expect(sheet.headerFooter.oddFooter).toContain('U.S. Bureau of Labor Statistics');
      expect(sheet.headerFooter.oddFooter).toContain('page &P of &N');
    }
  });

  it('freezes, repeats and filters the header, and prints landscape on one page across', () => {
    for (const sheet of workbook.worksheets) {
      const { top, name } = tableRange(sheet);
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: top });
      expect(sheet.pageSetup).toMatchObject({
        orientation: 'landscape',
        fitToPage: true,
        fitToHeight: 0,
        printTitlesRow: `${top}:${top}`,
      });
      expect(sheet.hasMerges, name).toBe(false);
    }
    const filters = [...readPackage(bytes)].filter(
      ([path, part]) =>
        path.startsWith('xl/tables/') && Buffer.from(part).toString().includes('<autoFilter'),
    );
    expect(filters).toHaveLength(SHEETS.length);
  });

  it('is dated by the release and written the same twice', async () => {
    expect(workbook.created).toEqual(new Date('2024-05-01T00:00:00Z'));
    expect(workbook.modified).toEqual(new Date('2024-05-01T00:00:00Z'));
    expect(Buffer.compare(await workbookBytes(MANUFACTURING), bytes)).toBe(0);
  });
});

const TITLE =
  'Electrical, Electronic, and Electromechanical Assemblers, Except Coil Winders, Tapers, and Finishers';
const jobs = (code: string, employment: number, title = `Group ${code}`) =>
  occupation(code, { employment, employmentRsePercent: 5, annualMedianWage: 40_000 }, { title });
const GROUPS = Array.from({ length: 22 }, (_, index) => `${11 + 2 * index}-0000`);

describe('a workbook without a fault in its package', () => {
  it.each([
    ['one occupation', [total({ employment: 500 }), jobs('51-0000', 500)], { '51-0000': 4 }],
    ['no occupation', [], {}],
    ['the total alone', [total({ employment: 500 })], {}],
    [
      'all withheld',
      [
        total({ employment: 'employment-withheld' }),
        occupation('51-0000', {
          employment: 'employment-withheld',
          annualMedianWage: 'wage-withheld',
        }),
      ],
      {},
    ],
    ['growth of 900 %', [total({ employment: 5000 }), jobs('51-0000', 5000)], { '51-0000': 900 }],
    [
      'losses only',
      [total({ employment: 9000 }), jobs('51-0000', 5000), jobs('53-0000', 4000)],
      { '51-0000': -30, '53-0000': -5.5 },
    ],
    [
      '22 groups',
      [
        total({ employment: 253_000 }),
        ...GROUPS.map((code, index) => jobs(code, 1000 * (index + 1))),
      ],
      Object.fromEntries(GROUPS.map((code, index) => [code, index - 10])),
    ],
    ['long titles', [total({ employment: 5000 }), jobs('51-0000', 5000, TITLE)], { '51-0000': 1 }],
  ])('%s', async (_, occupations, percents) => {
    const bytes = await workbookBytes(madeChartSlice(occupations, percents));
    expect(packageFaults(readPackage(bytes))).toEqual([]);
    const workbook = await reopened(bytes);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(SHEETS);
    for (const sheet of workbook.worksheets) expect(tableRows(sheet).length).toBeGreaterThan(0);
  });

  it.each(['Size', 'Growth', 'Composition', 'Wages'])(
    'on %s a table without rows has an empty one',
    async (name) => {
      const workbook = await reopened(await workbookBytes(madeChartSlice([])));
      const rows = tableRows(sheetOf(workbook, name));
      expect(rows.flatMap((row) => Object.values(row)).filter((value) => value !== null)).toEqual(
        [],
      );
    },
  );
});

describe('a text from a file', () => {
  it.each([
    ['=HYPERLINK("http://example.com","x")'],
    ['+1+1'],
    ['-1'],
    ['@SUM(A1)'],
    ['<script>alert("x")</script> & \'quotes\''],
    ['😀 emoji'],
    ['_x0041_ is no letter A'],
    ['x'.repeat(10_000)],
  ])('stays the text it is: %.30s', async (title) => {
    const slice = madeChartSlice([total({ employment: 500 }), jobs('51-0000', 500, title)], {
      '51-0000': 3,
    });
    const bytes = await workbookBytes(slice);
    expect(packageFaults(readPackage(bytes))).toEqual([]);
    const cell = sheetOf(await reopened(bytes), 'Size').getCell('C7');
    expect([cell.value, cell.formula]).toEqual([title, undefined]);
    expect(
      Buffer.from(readPackage(bytes).get('xl/worksheets/sheet2.xml') ?? []).toString(),
    ).not.toContain('<f>');
  });

  it('loses control characters and what a cell cannot hold', async () => {
    const slice = madeChartSlice([jobs('51-0000', 500, `a\u0001b\tc\n${'y'.repeat(40_000)}`)]);
    const bytes = await workbookBytes(slice);
    expect(packageFaults(readPackage(bytes))).toEqual([]);
    const [row] = tableRows(sheetOf(await reopened(bytes), 'Size'));
    const text = String(row?.['Occupation group']);
    expect([text.slice(0, 6), text.length, text.at(-1)]).toEqual(['ab c y', 32_767, '…']);
  });
});
