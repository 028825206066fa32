import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../src/sources/index.ts';
import { encryptXls, makeOle, makeXls } from '../support/make-xls.ts';
import { makeXlsx, makeZip } from '../support/make-xlsx.ts';
import { runPathways } from '../support/run-pathways.ts';
import { buildFixture } from '../support/source-fixture.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();

interface BadInput {
  readonly what: string;
  /** Makes the input in a folder; returns its path from there. */
  readonly make: (folder: string) => string;
  /** All of standard error; `FOLDER` is where the input is. */
  readonly says: string;
}

const REFUSED_PAGE =
  '<!DOCTYPE html>\n<html><head><title>Access Denied</title></head><body>…</body></html>';
const TWO_RELEASES = 'release-names-contradict';

const BAD_INPUTS: readonly BadInput[] = [
  { what: 'no such file', make: () => 'natsector_M2042_dl.xlsx', says: '' },
  {
    what: 'a folder',
    make: (folder) => {
      mkdirSync(join(folder, 'downloads'));
      return 'downloads';
    },
    says: '',
  },
  { what: 'an empty file', make: bytes('empty.xlsx', ''), says: '' },
  { what: 'a refusal saved as .zip', make: bytes('oesm24in4.zip', REFUSED_PAGE), says: '' },
  { what: 'a refusal saved as .xlsx', make: bytes('all_data.xlsx', REFUSED_PAGE), says: '' },
  {
    what: 'no zip, by its bytes',
    make: bytes('noise.zip', Buffer.alloc(400, '\x00\x07\xfe')),
    says: '',
  },
  { what: 'a zip that is cut off', make: bytes('cut.zip', half(archive())), says: '' },
  {
    what: 'a zip of which the middle is missing',
    make: bytes('hole.zip', withoutMiddle(archive())),
    says: '',
  },
  { what: 'a zip with a wrong checksum', make: bytes('sum.zip', archive({ crc: 1 })), says: '' },
  { what: 'an encrypted zip', make: bytes('locked.zip', archive({ flags: 1 })), says: '' },
  {
    what: 'a zip without data',
    make: bytes('notes.zip', makeZip([{ name: 'readme.pdf', data: '%PDF-' }])),
    says: '',
  },
  {
    what: 'an archive within an archive',
    make: bytes('nested.zip', makeZip([{ name: 'oesm24st.zip', data: archive() }])),
    says: '',
  },
  {
    what: 'a web page within an archive',
    make: bytes('page.zip', makeZip([{ name: 'state_M2024_dl.xlsx', data: REFUSED_PAGE }])),
    says: '',
  },
  {
    what: 'an archive beyond the limit',
    make: bytes(
      'bomb.zip',
      makeZip([{ name: 'state_M2024_dl.csv', data: 'AREA', size: 5 * 2 ** 30 }], { zip64: true }),
    ),
    says: '',
  },
  {
    what: 'an archive that inflates to more than it claims',
    make: bytes(
      'liar.zip',
      makeZip([{ name: 'state_M2024_dl.csv', data: 'a,b\n'.repeat(9999), size: 1000 }]),
    ),
    says: '',
  },
  { what: 'an .xlsx that is cut off', make: bytes('cut.xlsx', half(workbook())), says: '' },
  {
    what: 'an .xlsx with a wrong checksum',
    make: bytes('sum.xlsx', workbook({ crc: 1 })),
    says: '',
  },
  {
    what: 'an .xlsx with an encrypted sheet',
    make: bytes('part.xlsx', workbook({ flags: 1 })),
    says: '',
  },
  {
    what: 'an .xlsx whose sheet is beyond the limit',
    make: bytes('sheet.xlsx', workbook({ size: 0xffffffff })),
    says: '',
  },
  {
    what: 'an .xlsx with a password',
    make: bytes(
      'password.xlsx',
      makeOle({ EncryptionInfo: Buffer.alloc(64), EncryptedPackage: Buffer.alloc(64) }),
    ),
    says: '',
  },
  { what: 'an .xls with a password', make: bytes('password.xls', encryptXls(xls())), says: '' },
  { what: 'an .xls that is cut off', make: bytes('cut.xls', half(xls())), says: '' },
  {
    what: 'a Word document',
    make: bytes(
      'report.docx',
      makeZip([
        { name: '[Content_Types].xml', data: '<Types/>' },
        { name: 'word/document.xml', data: '<w/>' },
      ]),
    ),
    says: '',
  },
  {
    what: 'a workbook without a sheet that is recognised',
    make: bytes(
      'budget.xlsx',
      makeXlsx({
        sheets: [
          {
            name: 'Budget',
            rows: [
              ['Department', 'Jobs'],
              ['Sales', 4],
            ],
          },
          { name: 'Chart data', rows: [] },
          { name: 'UpdateTime', rows: [['alldataupdate'], ['09MAR2021:10:42:00']] },
        ],
      }),
    ),
    says: '',
  },
  {
    what: 'a text that is no table',
    make: bytes('letter.txt', 'Dear colleague,\n\nthe file is attached.\n'),
    says: '',
  },
  fixture('a header that lacks columns', 'missing-column'),
  fixture('a header with a column twice', 'duplicated-column'),
  fixture('a header and no rows', 'header-without-rows'),
  fixture('a SOC code that is a date', 'soc-code-as-date'),
  fixture('areas turned into fractions', 'area-as-fraction'),
  fixture('industries turned into fractions', 'industry-as-fraction'),
  fixture('bad keys in more than 0.5 % of the rows', 'bad-keys-above-the-limit'),
  fixture('two figures for one key', 'key-with-two-figures'),
  fixture('codes that are not SOC', 'oes-codes-of-1997'),
  fixture('no release', 'release-not-stated'),
  fixture('two releases', TWO_RELEASES),
];

describe('pathways ingest, bad input', () => {
  it.each(BAD_INPUTS)('$what: says what, where and what to do', ({ make, says }) => {
    const folder = newFolder();
    const file = make(folder);
    const before = filesIn(folder);
    const { status, stdout, stderr } = runPathways(['ingest', file], folder);
    console.log(JSON.stringify(stderr.replaceAll(folder, 'FOLDER')));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(filesIn(folder)).toEqual(before);
  });
});

function bytes(name: string, data: string | Buffer): BadInput['make'] {
  return (folder) => {
    writeFileSync(join(folder, name), data);
    return name;
  };
}

function fixture(what: string, name: string): BadInput {
  return { what, make: (folder) => basename(buildFixture('oews', name, folder)), says: '' };
}

function workbook(corrupt = {}): Buffer {
  const rows = Array.from({ length: 300 }, (_, row) => [`text ${row}`, row]);
  return makeXlsx({
    sheets: [{ name: 'Natsector_M2024_dl', rows }],
    corrupt: { 'xl/worksheets/sheet1.xml': corrupt },
  });
}

function xls(): Buffer {
  const rows = Array.from({ length: 300 }, (_, row) => [`text ${row}`, row]);
  return makeXls({ natsector_dl: rows });
}

function archive(corrupt = {}): Buffer {
  return makeZip([{ name: 'oesm24nat/national_M2024_dl.xlsx', data: workbook(), ...corrupt }]);
}

function half(data: Buffer): Buffer {
  return data.subarray(0, data.length / 2);
}

function withoutMiddle(data: Buffer): Buffer {
  return Buffer.concat([data.subarray(0, 1000), data.subarray(2000)]);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}
