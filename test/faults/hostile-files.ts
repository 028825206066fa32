import { constants, deflateRawSync } from 'node:zlib';
import { makeXlsx, makeZip, sheetXml } from '../support/make-xlsx.ts';

/** Files that are made to do harm, by what they are; all are small on disk. */
export const HOSTILE_FILES: Readonly<Record<string, () => Buffer>> = {
  'a cell of a billion characters, deflated (.csv in .zip)': () =>
    makeZip([
      { name: 'natsector_M2024_dl.csv', data: '', compressed: aBillion(''), size: BILLION },
    ]),
  'a cell of a billion characters, deflated (.xlsx)': () =>
    makeXlsx({
      sheets: [{ name: 'a', rows: [['a']] }],
      corrupt: {
        'xl/worksheets/sheet1.xml': {
          compressed: aBillion('<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'),
          size: BILLION + 64,
        },
      },
    }),
  'texts of a billion characters, deflated (.xlsx)': () =>
    makeXlsx({
      sheets: [{ name: 'a', rows: [['a']] }],
      corrupt: {
        'xl/sharedStrings.xml': { compressed: aBillion('<sst><si><t>'), size: BILLION + 12 },
      },
    }),
  'entities that grow tenfold nine times (.xlsx)': () =>
    makeXlsx({ sheets: [{ name: 'a', xml: `${entities()}<worksheet>&i;</worksheet>` }] }),
  'an entity that names a file (.xlsx)': () =>
    makeXlsx({
      sheets: [
        {
          name: 'a',
          xml: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>',
        },
      ],
    }),
  'elements nested a million deep (.xlsx)': () =>
    makeXlsx({ sheets: [{ name: 'a', xml: sheetXml('<row>'.repeat(1_000_000)) }] }),
  'texts nested a million deep (.xlsx)': () =>
    makeXlsx({
      sheets: [{ name: 'a', rows: [['a']] }],
      parts: { 'xl/sharedStrings.xml': `<sst>${'<si>'.repeat(1_000_000)}` },
    }),
  'a million columns (.xlsx)': () =>
    makeXlsx({
      sheets: [
        {
          name: 'a',
          sheetData: `<row r="1">${'<c><v>1</v></c>'.repeat(1_000_000)}</row>`,
        },
      ],
    }),
  'a million columns (.csv)': () => Buffer.from(`${'a,'.repeat(1_000_000)}\n`),
  'JSON nested a million deep': () => Buffer.from('['.repeat(1_000_000)),
  'NULs (.csv)': () => Buffer.from(`OCC_CODE,TOT_EMP\n${'\0'.repeat(100_000)}`),
  'names that lead out of the archive (.zip)': () =>
    makeZip(
      ['../../out.csv', '/tmp/pathways-out.csv', 'C:\\out.csv', 'a\0b.csv', '..\\out.csv'].map(
        (name) => ({ name, data: 'a,b\n1,2\n' }),
      ),
    ),
};

const BILLION = 1_000_000_000;
const BLOCK = 10_000_000;

/** What begins a text and a billion characters that follow, as raw deflate. */
function aBillion(start: string): Buffer {
  const flush = { finishFlush: constants.Z_FULL_FLUSH };
  // A block that begins after a full flush refers to nothing before it, so it may be repeated.
  const block = deflateRawSync(Buffer.alloc(BLOCK, 'a'), flush);
  const blocks = Array.from({ length: BILLION / BLOCK }, () => block);
  return Buffer.concat([deflateRawSync(start, flush), ...blocks, deflateRawSync('')]);
}

function entities(): string {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  const lines = names.map(
    (name, index) =>
      `<!ENTITY ${name} "${index === 0 ? 'aaaaaaaaaa' : `&${names[index - 1]};`.repeat(10)}">`,
  );
  return `<!DOCTYPE x [${lines.join('')}]>`;
}
