import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPackage } from '../../src/writers/zip-package.ts';
import { packageFaults } from '../support/package-faults.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';
import { reopened, sheetOf, tableRows } from '../writers/workbook/made-workbook.ts';

const newFolder = temporaryFolders();

function run(folder: string, args: string) {
  return runPathways(['workbook', ...args.split(' '), '--store', 'sample'], folder);
}

describe('pathways workbook', () => {
  it('writes the sample’s manufacturing as a workbook, in silence, the same bytes twice', async () => {
    const folder = newFolder();
    for (const name of ['one.xlsx', 'two.xlsx']) {
      expect(run(folder, `--naics 31-33 --out ${name}`)).toEqual({
        status: 0,
        stdout: '',
        stderr: '',
      });
    }
    const bytes = readFileSync(join(folder, 'one.xlsx'));
    expect(bytes.equals(readFileSync(join(folder, 'two.xlsx')))).toBe(true);
    expect(packageFaults(readPackage(bytes))).toEqual([]);
    const workbook = await reopened(bytes);
    const [first] = tableRows(sheetOf(workbook, 'Size'));
    expect(first).toMatchObject({ 'SOC code': '51-0000', 'Jobs 2024': 6_218_770 });
    expect(workbook.getWorksheet('Wages')?.getImages()).toHaveLength(1);
  });

  it('shows detailed occupations where they are asked for', async () => {
    const folder = newFolder();
    expect(run(folder, '--naics 62 --detail 5 --out health.xlsx').status).toBe(0);
    const workbook = await reopened(readFileSync(join(folder, 'health.xlsx')));
    const codes = tableRows(sheetOf(workbook, 'Detail')).map((row) => row['SOC code']);
    expect(codes).toContain('29-1141');
  });

  it('says that it needs a file, and of what kind', () => {
    const folder = newFolder();
    expect(runPathways(['workbook', '--naics', '31-33', '--store', 'sample'], folder)).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'error: The workbook needs a file to be written to.\n  Hint: For example: --out manufacturing.xlsx\n',
    });
    expect(run(folder, '--naics 31-33 --out manufacturing.xls')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'error: Expected a file that ends with .xlsx after --out, found "manufacturing.xls".\n  Hint: For example: --out manufacturing.xlsx\n',
    });
  });

  it('leaves the file that is there where the request is wrong', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'mine.xlsx'), 'mine');
    expect(run(folder, '--naics 99999 --out mine.xlsx').status).toBe(2);
    expect(readFileSync(join(folder, 'mine.xlsx'), 'utf8')).toBe('mine');
    expect(existsSync(join(folder, 'manufacturing.xlsx'))).toBe(false);
  });
});
