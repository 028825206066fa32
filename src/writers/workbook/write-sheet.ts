import {
  Table,
  TableColumn,
  TableStyle,
  Url,
  type Workbook,
  type Worksheet,
} from 'wasm-xlsxwriter';
import type { FigureCell, FigureColumn } from '../../charts/chart.ts';
import { wrap } from '../../charts/frame/wrap.ts';
import { type CellFormats, TITLE_POINTS } from './cell-formats.ts';
import { plainText } from './plain-text.ts';
import { setUpPrint } from './print-set-up.ts';
import type { Sheet, SheetContent } from './sheet.ts';
import { LINE, type SheetLayout, sheetLayout } from './sheet-layout.ts';

/** Where the table of a sheet came to stand. */
export interface WrittenSheet {
  readonly worksheet: Worksheet;
  readonly layout: SheetLayout;
  /** Row of the table's header, counted from 0. */
  readonly headerRow: number;
}

export interface SheetSetting {
  readonly formats: CellFormats;
  /** Under the title: what slice it is. */
  readonly subtitle: string;
  readonly source: string;
  readonly sheetNames: readonly string[];
}

/** Lines are broken to the table's width, but not to less. */
const NARROWEST = 760;
/** Tables with more columns keep the first ones in view. */
const WIDE_TABLE = 12;

/** Writes the lines and the table of a sheet: title, slice, notes, source, header, rows. */
export function writeSheet(
  workbook: Workbook,
  sheet: Sheet,
  content: SheetContent,
  setting: SheetSetting,
): WrittenSheet {
  const { formats } = setting;
  const worksheet = workbook.addWorksheet();
  worksheet.setName(sheet.name);
  worksheet.setScreenGridlines(false);
  const layout = sheetLayout(content.figures);
  layout.columns.forEach((width, column) => {
    worksheet.setColumnWidthPixels(column, width);
  });
  const width = Math.max(NARROWEST, layout.width);
  const titles = wrap(plainText(content.title), { width, fontSize: 21, weight: 700, lines: 3 });
  const lines = [setting.subtitle, ...content.notes, setting.source].flatMap((line) =>
    wrap(plainText(line), { width, fontSize: 14 }),
  );
  titles.forEach((text, row) => {
    worksheet.setRowHeightPixels(row, Math.round(TITLE_POINTS * 1.8));
    worksheet.writeStringWithFormat(row, 0, text, formats.title);
  });
  lines.forEach((text, index) => {
    worksheet.writeStringWithFormat(titles.length + index, 0, text, formats.line);
  });
  // A low empty row parts the lines from the table.
  const gapRow = titles.length + lines.length;
  worksheet.setRowHeightPixels(gapRow, 8);
  const headerRow = gapRow + 1;
  writeTable(worksheet, sheet, content, { headerRow, layout, setting });
  const isWide = content.figures.columns.length > WIDE_TABLE;
  const titleColumn = content.figures.columns.findIndex(({ key }) => key === 'title');
  worksheet.setFreezePanes(headerRow + 1, isWide ? titleColumn + 1 : 0);
  setUpPrint(worksheet, { sheet, content, headerRow, source: setting.source });
  return { worksheet, layout, headerRow };
}

interface TablePlace {
  readonly headerRow: number;
  readonly layout: SheetLayout;
  readonly setting: SheetSetting;
}

function writeTable(
  worksheet: Worksheet,
  { table }: Sheet,
  { figures, linkColumn }: SheetContent,
  { headerRow, layout, setting }: TablePlace,
): void {
  const { formats } = setting;
  const { columns, rows } = figures;
  // Before the cells: it writes its header without a format.
  worksheet.addTable(
    headerRow,
    0,
    // A table has one row at least, empty where there is nothing.
    headerRow + Math.max(1, rows.length),
    columns.length - 1,
    new Table()
      .setName(table)
      .setStyle(TableStyle.None)
      .setColumns(columns.map(({ label }) => new TableColumn().setHeader(label))),
  );
  worksheet.setRowHeightPixels(headerRow, layout.header);
  columns.forEach(({ label, kind }, column) => {
    worksheet.writeStringWithFormat(headerRow, column, label, formats.header(kind));
  });
  rows.forEach((cells, index) => {
    const row = headerRow + 1 + index;
    worksheet.setRowHeightPixels(row, layout.rows[index] ?? LINE);
    cells.forEach((cell, column) => {
      const { kind, key } = columns[column] as FigureColumn;
      const isLink = key === linkColumn && setting.sheetNames.includes(String(cell));
      if (isLink) writeLink(worksheet, row, column, String(cell), formats);
      else writeCell(worksheet, row, column, cell, kind, formats);
    });
  });
}

function writeLink(
  worksheet: Worksheet,
  row: number,
  column: number,
  name: string,
  formats: CellFormats,
): void {
  worksheet.writeUrlWithFormat(
    row,
    column,
    new Url(`internal:'${name}'!A1`).setText(name),
    formats.link,
  );
}

function writeCell(
  worksheet: Worksheet,
  row: number,
  column: number,
  cell: FigureCell,
  kind: FigureColumn['kind'],
  formats: CellFormats,
): void {
  if (typeof cell === 'string') {
    const text = plainText(cell);
    const format = /^[=+\-@]/.test(text) ? formats.guardedText : formats.text;
    worksheet.writeStringWithFormat(row, column, text, format);
    return;
  }
  const isFloor = cell !== null && typeof cell === 'object';
  const value = isFloor ? cell.atLeast : cell;
  const format =
    kind === 'text' ? formats.text : isFloor ? formats.floor(kind) : formats.number(kind);
  if (value === null) worksheet.writeBlank(row, column, format);
  else worksheet.writeNumberWithFormat(row, column, value, format);
}
