import type { ColumnKind, FigureCell, FigureTable } from '../../../charts/chart.ts';
import { columnName } from '../../../domain/errors.ts';
import { xmlText } from '../../workbook/native-chart/xml.ts';
import { numberFormat } from '../../workbook/number-formats.ts';
import { writePackage } from '../../zip-package.ts';
import { SHEET } from './chart-xml.ts';
import { withBreaks } from './xml.ts';

/**
 * The workbook behind a chart, opened with `Edit Data`: one sheet, the header in the first row. The
 * least that a workbook consists of (ECMA-376, part 1, section 18), the same bytes for the same figures.
 */
export function embeddedWorkbook(figures: FigureTable): Uint8Array {
  const kinds = [...new Set(figures.columns.map(({ kind }) => kind))];
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/></Types>`,
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/styles.xml': styles(kinds),
    'xl/worksheets/sheet1.xml': withBreaks(sheet(figures, kinds)),
  };
  return writePackage(
    new Map(Object.entries(parts).map(([path, xml]) => [path, Buffer.from(DECLARATION + xml)])),
  );
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function relationships(...targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

/** The first look is the plain one, the others those of the kinds in their order. */
function styles(kinds: readonly ColumnKind[]): string {
  const formats = kinds.map(
    (kind, index) =>
      `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${xmlText(numberFormat(kind))}"/>`,
  );
  const looks = kinds.map(
    (_, index) =>
      `<xf numFmtId="${FIRST_FORMAT + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${kinds.length}">${formats.join('')}</numFmts><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1">${plain}</cellStyleXfs><cellXfs count="${kinds.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${looks.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

/** Own formats are numbered from here. */
const FIRST_FORMAT = 164;

function sheet({ columns, rows }: FigureTable, kinds: readonly ColumnKind[]): string {
  const cell = (value: FigureCell, kind: ColumnKind, column: number, row: number): string => {
    const place = `r="${columnName(column)}${row}" s="${kinds.indexOf(kind) + 1}"`;
    const plain = value === null || typeof value !== 'object' ? value : value.atLeast;
    if (plain === null) return '';
    if (typeof plain === 'number') return `<c ${place}><v>${plain}</v></c>`;
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${xmlText(plain)}</t></is></c>`;
  };
  const header = columns.map(({ label }, column) => cell(label, 'text', column, 1));
  const body = rows.map((row, index) => {
    const cells = row.map((value, column) =>
      cell(value, columns[column]?.kind ?? 'text', column, index + 2),
    );
    return `<row r="${index + 2}">${cells.join('')}</row>`;
  });
  const widths = columns.map(
    ({ kind }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${kind === 'text' ? 40 : 18}" customWidth="1"/>`,
  );
  return `<worksheet xmlns="${MAIN}"><cols>${widths.join('')}</cols><sheetData><row r="1">${header.join('')}</row>${body.join('')}</sheetData></worksheet>`;
}
