import { describe, expect, it } from 'vitest';
import { FileError, formatPlace } from '../../src/domain/errors.ts';
import { sheetXml } from '../support/make-xlsx.ts';
import { scanSheet } from '../support/scan-sheet.ts';
import { seededRandom } from '../support/seeded-random.ts';

const SHARED = ['total', '', 'wage\nmean'];
const DATES = [0, 1];
const options = { sharedStrings: SHARED, dateStyles: DATES };

/** Forms of rows, and what must come of each in whatever chunks it is read. */
const FORMS: readonly [string, string, string[]][] = [
  [
    'cells as spreadsheet programs write them',
    '<row r="2" spans="1:3"><c r="A2" s="7" t="s"><v>0</v></c><c r="B2"><v>427250</v></c><c r="C2" s="2"><v>21.27</v></c><c r="D2" t="b"><v>1</v></c></row>',
    ['2: 0=text total, 1=number 427250, 2=number 21.27, 3=boolean TRUE'],
  ],
  [
    'numbers of every length and sign',
    '<row r="1"><c r="A1"><v>-1.5</v></c><c r="B1"><v>35.270000000000003</v></c><c r="C1"><v>1E-3</v></c><c r="D1"><v>123456789012</v></c><c r="E1"><v> 7 </v></c><c r="F1" t="n"><v>.5</v></c></row>',
    [
      '1: 0=number -1.5, 1=number 35.27, 2=number 0.001, 3=number 123456789012, 4=number 7, 5=number 0.5',
    ],
  ],
  [
    'dates, by style or as text',
    '<row r="1"><c r="A1" s="1"><v>45413</v></c><c r="B1" s="1" t="s"><v>0</v></c><c r="C1" t="d"><v>2024-05-01T12:00:00Z</v></c><c r="D1" s="9"><v>1</v></c></row>',
    ['1: 0=date 45413, 1=text total, 2=date 45413.5, 3=number 1'],
  ],
  [
    'texts in cells, with runs, and equal ones once',
    '<row r="1"><c r="A1" t="inlineStr"><is><t>a &amp; b</t></is></c><c r="B1" t="str"><f>"x"&amp;1</f><v>x1</v></c><c r="C1" t="inlineStr"><is><r><t>a </t></r><r><t>&amp; b</t></r><rPh sb="0" eb="1"><t>no</t></rPh></is></c><c r="D1" t="inlineStr"><is><t>total</t></is></c><c r="E1" t="str"><v></v></c></row>',
    ['1: 0=text a & b, 1=text x1, 2=text a & b, 3=text total, 4=text '],
  ],
  [
    'plain texts in cells, with blanks kept, escapes replaced, and numbers among them',
    '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c><c r="B1" t="n"><v>5</v></c><c r="C1" s="1" t="str"><v>a_x0041_</v></c><c r="D1" t="inlineStr"><is><t>b</t></is></c><c r="E1" t="str"><v>b</v></c><c r="F1" t="inlineStr"><is><t></t></is></c></row>',
    ['1: 0=text  a , 1=number 5, 2=text aA, 3=text b, 4=text b, 5=text '],
  ],
  [
    'errors and booleans of formulas',
    '<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1" t="b"><f>TRUE()</f><v>true</v></c><c r="C1" t="b"><v>0</v></c></row>',
    ['1: 0=error #DIV/0!, 1=boolean TRUE, 2=boolean FALSE'],
  ],
  [
    'cells without a value, which are empty, and rows of them, which are left out',
    '<row r="1"><c r="A1" s="7"/><c r="B1" t="s"/><c r="C1"><v/></c><c r="D1"><v></v></c></row><row r="2"/><row r="3"></row><row r="4"><c r="B4"><v>1</v></c><c r="XFD4" s="3"/></row>',
    ['4: 1=number 1'],
  ],
  [
    'rows and cells without names, which count on',
    '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"/><row><c/><c t="s"><v>0</v></c></row>',
    ['1: 0=number 1, 3=number 2, 4=number 3', '6: 1=text total'],
  ],
  [
    'cells out of order, and skipped ones',
    '<row r="7"><c r="C7"><v>3</v></c><c r="A7"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>9</v></c></row>',
    ['7: 0=number 1, 2=number 3', '1048576: 16383=number 9'],
  ],
  [
    'attributes in any order and in either quotes, with blanks around',
    `<row  ht="12"\n r='3' ><c t='s' s="1" r = "A3" ><v >0</v ></c ><c\tcm="1" r="B3"><v>2</v></c></row >`,
    ['3: 0=text total, 1=number 2'],
  ],
  [
    'a closing bracket inside an attribute',
    '<row r="1" x=">"><c r="A1" x="/>"><v>1</v></c></row>',
    ['1: 0=number 1'],
  ],
  [
    'comments, processing instructions and CDATA',
    '<!-- <row r="9"> --><row r="1"><!-- <c> --><?x y?><c r="A1" t="str"><v><![CDATA[<a>&]]></v></c><c r="B1"><v>1<!-- 0 -->2</v></c></row>',
    ['1: 0=text <a>&, 1=number 12'],
  ],
  [
    'unknown elements, which are passed over',
    '<row r="1"><c r="A1"><v>1</v><extLst><ext><v>8</v></ext></extLst></c><extLst><c r="B1"><v>9</v></c></extLst></row><extLst/>',
    ['1: 0=number 1'],
  ],
  [
    'white space between everything',
    '\n <row r="1">\r\n  <c r="A1">\n <v>1</v>\n </c>\n </row>\n',
    ['1: 0=number 1'],
  ],
  [
    'the same cell twice, where the last counts',
    '<row r="1"><c r="A1"><v>1</v></c><c r="A1" t="s"><v>0</v></c></row>',
    ['1: 0=text total'],
  ],
  [
    'rows with numbers of every length',
    [9, 99, 999, 1000, 9999, 10_000, 99_999, 100_000]
      .map((row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`)
      .join(''),
    [9, 99, 999, 1000, 9999, 10_000, 99_999, 100_000].map((row) => `${row}: 0=number ${row}`),
  ],
  [
    'texts beyond ASCII',
    '<row r="1"><c r="A1" t="str"><v>naïve – 日本 😀</v></c></row>',
    ['1: 0=text naïve – 日本 😀'],
  ],
];

describe.each(FORMS)('%s', (_, rows, expected) => {
  const xml = sheetXml(rows);

  it('are read', () => {
    expect(scanSheet(xml, options)).toEqual(expected);
  });

  it('are read the same in chunks of any size', () => {
    for (let chunkBytes = 1; chunkBytes <= 70; chunkBytes += 1) {
      expect(scanSheet(xml, { ...options, chunkBytes })).toEqual(expected);
    }
  });

  it('are read the same with a namespace prefix', () => {
    const prefixed = xml.replace(
      /<(\/?)(worksheet|sheetData|row|c|v|is|t|r|f|rPh|extLst|ext)(?=[\s/>])/g,
      '<$1x:$2',
    );
    // CDATA and comments hold the same pieces as text: those must not change.
    if (!/<!/.test(rows)) expect(scanSheet(prefixed, options)).toEqual(expected);
  });
});

describe('a sheet', () => {
  it('hands out batches of 2048 rows, without anything left of the rows before', () => {
    const row = (number: number) =>
      `<row r="${number}"><c r="A${number}"><v>${number}</v></c>${number % 2 === 0 ? '' : `<c r="B${number}" t="s"><v>0</v></c>`}</row>`;
    const count = 2048 * 2 + 5;
    const xml = sheetXml(Array.from({ length: count }, (_, index) => row(index + 1)).join(''));
    const expected = Array.from({ length: count }, (_, index) =>
      index % 2 === 1
        ? `${index + 1}: 0=number ${index + 1}`
        : `${index + 1}: 0=number ${index + 1}, 1=text total`,
    );
    expect(scanSheet(xml, options)).toEqual(expected);
    expect(scanSheet(xml, { ...options, chunkBytes: 1000 })).toEqual(expected);
  });

  it('may have long texts that span many chunks, and many rows after', () => {
    const long = 'x'.repeat(400_000);
    const tail = Array.from(
      { length: 5000 },
      (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"><v>1</v></c></row>`,
    );
    const xml = sheetXml(`<row r="1"><c r="A1" t="str"><v>${long}</v></c></row>${tail.join('')}`);
    const rows = scanSheet(xml, { chunkBytes: 50_000 });
    expect(rows).toHaveLength(5001);
    expect(rows[0]).toBe(`1: 0=text ${long}`);
  });

  it('may have no rows, and anything around them', () => {
    const head =
      '<?xml version="1.0"?>\n<!-- made --><worksheet><sheetPr><tabColor/></sheetPr><cols><col/></cols>';
    expect(
      scanSheet(`${head}<sheetData/><mergeCells><mergeCell/></mergeCells></worksheet>\n`),
    ).toEqual([]);
    expect(scanSheet(`\ufeff${head}<sheetData></sheetData></worksheet>`)).toEqual([]);
  });

  it('in strict Office Open XML is read as well', () => {
    const xml =
      '<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>';
    expect(scanSheet(xml)).toEqual(['1: 0=number 1']);
  });
});

describe('a sheet that is not what it should be is refused, with the place', () => {
  const SHEET = 'made.xlsx › data';
  const row = (cells: string) => sheetXml(`<row r="12">${cells}</row>`);

  it.each<[string, string, string, string]>([
    [
      'a shared text that is not there',
      row('<c r="L12" t="s"><v>3</v></c>'),
      'Expected the number of one of 3 shared texts (from 0), found 3.',
      `${SHEET} › L12`,
    ],
    [
      'a shared text without a number',
      row('<c r="L12" t="s"><v>a</v></c>'),
      'Expected the number of a shared text, found "a".',
      `${SHEET} › L12`,
    ],
    [
      'a number that is none',
      row('<c r="A12"><v>1</v></c><c r="B12"><v>n/a</v></c>'),
      'Expected a number, found "n/a".',
      `${SHEET} › B12`,
    ],
    [
      'a boolean that is none',
      row('<c r="A12" t="b"><v>2</v></c>'),
      'Expected a boolean (0 or 1), found "2".',
      `${SHEET} › A12`,
    ],
    [
      'a date that is none',
      row('<c r="A12" t="d"><v>May</v></c>'),
      'Expected a date such as 2024-05-31, found "May".',
      `${SHEET} › A12`,
    ],
    [
      'a cell of an unknown type',
      row('<c r="A12" t="z"><v>1</v></c>'),
      'Expected a cell of type s, n, b, e, d, str or inlineStr, found type "z".',
      `${SHEET} › A12`,
    ],
    [
      'an unknown entity',
      row('<c r="A12" t="str"><v>&x;</v></c>'),
      'Expected an entity such as "&amp;", found "&x;".',
      `${SHEET} › A12`,
    ],
    [
      'a text of more than a million characters',
      row(`<c r="A12" t="str"><v>${'a'.repeat(1024 * 1024 + 1)}</v></c>`),
      'Expected a text of at most 1048576 characters, found a longer one.',
      `${SHEET} › A12`,
    ],
    [
      'a cell of another row',
      row('<c r="A13"><v>1</v></c>'),
      'Expected a cell of row 12, found A13.',
      `${SHEET} › row 12`,
    ],
    [
      'a cell without a name that is one',
      row('<c r="12"><v>1</v></c>'),
      'Expected a cell name such as B12, found "12".',
      `${SHEET} › row 12`,
    ],
    [
      'a column beyond the last',
      row('<c r="XFE12"><v>1</v></c>'),
      'Expected at most 16384 columns (to XFD), found one beyond.',
      `${SHEET} › XFE12`,
    ],
    [
      'a row beyond the last',
      sheetXml('<row r="1048577"/>'),
      'Expected at most 1048576 rows, found row 1048577.',
      SHEET,
    ],
    [
      'a row without a number that is one',
      sheetXml('<row r="x"/>'),
      'Expected a row number, found "x".',
      SHEET,
    ],
    [
      'rows out of order',
      sheetXml('<row r="12"/><row r="12"/>'),
      'Expected a row after row 12, found row 12.',
      `${SHEET} › row 12`,
    ],
    [
      'a cell that is never closed',
      row('<c r="A12"><v>1</v>'),
      'Expected </c>, found </row>.',
      `${SHEET} › A12`,
    ],
    [
      'a value that is never closed',
      row('<c r="A12"><v>1</c>'),
      'Expected </v>, found </c>.',
      `${SHEET} › A12`,
    ],
    [
      'a row that is never closed',
      sheetXml('<row r="12"><c r="A12"/>'),
      'Expected </row>, found </sheetData>.',
      `${SHEET} › row 12`,
    ],
    [
      'a row inside a row',
      row('<row r="13"></row>'),
      'Expected </row>, found another <row>.',
      `${SHEET} › row 12`,
    ],
    [
      'a cell outside of rows',
      sheetXml('<c r="A1"/>'),
      'Expected <row>, found a cell outside of any row.',
      SHEET,
    ],
    [
      'text between cells',
      row('1'),
      'Expected cells, found text between them.',
      `${SHEET} › row 12`,
    ],
    [
      'text between rows',
      sheetXml('<row r="12"/>1'),
      'Expected rows, found text between them.',
      `${SHEET} › row 12`,
    ],
    [
      'text after a cell',
      row('<c r="A12" t="s"><v>0</v></c>1'),
      'Expected cells, found text between them.',
      `${SHEET} › row 12`,
    ],
    [
      'text after a row',
      sheetXml('<row r="12"><c r="A12"><v>1</v></c></row>1'),
      'Expected rows, found text between them.',
      `${SHEET} › row 12`,
    ],
    [
      'rows that are never closed',
      '<worksheet><sheetData><row r="12"></row></worksheet>',
      'Expected </sheetData>, found </worksheet>.',
      `${SHEET} › row 12`,
    ],
    [
      'an end in a cell',
      '<worksheet><sheetData><row r="12"><c r="A12"><v>1',
      'Expected </row>, found the end of the sheet.',
      `${SHEET} › A12`,
    ],
    [
      'an end between rows',
      '<worksheet><sheetData><row r="12"></row>',
      'Expected </sheetData>, found the end of the sheet.',
      `${SHEET} › row 12`,
    ],
    [
      'an end after the rows',
      '<worksheet><sheetData></sheetData>',
      'Expected </worksheet>, found the end of the sheet.',
      SHEET,
    ],
    [
      'an end before the rows',
      '<worksheet><cols>',
      'Expected <sheetData>, found the end of the sheet.',
      SHEET,
    ],
    ['nothing', '', 'Expected <sheetData>, found the end of the sheet.', SHEET],
    ['something else', '<html><body>', 'Expected <worksheet>, found <html>.', SHEET],
    [
      'two sets of rows',
      '<worksheet><sheetData/><sheetData/></worksheet>',
      'Expected one <sheetData>, found two.',
      SHEET,
    ],
    [
      'something after the end',
      '<worksheet><sheetData/></worksheet><a/>',
      'Expected nothing after </worksheet>, found <a>.',
      SHEET,
    ],
    [
      'a root closed by another name',
      '<worksheet><sheetData/></sheet>',
      'Expected </worksheet>, found </sheet>.',
      SHEET,
    ],
    [
      'declared entities',
      '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>',
      'A document type declaration is refused: no spreadsheet program writes one.',
      SHEET,
    ],
  ])('%s', (_, xml, message, place) => {
    for (const chunkBytes of [1_000_000, 7]) {
      if (xml.length > 100_000 && chunkBytes === 7) continue;
      const failure = failureOf(() => scanSheet(xml, { ...options, chunkBytes }));
      expect(failure.message).toBe(message);
      expect(formatPlace(failure.place ?? { file: '' })).toBe(place);
      expect(failure.hint).toBe(
        'Download the file again, or open it in a spreadsheet program and save it as .xlsx.',
      );
    }
  });

  it('in UTF-16', () => {
    const failure = failureOf(() => scanSheet(Buffer.from(`\ufeff${row('')}`, 'utf16le')));
    expect(failure.message).toBe('Expected XML in UTF-8, found UTF-16.');
  });

  it('a cell whose end does not come for 8 MB', () => {
    const xml = row(`<c r="A12"><v>${'1'.repeat(20 * 1024 * 1024)}</v></c>`);
    const failure = failureOf(() => scanSheet(xml, { chunkBytes: 500_000 }));
    expect(failure.message).toBe('Expected cells of at most 8388608 bytes, found a longer one.');
  });
});

it('a damaged sheet gives the same rows, or the same error, in chunks of any size', () => {
  const sheet = Buffer.from(sheetXml(`${FORMS[4]?.[1]}${FORMS[0]?.[1]}`));
  const marks = Buffer.from('<>/"\'= &;!-[]?rcvst019AZ\0\xff:', 'latin1');
  const random = seededRandom(2024);
  const below = (count: number) => Math.floor(random() * count);
  for (let round = 0; round < 2000; round += 1) {
    const at = below(sheet.length);
    const damaged = Buffer.concat([
      sheet.subarray(0, at),
      marks.subarray(below(marks.length)).subarray(0, below(3)),
      sheet.subarray(at + below(4)),
    ]);
    const whole = outcomeOf(damaged, damaged.length);
    const cut = outcomeOf(damaged, 1 + below(40));
    expect(cut, damaged.toString('latin1')).toEqual(whole);
  }
});

function outcomeOf(bytes: Buffer, chunkBytes: number): unknown {
  try {
    return scanSheet(bytes, { ...options, chunkBytes });
  } catch (error) {
    if (error instanceof FileError) return [error.message, error.place];
    throw error;
  }
}

function failureOf(act: () => unknown): FileError {
  try {
    act();
  } catch (error) {
    if (error instanceof FileError) return error;
    throw error;
  }
  throw new Error('nothing failed');
}
