import type { Worksheet } from 'wasm-xlsxwriter';
import type { Sheet, SheetContent } from './sheet.ts';

const US_LETTER = 1;
/** A footer holds 255 characters with its codes. */
const LONGEST_SOURCE = 180;
const MARGIN = { side: 0.5, top: 0.5, bottom: 0.8, header: 0.3, footer: 0.4 };

export interface PrintedSheet {
  readonly sheet: Sheet;
  readonly content: SheetContent;
  readonly headerRow: number;
  readonly source: string;
}

/** Landscape, one page wide, the header on every page, source and page number below. */
export function setUpPrint(
  worksheet: Worksheet,
  { sheet, content, headerRow, source }: PrintedSheet,
): void {
  const { columns, rows } = content.figures;
  worksheet.setLandscape();
  worksheet.setPaperSize(US_LETTER);
  worksheet.setPrintFitToPages(1, 0);
  worksheet.setRepeatRows(headerRow, headerRow);
  worksheet.setMargins(
    MARGIN.side,
    MARGIN.side,
    MARGIN.top,
    MARGIN.bottom,
    MARGIN.header,
    MARGIN.footer,
  );
  worksheet.setFooter(`&L&8${footerText(source)}&R&8${sheet.name}, page &P of &N`);
  if (content.printsTableOnly) {
    worksheet.setPrintArea(0, 0, headerRow + Math.max(1, rows.length), columns.length - 1);
  }
}

/** An ampersand begins a code; a digit right after one of size would be read as part of it. */
function footerText(source: string): string {
  const short = source.length > LONGEST_SOURCE ? `${source.slice(0, LONGEST_SOURCE - 1)}…` : source;
  return short.replaceAll('&', '&&');
}
