import { describe, expect, it } from 'vitest';
import { FileError } from '../../src/domain/errors.ts';
import { parseSharedStrings } from '../../src/readers/xlsx-strings.ts';

const fault = (problem: string) => new FileError(problem);

describe('a shared text', () => {
  it.each<[string, string, string]>([
    ['plain', '<t>Total</t>', 'Total'],
    ['empty', '<t/>', ''],
    ['without anything', '', ''],
    ['with blanks, which are kept', '<t xml:space="preserve">  a b </t>', '  a b '],
    ['in runs', '<r><rPr><b/></rPr><t>U.S. </t></r><r><t>total</t></r>', 'U.S. total'],
    [
      'with phonetic runs, which are left out',
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
      '東京',
    ],
    [
      'with entities',
      '<t>&lt;a&gt; &amp;amp; &quot;b&quot; &apos;c&apos; &#8211;&#x2013;&#x1F600;</t>',
      '<a> &amp; "b" \'c\' ––😀',
    ],
    ['with escaped characters', '<t>a_x000D_b_x005F_x0041_ _x41_</t>', 'a\rb_x0041_ _x41_'],
    ['with line ends', '<t>a\r\nb\rc\nd&#13;e</t>', 'a\nb\nc\nd\re'],
    ['in CDATA', '<t>a<![CDATA[<&amp;]]]]>b</t>', 'a<&amp;]]b'],
    ['with a comment in it', '<t>a<!-- <t>x</t> -->b</t>', 'ab'],
    ['with other languages', '<t>naïve – 日本 😀</t>', 'naïve – 日本 😀'],
  ])('%s', (_, item, text) => {
    expect(parse(`<sst>\n <si>${item}</si><si><t>next</t></si></sst>`)).toEqual([text, 'next']);
  });

  it('may have a namespace prefix', () => {
    expect(parse('<x:sst xmlns:x="m"><x:si><x:r><x:t>a</x:t></x:r></x:si></x:sst>')).toEqual(['a']);
  });
});

describe('the shared texts are refused', () => {
  it.each<[string, string, string]>([
    [
      'when cut off in a text',
      '<sst><si><t>a</t></si><si><t>b',
      'Expected </sst> after 1 texts, found the end of the part',
    ],
    [
      'when cut off between texts',
      '<sst><si><t>a</t></si>',
      'Expected </sst> after 1 texts, found the end of the part',
    ],
    ['when a tag is never closed', '<sst><si><t>a</si></sst>', 'Expected </t>, found </si>'],
    ['when they are something else', '<html></html>', 'Expected <sst>, found <html>'],
    [
      'with an unknown entity',
      '<sst><si><t>&nbsp;</t></si></sst>',
      'Expected an entity such as "&amp;", found "&nbsp;"',
    ],
    [
      'with a bare ampersand',
      '<sst><si><t>R & D</t></si></sst>',
      'Expected an entity such as "&amp;", found "& D"',
    ],
    [
      'with a number that is no character',
      '<sst><si><t>&#x110000;</t></si></sst>',
      'Expected an entity such as "&amp;", found "&#x110000;"',
    ],
    [
      'with declared entities',
      '<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>',
      'A document type declaration is refused: no spreadsheet program writes one',
    ],
    [
      'with a text of more than a million characters',
      `<sst><si><t>${'a'.repeat(1024 * 1024 + 1)}</t></si></sst>`,
      'Expected a text of at most 1048576 characters, found a longer one',
    ],
  ])('%s', (_, part, message) => {
    expect(() => parse(part)).toThrow(new FileError(message));
  });

  it('in another encoding', () => {
    const part = Buffer.from('<sst><si><t>caf\xe9</t></si></sst>', 'latin1');
    expect(() => parseSharedStrings(part, fault)).toThrow(
      'Expected text in UTF-8, found other bytes',
    );
  });
});

function parse(part: string): string[] {
  return parseSharedStrings(Buffer.from(part), fault);
}
