import type { Alignment, Borders, Fill, Font, Row, Worksheet } from 'exceljs';

const INK = 'FF1B1F24';
const QUIET_INK = 'FF4D5560';
const RULE = 'FFD5D9DE';
const HEADER = 'FF1F3A5F';

export const TITLE_FONT: Partial<Font> = {
  name: 'Calibri',
  size: 16,
  bold: true,
  color: { argb: INK },
};
export const LINE_FONT: Partial<Font> = { name: 'Calibri', size: 12, color: { argb: QUIET_INK } };
export const CELL_FONT: Partial<Font> = { name: 'Calibri', size: 12, color: { argb: INK } };
export const TOP_LEFT: Partial<Alignment> = {
  vertical: 'top',
  horizontal: 'left',
  wrapText: true,
  indent: 1,
};
export const TOP_CENTER: Partial<Alignment> = {
  vertical: 'top',
  horizontal: 'center',
  wrapText: true,
};

/** Something that is missing. */
export const MISSING_FILL: Fill = solid('FFFFE699');
/** Something that cannot be right. */
export const WRONG_FILL: Fill = solid('FFF8CBAD');

const HEADER_FONT: Partial<Font> = {
  name: 'Calibri',
  size: 12,
  bold: true,
  color: { argb: 'FFFFFFFF' },
};
const HEADER_FILL: Fill = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: HEADER },
  bgColor: { argb: HEADER },
};
const LINE = { style: 'thin', color: { argb: RULE } } as const;

/** All around, so that an empty form can be written on. */
export const BOX: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/** The row of headings, white on dark. */
export function styleHeader(row: Row, height: number): void {
  row.height = height;
  row.eachCell((cell) => {
    cell.font = HEADER_FONT;
    cell.fill = HEADER_FILL;
    cell.alignment = { ...TOP_LEFT, vertical: 'middle' };
    cell.border = BOX;
  });
}

const POINTS_A_LINE = 16;
/** Taller rows are not possible. */
const TALLEST = 409;

/** The height in points that the longest of the texts needs in its column, and at least so many lines. */
export function heightOf(
  texts: readonly (readonly [text: string, characters: number])[],
  leastLines = 1,
): number {
  const lines = texts.map(([text, width]) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0),
  );
  return Math.min(TALLEST, POINTS_A_LINE * Math.max(leastLines, ...lines) + 4);
}

const US_LETTER = 1;

/** Landscape, one page wide, the header on every page, the slice and the page number below. */
export function setUpPrint(sheet: Worksheet, headerRow: number, footer: string): void {
  Object.assign(sheet.pageSetup, {
    paperSize: US_LETTER,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${headerRow}:${headerRow}`,
    margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.7, header: 0.3, footer: 0.3 },
  });
  // An ampersand begins a code, and a footer holds 255 characters.
  const text = footer.slice(0, 150).replaceAll('&', '&&');
  sheet.headerFooter.oddFooter = `&L&8 ${text}&R&8&A, page &P of &N`;
}

/**
 * Protects the sheet without a password: what is locked is safe from a slip, and whoever means to
 * change it can. Rows can be added, removed and sorted.
 */
export async function protect(sheet: Worksheet): Promise<void> {
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
  });
}

function solid(argb: string): Fill {
  // In conditional formats the background is the colour that is shown.
  return { type: 'pattern', pattern: 'solid', fgColor: { argb }, bgColor: { argb } };
}
