import ExcelJS from 'exceljs';
import type { ChartSlice } from '../../../src/charts/chart.ts';
import { WorkbookFigures } from '../../../src/writers/workbook/workbook-figures.ts';
import { writeWorkbook } from '../../../src/writers/workbook/write-workbook.ts';
import { readPackage } from '../../../src/writers/zip-package.ts';
import { madeChartSlice } from '../../support/made-chart-slice.ts';
import { occupation, total } from '../../support/slice-figures.ts';
import { elementsOf, type XmlElement, xmlTree } from '../../support/xml-tree.ts';

/** A PNG of one pixel, in place of a drawing. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

export async function workbookBytes(slice: ChartSlice): Promise<Uint8Array> {
  return writeWorkbook(new WorkbookFigures(slice, 'minor'), async () => PIXEL);
}

/** As another library reads it. */
export async function reopened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // Its type is that of an older Buffer.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook;
}

export function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** The rows of a sheet's table as objects by their header, read back through the table's own range. */
export function tableRows(sheet: ExcelJS.Worksheet): readonly Record<string, ExcelJS.CellValue>[] {
  const { top, bottom, width } = tableRange(sheet);
  const headers = Array.from({ length: width }, (_, index) =>
    String(sheet.getCell(top, index + 1).value),
  );
  return Array.from({ length: bottom - top }, (_, row) =>
    Object.fromEntries(
      headers.map((header, index) => [header, sheet.getCell(top + 1 + row, index + 1).value]),
    ),
  );
}

/** Rows from 1. */
export function tableRange(sheet: ExcelJS.Worksheet) {
  const [one, ...others] = sheet.getTables() as unknown as readonly {
    readonly table: { readonly name: string; readonly tableRef: string };
  }[];
  if (one === undefined || others.length > 0) throw new Error(`${sheet.name} has no single table`);
  const [from = '', to = ''] = one.table.tableRef.split(':');
  return {
    name: one.table.name,
    top: Number(sheet.getCell(from).row),
    bottom: Number(sheet.getCell(to).row),
    width: Number(sheet.getCell(to).col),
  };
}

/** The XML of the parts whose path begins so, in the order of their numbers. */
export function treesOf(bytes: Uint8Array, start: string): readonly XmlElement[] {
  return [...readPackage(bytes)]
    .filter(([path]) => path.startsWith(start) && path.endsWith('.xml'))
    .sort(([a], [b]) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
    .map(([, part]) => xmlTree(Buffer.from(part).toString('utf8')));
}

/** The alternative texts of all charts and pictures. */
export function altTexts(bytes: Uint8Array): readonly string[] {
  return treesOf(bytes, 'xl/drawings/drawing').flatMap((tree) =>
    elementsOf(tree, 'xdr:cNvPr').map(({ attributes }) => attributes.descr ?? ''),
  );
}

/** Manufacturing as nobody published it: a withheld group, a floor, a loss, a small base. */
export const MANUFACTURING: ChartSlice = madeChartSlice(
  [
    total({ employment: 11_000, annualMedianWage: 50_000 }),
    occupation(
      '51-0000',
      {
        employment: 6000,
        employmentRsePercent: 2,
        annualMedianWage: 46_000,
        annualP10Wage: 34_000,
        annualP90Wage: 73_000,
      },
      { title: 'Production Occupations' },
    ),
    occupation(
      '11-0000',
      {
        employment: 3000,
        employmentRsePercent: 5,
        annualMedianWage: 136_000,
        annualP10Wage: 74_000,
        annualP90Wage: { atLeast: 239_200 },
      },
      { title: 'Management Occupations' },
    ),
    occupation(
      '43-0000',
      { employment: 1000, employmentRsePercent: 0, annualMedianWage: 'wage-withheld' },
      { title: 'Office and Administrative Support Occupations' },
    ),
    occupation(
      '29-0000',
      { employment: 'employment-withheld', annualMedianWage: 80_000 },
      { title: 'Healthcare Practitioners and Technical Occupations' },
    ),
    occupation(
      '25-0000',
      { employment: 50, employmentRsePercent: 30 },
      { title: 'Educational Instruction and Library Occupations' },
    ),
    occupation(
      '51-2000',
      { employment: 2000, employmentRsePercent: 3, annualMedianWage: 45_000 },
      { level: 'minor', title: 'Assemblers and Fabricators' },
    ),
    occupation(
      '51-4000',
      { employment: 1500, employmentRsePercent: 3, annualMedianWage: 48_000 },
      { level: 'minor', title: 'Metal Workers and Plastic Workers' },
    ),
  ],
  { '51-0000': -1.4, '11-0000': 5.1, '43-0000': -5.4, '25-0000': 900 },
);
