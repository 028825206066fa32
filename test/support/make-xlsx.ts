import { columnName } from '../../src/domain/errors.ts';
import { makeZip, type ZipPart } from './make-zip.ts';

export { makeZip, type ZipPart };

/** A date is its serial (days since 1899-12-30), written with a date style. */
export type MadeCell = string | number | boolean | null | { readonly date: number };

export interface MadeSheet {
  readonly name: string;
  /** null leaves the cell out. */
  readonly rows?: readonly (readonly MadeCell[])[];
  /** The whole sheet part, in the place of `rows`. */
  readonly xml?: string;
  /** What stands between `<sheetData>` and `</sheetData>`, in the place of `rows`. */
  readonly sheetData?: string;
  readonly hidden?: boolean;
  /** Writes the texts into the cells, not into the shared table. */
  readonly inlineStrings?: boolean;
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  /** Parts to add, to put in the place of made ones, or (null) to leave out. */
  readonly parts?: Readonly<Record<string, string | Buffer | null>>;
  /** Parts named here come first in the zip, in this order. */
  readonly order?: readonly string[];
  /** 8 deflates every part (the default), 0 stores. */
  readonly method?: 0 | 8;
  /** What to claim of a part, or to put in its place, to make a damaged zip. */
  readonly corrupt?: Readonly<Record<string, Partial<ZipPart>>>;
}

/** The bytes of a small workbook. Style 0 is General, style 1 a date (number format 14). */
export function makeXlsx(book: MadeWorkbook): Buffer {
  const strings = new Map<string, number>();
  const sheetParts = book.sheets.map((sheet, index): [string, string] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    sheet.xml ?? sheetXml(sheet.sheetData ?? rowsXml(sheet, strings)),
  ]);
  const parts = new Map<string, string | Buffer>([
    ['[Content_Types].xml', contentTypes(book.sheets.length)],
    ['_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(book.sheets)],
    ['xl/_rels/workbook.xml.rels', workbookRelationships(book.sheets.length)],
    ...sheetParts,
    ['xl/styles.xml', stylesXml([14])],
    ['xl/sharedStrings.xml', sharedStringsXml([...strings.keys()])],
  ]);
  for (const [name, data] of Object.entries(book.parts ?? {})) {
    if (data === null) parts.delete(name);
    else parts.set(name, data);
  }
  const names = new Set([...(book.order ?? []), ...parts.keys()]);
  return makeZip(
    [...names].map((name) => ({
      name,
      data: parts.get(name) ?? '',
      method: book.method ?? 8,
      ...book.corrupt?.[name],
    })),
  );
}

export function sheetXml(sheetData: string): string {
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetData>${sheetData}</sheetData></worksheet>`;
}

export function sharedStringsXml(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
  return `${XML}<sst xmlns="${MAIN}" count="${texts.length}" uniqueCount="${texts.length}">${items.join('')}</sst>`;
}

/** Style 0 is General; style i (from 1) has the i-th format: a builtin id, or a code of its own. */
export function stylesXml(formats: readonly (number | string)[]): string {
  const custom = formats.flatMap((format, index) =>
    typeof format === 'string'
      ? [`<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(format)}"/>`]
      : [],
  );
  const styles = formats.map((format, index) =>
    typeof format === 'string'
      ? `<xf numFmtId="${164 + index}" xfId="0" applyNumberFormat="1"/>`
      : `<xf numFmtId="${format}" xfId="0" applyNumberFormat="1"/>`,
  );
  return (
    `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${custom.length}">${custom.join('')}</numFmts>` +
    '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>' +
    `<cellXfs count="${styles.length + 1}"><xf numFmtId="0" xfId="0"/>${styles.join('')}</cellXfs></styleSheet>`
  );
}

/** A `.rels` part: id, last part of the type, target. */
export function relationships(entries: readonly (readonly [string, string, string])[]): string {
  const items = entries.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function rowsXml(sheet: MadeSheet, strings: Map<string, number>): string {
  const inline = sheet.inlineStrings === true;
  return (sheet.rows ?? [])
    .map((row, rowIndex) => {
      const cells = row.map((cell, column) =>
        cellXml(cell, `${columnName(column)}${rowIndex + 1}`, inline, strings),
      );
      return `<row r="${rowIndex + 1}">${cells.join('')}</row>`;
    })
    .join('');
}

function cellXml(
  cell: MadeCell,
  name: string,
  inline: boolean,
  strings: Map<string, number>,
): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${name}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'object') return `<c r="${name}" s="1"><v>${cell.date}</v></c>`;
  if (inline) {
    return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  }
  let index = strings.get(cell);
  if (index === undefined) {
    index = strings.size;
    strings.set(cell, index);
  }
  return `<c r="${name}" t="s"><v>${index}</v></c>`;
}

function workbookXml(sheets: readonly MadeSheet[]): string {
  const items = sheets.map(
    (sheet, index) =>
      `<sheet name="${escapeXml(sheet.name)}" sheetId="${index + 1}"` +
      `${sheet.hidden === true ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${items.join('')}</sheets></workbook>`;
}

function workbookRelationships(sheetCount: number): string {
  const entries: [string, string, string][] = [];
  for (let index = 1; index <= sheetCount; index += 1) {
    entries.push([`rId${index}`, 'worksheet', `worksheets/sheet${index}.xml`]);
  }
  entries.push([`rId${sheetCount + 1}`, 'styles', 'styles.xml']);
  entries.push([`rId${sheetCount + 2}`, 'sharedStrings', 'sharedStrings.xml']);
  return relationships(entries);
}

function contentTypes(sheetCount: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  let sheets = '';
  for (let index = 1; index <= sheetCount; index += 1) {
    sheets += override(`/xl/worksheets/sheet${index}.xml`, 'worksheet');
  }
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${override('/xl/workbook.xml', 'sheet.main')}${sheets}` +
    `${override('/xl/styles.xml', 'styles')}${override('/xl/sharedStrings.xml', 'sharedStrings')}</Types>`
  );
}
