import { DocProperties, Workbook } from 'wasm-xlsxwriter';
import { sliceText } from '../../analysis/slice-text.ts';
import type { Drawing } from '../../charts/chart.ts';
import { cellFormats } from './cell-formats.ts';
import { finishPackage } from './finish-package.ts';
import { type PlacedObject, placeCharts } from './place-charts.ts';
import { plainText } from './plain-text.ts';
import { SHEETS } from './sheets/index.ts';
import type { WorkbookFigures } from './workbook-figures.ts';
import { shortSource } from './workbook-sources.ts';
import { writeSheet } from './write-sheet.ts';

/** Draws a picture of a chart, twice as many pixels as it is shown with. */
export type DrawPng = (drawing: Drawing) => Promise<Uint8Array>;

/** The workbook of a sector, the same bytes for the same figures. */
export async function writeWorkbook(
  figures: WorkbookFigures,
  drawPng: DrawPng | undefined,
): Promise<Uint8Array> {
  const { slice } = figures.slice.figures;
  const workbook = new Workbook();
  const setting = {
    formats: cellFormats(),
    subtitle: sliceText(slice),
    source: shortSource(figures),
    sheetNames: SHEETS.map(({ name }) => name),
  };
  const contents = SHEETS.map((sheet) => {
    const content = sheet.content(figures);
    // Drawn while the sheets are written.
    return { sheet, content, png: content.picture && drawPng?.(content.picture) };
  });
  const sheets = contents.map(({ sheet, content, png }) => ({
    sheet,
    content,
    png,
    written: writeSheet(workbook, sheet, content, setting),
  }));
  const placed: PlacedObject[] = [];
  for (const { sheet, content, png, written } of sheets) {
    placed.push(...placeCharts(written, sheet, content, await png));
  }
  workbook.setProperties(
    new DocProperties()
      .setTitle(plainText(contents[0]?.content.title ?? '').slice(0, 250))
      .setSubject(plainText(setting.subtitle).slice(0, 250))
      .setAuthor('pathways')
      .setComment(plainText(setting.source).slice(0, 250)),
  );
  return finishPackage(workbook.saveToBufferSync(), placed, slice.release);
}
