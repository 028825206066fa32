import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { SOURCES } from '../../src/sources/index.ts';
import type { Outcome } from './load-outcome.ts';
import { encryptXls, makeOle, makeXls } from './make-xls.ts';
import { makeXlsx, makeZip, type ZipPart } from './make-xlsx.ts';
import { buildFixture, readExpected } from './source-fixture.ts';

export interface InputFile {
  readonly what: string;
  /** Makes the file in a folder; returns its path from there. */
  readonly make: (folder: string) => string;
  /** All that `pathways ingest` says of it on standard error; empty for a good one. */
  readonly says: (folder: string) => string;
}

/** A file with these bytes. */
export function bytes(name: string, data: string | Buffer): InputFile['make'] {
  return (folder) => {
    writeFileSync(join(folder, name), data);
    return name;
  };
}

/** The input of fixtures/oews/`name`. */
export function fixture(what: string, name: string): InputFile {
  return {
    what,
    make: (folder) => basename(buildFixture('oews', name, folder)),
    says() {
      const { error } = readExpected<Outcome>('oews', name);
      if (error === undefined) return '';
      const [first, ...more] = error.message.split('\n');
      return lines(`${first} (${error.place})`, ...more, error.hint ?? '');
    },
  };
}

/** Standard error for one file: the message and its place, more lines of it, the hint. */
function lines(...said: readonly string[]): string {
  return [`error: ${said[0]}`, ...said.slice(1, -1), `  Hint: ${said.at(-1)}`, ''].join('\n');
}

function bad(what: string, make: InputFile['make'], ...said: readonly string[]): InputFile {
  return { what, make, says: (folder) => lines(...said).replaceAll('<here>', folder) };
}

const PAGE =
  '<!DOCTYPE html>\n<html><head><title>Access Denied</title></head><body>…</body></html>';
const WANTED = 'Expected a workbook, a delimited text or an archive of them, found';
const CUT_OFF = 'Download it again; a transfer that broke off leaves a shorter file.';
const REFUSED =
  "The publisher's server refused the download and sent this page. Download the file by hand in a browser, then: pathways ingest FILE";
const WITH_PASSWORD =
  'Open it in a spreadsheet program, save it without a password, and ingest that.';
const NO_DATA = 'Check that it is the archive you meant; unpack archives within it first.';
const MEMBER = 'oesm24nat/national_M2024_dl.xlsx';
const NOT_KNOWN = [
  'Looked for:',
  ...Object.values(SOURCES).map(({ title, looksFor }) => `  ${title}: ${looksFor}`),
  'Found:',
];
const SEE_HELP =
  'pathways ingest --help lists the files that are read and where they come from. Descriptions are read with the data they come with.';

/** Enough for a file to be cut off in the middle of them. */
const ROWS = Array.from({ length: 300 }, (_, row) => [`text ${row}`, row]);

/** What a person may hand to `pathways ingest` that is not what it should be, and what is said of it. */
export const BAD_FILES: readonly InputFile[] = [
  bad(
    'no such file',
    () => 'natsector_M2042_dl.xlsx',
    `No such file: ${join('<here>', 'natsector_M2042_dl.xlsx')} (natsector_M2042_dl.xlsx)`,
    'Check the path and the spelling.',
  ),
  bad(
    'a folder',
    (folder) => {
      mkdirSync(join(folder, 'downloads'));
      return 'downloads';
    },
    `Expected a file, found a folder: ${join('<here>', 'downloads')} (downloads)`,
    'Name the files in it: pathways ingest FOLDER/*.xlsx',
  ),
  bad(
    'an empty file',
    bytes('empty.xlsx', ''),
    `${WANTED} an empty file (0 bytes). (empty.xlsx)`,
    'Download it again.',
  ),
  bad(
    'a refusal saved as .zip',
    bytes('oesm24in4.zip', PAGE),
    `${WANTED} a web page, not data: "Access Denied". (oesm24in4.zip)`,
    REFUSED,
  ),
  bad(
    'a refusal saved as .xlsx',
    bytes('all_data_M_2024.xlsx', PAGE),
    `${WANTED} a web page, not data: "Access Denied". (all_data_M_2024.xlsx)`,
    REFUSED,
  ),
  bad(
    'a .zip that is none',
    bytes('noise.zip', Buffer.alloc(400, '\x00\x07\xfe')),
    `${WANTED} bytes of an unknown kind. (noise.zip)`,
    'Download it again if it should be a workbook or an archive. If it is text, save it as CSV (UTF-8).',
  ),
  bad(
    'a zip that is cut off',
    bytes('cut.zip', firstHalf(archive())),
    'The end of the zip, which lists its entries, is missing: the file is cut off. (cut.zip)',
    CUT_OFF,
  ),
  bad(
    'a zip with a wrong checksum',
    bytes('sum.zip', archive({ crc: 1 })),
    `${MEMBER} is damaged: its checksum is wrong. (sum.zip › ${MEMBER})`,
    'Download it again.',
  ),
  bad(
    'an encrypted zip',
    bytes('locked.zip', archive({ flags: 1 })),
    `${MEMBER} is encrypted. (locked.zip › ${MEMBER})`,
    'Unpack it with its password first, then name the file inside.',
  ),
  bad(
    'a zip without data',
    bytes('notes.zip', makeZip([{ name: 'readme.pdf', data: '%PDF-' }])),
    'Expected a data file (.xlsx, .xls, .csv, .txt, .tsv) in the archive, found only readme.pdf. (notes.zip)',
    NO_DATA,
  ),
  bad(
    'an archive within an archive',
    bytes('nested.zip', makeZip([{ name: 'oesm24st.zip', data: archive() }])),
    'Expected a data file (.xlsx, .xls, .csv, .txt, .tsv) in the archive, found only oesm24st.zip. (nested.zip)',
    NO_DATA,
  ),
  bad(
    'a refusal within an archive',
    bytes('page.zip', makeZip([{ name: 'state_M2024_dl.xlsx', data: PAGE }])),
    `${WANTED} a web page, not data: "Access Denied". (page.zip › state_M2024_dl.xlsx)`,
    REFUSED,
  ),
  bad(
    'an archive that inflates beyond the limit',
    bytes('bomb.zip', bomb()),
    'state_M2024_dl.csv is said to unpack to 5,368,709,120 bytes, more than the 4,294,967,296 that are read. (bomb.zip › state_M2024_dl.csv)',
    'Check where the file comes from: no published file is that large.',
  ),
  bad(
    'an archive that inflates to more than it claims',
    bytes(
      'liar.zip',
      makeZip([{ name: 'state_M2024_dl.csv', data: 'a,b\n'.repeat(9999), size: 1000 }]),
    ),
    'state_M2024_dl.csv unpacks to more than the 1,000 bytes that it claims (at most 4,294,967,296 are read). (liar.zip › state_M2024_dl.csv)',
    'The zip is damaged or made to do harm: download it again from its publisher.',
  ),
  bad(
    'an .xlsx that is cut off',
    bytes('cut.xlsx', firstHalf(workbook())),
    'The end of the zip, which lists its entries, is missing: the file is cut off. (cut.xlsx)',
    CUT_OFF,
  ),
  bad(
    'an .xlsx with a wrong checksum',
    bytes('sum.xlsx', workbook({ crc: 1 })),
    'xl/worksheets/sheet1.xml is damaged: its checksum is wrong. (sum.xlsx › Natsector_M2024_dl)',
    'Download it again.',
  ),
  bad(
    'an .xlsx with a password',
    bytes(
      'password.xlsx',
      makeOle({ EncryptionInfo: Buffer.alloc(64), EncryptedPackage: Buffer.alloc(64) }),
    ),
    'The workbook is encrypted with a password. (password.xlsx)',
    WITH_PASSWORD,
  ),
  bad(
    'an .xls with a password',
    bytes('password.xls', encryptXls(xls())),
    'The workbook is encrypted with a password. (password.xls)',
    WITH_PASSWORD,
  ),
  bad(
    'an .xls that is cut off',
    bytes('cut.xls', firstHalf(xls())),
    'Expected at least 17472 bytes, found 8960: the file is cut off. (cut.xls)',
    CUT_OFF,
  ),
  bad(
    'a Word document',
    bytes(
      'report.docx',
      makeZip([
        { name: '[Content_Types].xml', data: '<Types/>' },
        { name: 'word/document.xml', data: '<w/>' },
      ]),
    ),
    `${WANTED} a Word document (.docx). (report.docx)`,
    "Look for the same table as .xlsx or .csv on the publisher's site.",
  ),
  bad(
    'a workbook without a sheet that is recognised',
    bytes(
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
    'Expected a table of a known source, found none among the first 100 rows. (budget.xlsx)',
    ...NOT_KNOWN,
    '  Budget: begins with Department | Jobs',
    '  Chart data: empty',
    '  UpdateTime: begins with alldataupdate',
    SEE_HELP,
  ),
  bad(
    'a text that is no table',
    bytes('letter.txt', 'Dear colleague,\n\nthe file is attached.\n'),
    'Expected a table of a known source, found none among the first 100 rows. (letter.txt)',
    ...NOT_KNOWN,
    '  letter.txt: begins with Dear colleague',
    SEE_HELP,
  ),
  fixture('a header that lacks columns', 'missing-column'),
  fixture('a header with a column twice', 'duplicated-column'),
  fixture('a header and no rows', 'header-without-rows'),
  fixture('a SOC code that is a date', 'soc-code-as-date'),
  fixture('areas turned into fractions', 'area-as-fraction'),
  fixture('industries turned into fractions', 'industry-as-fraction'),
  fixture('bad keys in more than 0.5 % of the rows', 'bad-keys-above-the-limit'),
  fixture('two figures for one key', 'key-with-two-figures'),
  fixture('codes that are not SOC', 'oes-codes-of-1997'),
  fixture('industries that are not NAICS', 'industries-by-sic'),
  fixture('no release', 'release-not-stated'),
  fixture('two releases', 'release-names-contradict'),
];

function workbook(sheet: Partial<ZipPart> = {}): Buffer {
  return makeXlsx({
    sheets: [{ name: 'Natsector_M2024_dl', rows: ROWS }],
    corrupt: { 'xl/worksheets/sheet1.xml': sheet },
  });
}

function xls(): Buffer {
  return makeXls({ natsector_dl: ROWS });
}

function archive(member: Partial<ZipPart> = {}): Buffer {
  return makeZip([{ name: MEMBER, data: workbook(), ...member }]);
}

/** Claims 5 GiB, which only the records of zip64 can. */
function bomb(): Buffer {
  return makeZip([{ name: 'state_M2024_dl.csv', data: 'AREA', size: 5 * 2 ** 30 }], {
    zip64: true,
  });
}

function firstHalf(data: Buffer): Buffer {
  return data.subarray(0, data.length / 2);
}
