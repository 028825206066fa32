import ExcelJS from 'exceljs';
import { FORM_SHEETS } from '../../domain/conversation-form.ts';
import { readPackage, writePackage } from '../zip-package.ts';
import { addAboutSheet } from './about-sheet.ts';
import { type FormContent, occupationChoices, sliceLine } from './form-content.ts';
import { addHowToSheet } from './how-to-sheet.ts';
import { addListsSheet } from './lists-sheet.ts';
import { addPromptsSheet } from './prompts-sheet.ts';
import { addRecordSheet, withGrowingRows } from './record-sheet.ts';

/**
 * The workbook to record what employers say, the same bytes for the same content.
 * @param date the day that it bears, `2024-05-01`: never today's
 */
export async function writeConversationForm(
  content: FormContent,
  date: string,
): Promise<Uint8Array> {
  const occupations = occupationChoices(content);
  const workbook = new ExcelJS.Workbook();
  const day = new Date(`${date}T00:00:00Z`);
  Object.assign(workbook, {
    creator: 'pathways',
    lastModifiedBy: 'pathways',
    created: day,
    modified: day,
    title: 'To record what employers say',
    subject: sliceLine(content).slice(0, 250),
  });
  workbook.calcProperties.fullCalcOnLoad = true;
  await addHowToSheet(workbook, content);
  await addRecordSheet(workbook, content, {
    occupations: occupations.length,
    categories: content.slice.categories.list.length,
  });
  await addPromptsSheet(workbook, content);
  await addListsSheet(workbook, content, occupations);
  await addAboutSheet(workbook, content);
  // The library stamps every part with the time at which it was packed.
  const parts = readPackage(
    new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })),
  );
  const path = `xl/worksheets/sheet${workbook.getWorksheet(FORM_SHEETS.record)?.id}.xml`;
  const record = parts.get(path);
  if (record === undefined) throw new Error(`The workbook has no part ${path}.`);
  parts.set(path, Buffer.from(withGrowingRows(Buffer.from(record).toString('utf8'))));
  return writePackage(parts);
}
