/**
 * Writes an all-data OEWS workbook of N rows × 32 columns in the publisher's layout and habits.
 * ALL FIGURES ARE INVENTED, metropolitan and nonmetropolitan areas too; occupation, industry and
 * state codes are real. The same N gives the same bytes: no clock, no unseeded random.
 *
 *   node bench/all-data.mjs [--rows 410000]
 */
import { mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { estimateSlice } from './oews/estimates.mjs';
import { readOccupations } from './oews/occupations.mjs';
import { planSlices } from './oews/slices.mjs';
import { dataSheet } from './workbook/data-sheet.mjs';
import { fieldDescriptionsSheet, fillerSheet, updateTimeSheet } from './workbook/notes-sheets.mjs';
import {
  contentTypes,
  packageRelationships,
  styles,
  workbook,
  workbookRelationships,
} from './workbook/package-parts.mjs';
import { SharedStrings } from './workbook/shared-strings.mjs';
import { ZipWriter } from './workbook/zip-writer.mjs';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '410000' } } });
await writeAllData(Number(values.rows));

async function writeAllData(rowCount) {
  if (!Number.isInteger(rowCount) || rowCount < 1) {
    throw new Error(`Expected --rows to be a whole number above 0, found "${values.rows}".`);
  }
  const path = fileURLToPath(new URL(`.cache/${rowCount}/all_data_M_2024.xlsx`, import.meta.url));
  mkdirSync(dirname(path), { recursive: true });
  await writeWorkbook(`${path}.tmp`, rowCount);
  renameSync(`${path}.tmp`, path);
  console.log(`${path}: ${rowCount} rows, ${(statSync(path).size / 1e6).toFixed(1)} MB`);
}

/** The sheet stands before the shared strings that it refers to, as in the published files. */
async function writeWorkbook(path, rowCount) {
  const strings = new SharedStrings();
  const zip = await ZipWriter.create(path);
  await zip.add('[Content_Types].xml', [contentTypes()]);
  await zip.add('_rels/.rels', [packageRelationships()]);
  await zip.add('xl/workbook.xml', [workbook()]);
  await zip.add('xl/_rels/workbook.xml.rels', [workbookRelationships()]);
  await zip.add('xl/worksheets/sheet1.xml', dataSheet(dataRows(rowCount), rowCount, strings));
  await zip.add('xl/worksheets/sheet2.xml', fieldDescriptionsSheet(strings));
  await zip.add('xl/worksheets/sheet3.xml', updateTimeSheet(strings));
  await zip.add('xl/worksheets/sheet4.xml', fillerSheet());
  await zip.add('xl/styles.xml', [styles()]);
  await zip.add('xl/sharedStrings.xml', strings.xml());
  await zip.close();
}

/** Exactly `rowCount` rows: the last area is cut off. */
function* dataRows(rowCount) {
  const occupations = readOccupations();
  const nationalShares = new Map();
  let written = 0;
  for (const slice of planSlices(rowCount)) {
    for (const row of estimateSlice(slice, occupations)) {
      const share = row.exactEmployment / slice.jobs;
      if (!nationalShares.has(row.occupation)) nationalShares.set(row.occupation, share);
      yield { slice, row, nationalShare: nationalShares.get(row.occupation) };
      written += 1;
      if (written === rowCount) return;
    }
  }
  throw new Error(`The plan holds ${written} rows only, ${rowCount} were asked for.`);
}
