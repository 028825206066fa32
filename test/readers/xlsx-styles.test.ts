import { describe, expect, it } from 'vitest';
import { FileError } from '../../src/domain/errors.ts';
import { isDateFormat, parseDateStyles } from '../../src/readers/xlsx-styles.ts';
import { stylesXml } from '../support/make-xlsx.ts';

const fault = (problem: string) => new FileError(problem);

describe('a number format shows a date', () => {
  it.each([
    'm/d/yy',
    'yyyy-mm-dd',
    '[$-409]mmm d, yyyy;@',
    'h:mm AM/PM',
    '[h]:mm',
    '[ss].00',
    'mm:ss.0',
    '"on" d',
  ])('%s', (code) => expect(isDateFormat(code)).toBe(true));
});

describe('a number format shows no date', () => {
  it.each([
    'General',
    '0.00',
    '#,##0',
    '0.00E+00',
    '0%',
    '@',
    '"days" 0',
    '\\d0',
    '0_d',
    '*d0',
    '[Red]0',
    '[$USD-409] #,##0.00',
    '[Black][<1]0',
    '0;"minus "0',
  ])('%s', (code) => expect(isDateFormat(code)).toBe(false));
});

describe('the date styles of a workbook', () => {
  it('are those of cells, by builtin number and by code', () => {
    const part = stylesXml([14, 22, 1, 9, 45, 49, 27, 58, 'yyyy', '0.0" d"']);
    expect([...parseDateStyles(Buffer.from(part), fault)]).toEqual([
      0, 1, 1, 0, 0, 1, 0, 1, 1, 1, 0,
    ]);
  });

  it('follow a code that a workbook gives to a builtin number', () => {
    const part =
      '<styleSheet><numFmts><numFmt numFmtId="14" formatCode="0.0"/></numFmts><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>';
    expect([...parseDateStyles(Buffer.from(part), fault)]).toEqual([0]);
  });

  it.each([
    ['<html/>', 'Expected <styleSheet>, found <html>'],
    ['<styleSheet><cellXfs>', 'Expected </cellXfs>, found the end of the part'],
    ['<styleSheet><a></styleSheet>', 'Expected </a>, found </styleSheet>'],
    ['', 'Expected <styleSheet>, found the end of the part'],
    [
      '<!DOCTYPE x [<!ENTITY e "v">]><styleSheet/>',
      'A document type declaration is refused: no spreadsheet program writes one',
    ],
    [
      '<a>'.repeat(300).replace('<a>', '<styleSheet>'),
      'Expected at most 256 elements inside each other',
    ],
    [
      '<styleSheet><numFmts><numFmt numFmtId=1/></numFmts></styleSheet>',
      'Expected attributes with values in quotes in <numFmt>',
    ],
    ['<styleSheet><a <b/></styleSheet>', 'Expected a tag, found "<" inside a tag'],
    ['<styleSheet>< /></styleSheet>', 'Expected a tag, found "<" without a name'],
  ])('cannot be read from %j', (part, message) => {
    expect(() => parseDateStyles(Buffer.from(part), fault)).toThrow(new FileError(message));
  });

  it('cannot be read from UTF-16', () => {
    expect(() => parseDateStyles(Buffer.from('\ufeff<styleSheet/>', 'utf16le'), fault)).toThrow(
      'Expected XML in UTF-8, found UTF-16',
    );
  });
});
