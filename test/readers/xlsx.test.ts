import { describe, expect, it } from 'vitest';
import { FileError, formatPlace } from '../../src/domain/errors.ts';
import { memoryBytes } from '../../src/readers/bytes.ts';
import { openXlsx } from '../../src/readers/xlsx.ts';
import { collectTables } from '../support/collect.ts';
import {
  type MadeSheet,
  type MadeWorkbook,
  makeXlsx,
  makeZip,
  relationships,
  stylesXml,
} from '../support/make-xlsx.ts';

const SHEET: MadeSheet = {
  name: 'Natsector_M2024_dl',
  rows: [
    ['NAICS', 'TOT_EMP', 'DATE', 'OK'],
    ['31-33', 12_675_620, { date: 45_413 }, true],
    [null, 35.27, null, '**'],
  ],
};
const CELLS = [
  [1, ['text', 'NAICS'], ['text', 'TOT_EMP'], ['text', 'DATE'], ['text', 'OK']],
  [2, ['text', '31-33'], ['number', '12675620'], ['date', '45413'], ['boolean', 'TRUE']],
  [3, ['empty', ''], ['number', '35.27'], ['empty', ''], ['text', '**']],
];
const SAVE_AGAIN = 'Download it again, or open it in a spreadsheet program and save it as .xlsx.';

describe('a workbook', () => {
  it.each<[string, Omit<MadeWorkbook, 'sheets'>]>([
    ['as spreadsheet programs write it', {}],
    ['with stored parts', { method: 0 }],
    ['with the sheet before its texts and styles', { order: ['xl/worksheets/sheet1.xml'] }],
    [
      'with absolute targets',
      { parts: { 'xl/_rels/workbook.xml.rels': workbookRelations('/xl/') } },
    ],
    [
      'with roundabout targets',
      { parts: { 'xl/_rels/workbook.xml.rels': workbookRelations('../xl/./') } },
    ],
    [
      'without a list of what is in it',
      { parts: { '_rels/.rels': null, '[Content_Types].xml': null } },
    ],
  ])('%s is read', async (_, book) => {
    const tables = await collectTables(await open({ sheets: [SHEET], ...book }));
    expect(tables).toEqual({ [SHEET.name]: CELLS });
  });

  it('with texts in its cells is read the same', async () => {
    const tables = await collectTables(await open({ sheets: [{ ...SHEET, inlineStrings: true }] }));
    expect(tables).toEqual({ [SHEET.name]: CELLS });
  });

  it('in strict Office Open XML, with other names for its parts, is read the same', async () => {
    const strict = (xml: string) =>
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
        .replaceAll('xl/', 'book/');
    const parts = {
      '_rels/.rels': strict(relationships([['rId1', 'officeDocument', '/xl/Book.xml']])),
    };
    const bytes = makeXlsx({ sheets: [SHEET] }).toString('latin1');
    expect(bytes).toContain('xl/workbook.xml');
    const renamed = await open({
      sheets: [],
      parts: {
        ...parts,
        'xl/workbook.xml': null,
        'book\\BOOK.xml':
          '<x:workbook xmlns:x="m" xmlns:q="r"><x:sheets><x:sheet q:id="a" name="R &amp; D"/></x:sheets></x:workbook>',
        'book/_rels/Book.xml.rels': strict(relationships([['a', 'worksheet', 'one.xml']])),
        'book/one.xml':
          '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    });
    expect(await collectTables(renamed)).toEqual({ 'R & D': [[1, ['number', '1']]] });
  });

  it('has a table for each worksheet in order, hidden ones too, and none for chart sheets', async () => {
    const sheets = ['data', 'hidden', 'chart'].map((name) => ({
      name,
      rows: [[name]],
      hidden: name === 'hidden',
    }));
    const file = await open({
      sheets,
      parts: {
        'xl/_rels/workbook.xml.rels': relationships([
          ['rId3', 'chartsheet', 'worksheets/sheet3.xml'],
          ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId4', 'sharedStrings', 'sharedStrings.xml'],
          ['rId5', 'hyperlink', 'http://example.org'],
        ]),
      },
    });
    expect(file.tables.map(({ name }) => name)).toEqual(['data', 'hidden']);
    expect(file.tables.map(({ place }) => formatPlace(place))).toEqual([
      'made.xlsx › data',
      'made.xlsx › hidden',
    ]);
    expect(file).toMatchObject({ format: 'xlsx', place: { file: 'made.xlsx' } });
    expect(await collectTables(file)).toEqual({
      data: [[1, ['text', 'data']]],
      hidden: [[1, ['text', 'hidden']]],
    });
  });

  it('may lack texts and styles', async () => {
    const file = await open({
      sheets: [{ name: 'data', rows: [[1, { date: 2 }]] }],
      parts: {
        'xl/_rels/workbook.xml.rels': relationships([
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ]),
        'xl/styles.xml': null,
        'xl/sharedStrings.xml': null,
      },
    });
    expect(await collectTables(file)).toEqual({ data: [[1, ['number', '1'], ['number', '2']]] });
  });

  it('with a date in the first style has dates in cells that name none', async () => {
    const file = await open({
      sheets: [{ name: 'data', sheetData: '<row><c r="A1"><v>1</v></c><c><v>2</v></c></row>' }],
      parts: { 'xl/styles.xml': stylesXml([]).replace('numFmtId="0"', 'numFmtId="14"') },
    });
    expect(await collectTables(file)).toEqual({ data: [[1, ['date', '1'], ['date', '2']]] });
  });

  it('can be read again, and tells how far it is', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [`x${index}`, index]);
    const file = await open({ sheets: [{ name: 'data', rows }] });
    const [table] = file.tables;
    if (table === undefined) throw new Error('no table');
    for (let round = 0; round < 2; round += 1) {
      const seen: number[] = [];
      const counts: number[] = [];
      for await (const batch of table.batches((bytes) => seen.push(bytes)))
        counts.push(batch.rowCount);
      expect(counts).toEqual([2048, 2048, 904]);
      expect(seen.at(-1)).toBe(table.bytes);
    }
    for await (const batch of table.batches()) {
      expect(batch.strings).toHaveLength(5000);
      break;
    }
  });

  it('keeps the index of a shared text and appends those that stand in cells', async () => {
    const file = await open({
      sheets: [
        { name: 'a', rows: [['one', 'two']] },
        { name: 'b', rows: [['two', 'three', 'three']], inlineStrings: true },
      ],
    });
    const texts = [];
    for (const table of file.tables) {
      for await (const batch of table.batches()) {
        texts.push(
          batch.columns.map(({ texts }) => texts[0]),
          [...batch.strings],
        );
      }
    }
    expect(texts).toEqual([
      [0, 1],
      ['one', 'two'],
      [1, 2, 2],
      ['one', 'two', 'three'],
    ]);
  });
});

describe('a workbook that cannot be read is refused', () => {
  const FILE = 'made.xlsx';
  const TABLE = `${FILE} › ${SHEET.name}`;

  it.each<[string, Buffer, string, string, string]>([
    [
      'a zip of something else',
      makeZip([{ name: 'a.csv', data: '1,2' }]),
      'Expected an .xlsx workbook, found a zip file without one.',
      'If it is an archive of workbooks, unpack it or check its name.',
      FILE,
    ],
    [
      'an OpenDocument file',
      makeZip([{ name: 'content.xml', data: '<office/>' }]),
      'Expected an .xlsx workbook, found an OpenDocument file.',
      'Open it in a spreadsheet program and save it as .xlsx.',
      FILE,
    ],
    [
      'a binary workbook',
      makeXlsx({
        sheets: [SHEET],
        parts: { '_rels/.rels': relationships([['a', 'officeDocument', 'xl/workbook.bin']]) },
      }),
      'Expected an .xlsx workbook, found a binary one (.xlsb).',
      'Open it in a spreadsheet program and save it as .xlsx.',
      FILE,
    ],
    [
      'no sheets',
      makeXlsx({ sheets: [] }),
      'Expected a worksheet, found a workbook without sheets.',
      SAVE_AGAIN,
      FILE,
    ],
    [
      'only chart sheets',
      makeXlsx({
        sheets: [SHEET],
        parts: { 'xl/_rels/workbook.xml.rels': relationships([['rId1', 'chartsheet', 'a.xml']]) },
      }),
      'Expected a worksheet, found only chart sheets or macros.',
      SAVE_AGAIN,
      FILE,
    ],
    [
      'a sheet without a part',
      makeXlsx({ sheets: [SHEET], parts: { 'xl/_rels/workbook.xml.rels': relationships([]) } }),
      `Expected a part for the sheet "${SHEET.name}", found none (in xl/workbook.xml).`,
      SAVE_AGAIN,
      FILE,
    ],
    [
      'a part that is missing',
      makeXlsx({ sheets: [SHEET], parts: { 'xl/worksheets/sheet1.xml': null } }),
      'Expected the part xl/worksheets/sheet1.xml, found no such entry in the file.',
      SAVE_AGAIN,
      FILE,
    ],
    [
      'a part that is there twice',
      makeXlsx({ sheets: [SHEET], parts: { 'XL/styles.xml': '' } }),
      'XL/styles.xml is twice in the file.',
      SAVE_AGAIN,
      FILE,
    ],
    [
      'shared texts that are cut off',
      makeXlsx({ sheets: [SHEET], parts: { 'xl/sharedStrings.xml': '<sst><si><t>a</t></si>' } }),
      'Expected </sst> after 1 texts, found the end of the part (in xl/sharedStrings.xml).',
      SAVE_AGAIN,
      FILE,
    ],
    [
      'declared entities',
      makeXlsx({
        sheets: [SHEET],
        parts: { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' },
      }),
      'A document type declaration is refused: no spreadsheet program writes one (in xl/workbook.xml).',
      SAVE_AGAIN,
      FILE,
    ],
    [
      'a sheet with a wrong checksum',
      makeXlsx({ sheets: [SHEET], corrupt: { 'xl/worksheets/sheet1.xml': { crc: 1 } } }),
      'xl/worksheets/sheet1.xml is damaged: its checksum is wrong.',
      'Download it again.',
      TABLE,
    ],
    [
      'a sheet that unpacks to more than it claims',
      makeXlsx({ sheets: [SHEET], corrupt: { 'xl/worksheets/sheet1.xml': { size: 10 } } }),
      'xl/worksheets/sheet1.xml unpacks to more than the 10 bytes that it claims (at most 4,294,967,296 are read).',
      'The zip is damaged or made to do harm: download it again from its publisher.',
      TABLE,
    ],
    [
      'a sheet that claims more than is read',
      makeXlsx({ sheets: [SHEET], corrupt: { 'xl/sharedStrings.xml': { size: 300_000_000 } } }),
      'xl/sharedStrings.xml is said to unpack to 300,000,000 bytes, more than the 268,435,456 that are read.',
      'Check where the file comes from: no published file is that large.',
      FILE,
    ],
    [
      'a sheet that is not closed',
      makeXlsx({
        sheets: [{ ...SHEET, xml: '<worksheet><sheetData><row r="1"><c r="A1"/></row>' }],
      }),
      'Expected </sheetData>, found the end of the sheet.',
      'Download the file again, or open it in a spreadsheet program and save it as .xlsx.',
      `${TABLE} › row 1`,
    ],
  ])('%s', async (_, bytes, message, hint, place) => {
    const failure = await read(bytes).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FileError);
    expect(failure).toMatchObject({ message, hint });
    expect(formatPlace((failure as FileError).place ?? { file: '' })).toBe(place);
  });

  it('a workbook cut off anywhere', async () => {
    const bytes = makeXlsx({ sheets: [SHEET] });
    for (let length = 0; length < bytes.length; length += 37) {
      await expect(read(bytes.subarray(0, length))).rejects.toBeInstanceOf(FileError);
    }
  });
});

function open(book: MadeWorkbook) {
  return openXlsx(memoryBytes(makeXlsx(book), { file: 'made.xlsx' }));
}

async function read(bytes: Buffer) {
  return collectTables(await openXlsx(memoryBytes(bytes, { file: 'made.xlsx' })));
}

function workbookRelations(folder: string): string {
  return relationships([
    ['rId1', 'worksheet', `${folder}worksheets/sheet1.xml`],
    ['rId2', 'styles', `${folder}styles.xml`],
    ['rId3', 'sharedStrings', `${folder}sharedStrings.xml`],
  ]);
}
