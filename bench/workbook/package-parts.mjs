import { XML_DECLARATION } from './sheet-frame.mjs';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const SHEETS = [
  { name: 'All May 2024 data', sheetId: 17 },
  { name: 'Field Descriptions', sheetId: 15 },
  { name: 'UpdateTime', sheetId: 7, isHidden: true },
  { name: 'Filler', sheetId: 8, isHidden: true },
];

export function contentTypes() {
  const override = (part, type) => `<Override PartName="${part}" ContentType="${type}"/>`;
  return (
    `${XML_DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('/xl/workbook.xml', `${MIME}.sheet.main+xml`) +
    SHEETS.map((_, i) =>
      override(`/xl/worksheets/sheet${i + 1}.xml`, `${MIME}.worksheet+xml`),
    ).join('') +
    override('/xl/styles.xml', `${MIME}.styles+xml`) +
    override('/xl/sharedStrings.xml', `${MIME}.sharedStrings+xml`) +
    '</Types>'
  );
}

export function packageRelationships() {
  return relationships([['officeDocument', 'xl/workbook.xml']]);
}

export function workbookRelationships() {
  return relationships([
    ...SHEETS.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ]);
}

function relationships(targets) {
  const lines = targets.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`,
  );
  return `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

/** With the publisher's dangling names. */
export function workbook() {
  const sheets = SHEETS.map(
    ({ name, sheetId, isHidden }, i) =>
      `<sheet name="${name}" sheetId="${sheetId}"${isHidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
  );
  return (
    `${XML_DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">` +
    '<workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="-120" yWindow="-120" ' +
    'windowWidth="29040" windowHeight="15720"/></bookViews>' +
    `<sheets>${sheets.join('')}</sheets><definedNames><definedName name="alldata">#REF!</definedName>` +
    '<definedName name="updatetime">UpdateTime!$A$1:$A$2</definedName></definedNames>' +
    '<calcPr calcId="191029"/></workbook>'
  );
}

/** Cell styles by index: 0 general, 1 centred, 2 #,##0, 3 0.0, 4 0.000, 5 0.00, 6 whole number. */
export function styles() {
  const formats = [0, 0, 3, 164, 165, 2, 1];
  const cellFormats = formats.map((numFmtId, index) => {
    const side = index === 1 ? 'center' : 'right';
    const alignment =
      index === 0 ? '/>' : ` applyAlignment="1"><alignment horizontal="${side}"/></xf>`;
    const apply = numFmtId === 0 ? '' : ' applyNumberFormat="1"';
    return `<xf numFmtId="${numFmtId}" fontId="0" fillId="0" borderId="0" xfId="0"${apply}${alignment}`;
  });
  return (
    `${XML_DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="2">` +
    '<numFmt numFmtId="164" formatCode="0.0"/><numFmt numFmtId="165" formatCode="0.000"/></numFmts>' +
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${cellFormats.length}">${cellFormats.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '</styleSheet>'
  );
}
