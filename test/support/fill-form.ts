import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import { FORM_SHEETS } from '../../src/domain/conversation-form.ts';

export type Fill = (record: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void;

/** Opens a form as a person would, changes it, and saves it under another name. */
export async function fillForm(form: string, target: string, fill: Fill): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  // Its type is that of an older Buffer.
  await workbook.xlsx.load(readFileSync(form) as unknown as ArrayBuffer);
  const record = workbook.getWorksheet(FORM_SHEETS.record);
  if (record === undefined) throw new Error('The form has no sheet to record in.');
  fill(record, workbook);
  writeFileSync(target, Buffer.from(await workbook.xlsx.writeBuffer()));
}

/** Cells of a row by their column's letter. */
export function putRow(
  record: ExcelJS.Worksheet,
  row: number,
  cells: Readonly<Record<string, ExcelJS.CellValue>>,
): void {
  for (const [letter, value] of Object.entries(cells)) record.getCell(letter + row).value = value;
}

/** A row that lacks nothing. */
export const COMPLETE = {
  A: 'CNC machinist',
  B: '51-4041 Machinists',
  C: 'Production',
  D: 'Mid',
  E: 'x',
  L: 'Five-axis machines',
  M: 7,
  N: 'second shift',
} as const;

const OFFICE = 'soffice';

export const HAS_LIBREOFFICE = spawnSync(OFFICE, ['--version']).status === 0;

/** Saves a workbook again with LibreOffice, into another folder. */
export function saveWithLibreOffice(path: string, folder: string): string {
  const profile = mkdtempSync(join(tmpdir(), 'pathways-test-profile-'));
  try {
    const { status, stderr } = spawnSync(
      OFFICE,
      [
        `-env:UserInstallation=${pathToFileURL(profile)}`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        folder,
        path,
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    return join(folder, basename(path));
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
