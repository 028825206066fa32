import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FileError, formatPlace } from '../../src/domain/errors.ts';
import { ARCHIVE_LIMITS } from '../../src/readers/archive.ts';
import { type OpenedFile, openFile } from '../../src/readers/open.ts';
import { collectTables } from '../support/collect.ts';
import { makeOle, makeXls } from '../support/make-xls.ts';
import { makeXlsx, makeZip } from '../support/make-xlsx.ts';

const CSV = 'a,b\n1,2\n';
const XLSX = makeXlsx({ sheets: [{ name: 'data', rows: [['a', 1]] }] });
const XLS = makeXls({ data: [['a', 1]] });
const REAL = process.env.PATHWAYS_REAL_DATA;
const REFUSED_PAGE = '<!DOCTYPE html>\n<html><head><title>Access\n Denied</title></head></html>';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathways-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file is opened by what it holds, not by its name', () => {
  it.each<[string, string | Buffer, OpenedFile['format']]>([
    ['data.zip', XLSX, 'xlsx'],
    ['data.csv', XLS, 'xls'],
    ['data.xlsx', CSV, 'delimited'],
    ['data', '\ufeffa;b\n', 'delimited'],
    ['data.xls', Buffer.from('\ufeffa\tb\n', 'utf16le'), 'delimited'],
    ['data.xlsx', makeZip([{ name: 'data.csv', data: CSV }]), 'archive'],
  ])('%s', async (name, content, format) => {
    const path = save(name, content);
    const file = await openFile(path);
    expect(file).toMatchObject({ place: { file: name }, path, format, skipped: [] });
    expect(file.bytes).toBe(Buffer.byteLength(content));
    const members = [];
    for await (const member of file.members()) members.push(member.format);
    expect(members).toEqual([format === 'archive' ? 'delimited' : format]);
    await file.close();
  });

  it('has its place in everything that is read from it', async () => {
    const file = await openFile(save('data.xlsx', XLSX));
    for await (const member of file.members()) {
      expect(member.place).toEqual({ file: 'data.xlsx' });
      expect(member.tables[0]?.place).toEqual({ file: 'data.xlsx', sheet: 'data' });
    }
    await file.close();
  });
});

describe('a file that holds no data is refused', () => {
  const BY_HAND = /Download the file by hand in a browser, then: pathways ingest FILE$/;
  const AS_XLSX = /save it as \.xlsx/;
  const LOOK = /Look for the same table/;
  const UNPACK = /^Unpack it, then: pathways ingest FILE$/;

  it.each<[string, string | Buffer, string, RegExp]>([
    ['an empty file', '', 'an empty file (0 bytes)', /Download it again/],
    ['a refusal page', REFUSED_PAGE, 'a web page, not data: "Access Denied"', BY_HAND],
    ['a page without title', '<html><body>No</body></html>', 'a web page, not data', BY_HAND],
    [
      'a page after a mark, blanks and comments',
      '\ufeff \r\n<!-- x > y -->\n<HTML lang="en">',
      'a web page, not data',
      BY_HAND,
    ],
    [
      'an XHTML page',
      '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN">',
      'a web page, not data',
      BY_HAND,
    ],
    [
      'a page in UTF-16',
      Buffer.from('\ufeff<html><title>Error</title>', 'utf16le'),
      'a web page, not data: "Error"',
      BY_HAND,
    ],
    [
      'a table saved as a page',
      '<table><tr><td>1</td></tr></table>',
      'a web page, not data',
      BY_HAND,
    ],
    ['XML', '<?xml version="1.0"?><Workbook/>', 'XML', AS_XLSX],
    ['a PDF', '%PDF-1.7\n', 'a PDF document', LOOK],
    ['RTF', '{\\rtf1 a}', 'a text document (RTF)', LOOK],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'a picture (PNG)', LOOK],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'a picture (JPEG)', LOOK],
    ['a GIF', 'GIF89a', 'a picture (GIF)', LOOK],
    ['gzip', gzipSync(CSV), 'a gzip file', UNPACK],
    ['bzip2', Buffer.from('BZh91AY&SY\0\0'), 'a bzip2 file', UNPACK],
    ['xz', Buffer.from('fd377a585a000004', 'hex'), 'an xz file', UNPACK],
    ['zstd', Buffer.from('28b52ffd0458', 'hex'), 'a zstd file', UNPACK],
    ['7z', Buffer.from('377abcaf271c0004', 'hex'), 'a 7z archive', UNPACK],
    ['RAR', Buffer.from('526172211a0700', 'hex'), 'a RAR archive', UNPACK],
    ['Parquet', Buffer.from('PAR1\x15\x04PAR1'), 'a Parquet file', /Export it as \.csv/],
    ['SQLite', Buffer.from('SQLite format 3\0'), 'a SQLite database', /Export its table/],
    [
      'other bytes',
      Buffer.from('0001020304050607', 'hex'),
      'bytes of an unknown kind',
      /save it as CSV/,
    ],
    ['an .xlsb', office('xl/workbook.bin'), 'a binary workbook (.xlsb)', AS_XLSX],
    ['a .docx', office('word/document.xml'), 'a Word document (.docx)', LOOK],
    ['a .pptx', office('ppt/presentation.xml'), 'a presentation (.pptx)', LOOK],
    [
      'an .ods',
      zipOf('mimetype', 'content.xml', 'META-INF/manifest.xml'),
      'an OpenDocument file (.ods, .odt)',
      AS_XLSX,
    ],
    ['a .numbers', zipOf('Index/Document.iwa'), 'an Apple iWork file (.numbers)', /Export it/],
  ])('%s', async (_, content, found, hint) => {
    const error = await failure(openFile(save('data.xlsx', content)));
    expect(error.message).toBe(
      `Expected a workbook, a delimited text or an archive of them, found ${found}.`,
    );
    expect(error.place).toEqual({ file: 'data.xlsx' });
    expect(error.hint).toMatch(hint);
  });

  it('an encrypted .xlsx, which is an OLE file', async () => {
    const bytes = makeOle({
      EncryptionInfo: Buffer.alloc(9),
      EncryptedPackage: Buffer.alloc(5000),
    });
    const file = await openFile(save('data.xlsx', bytes));
    expect((await failure(file.members().next())).message).toBe(
      'The workbook is encrypted with a password.',
    );
    await file.close();
  });

  it('an archive of which the end is missing', async () => {
    const bytes = makeZip([{ name: 'data.csv', data: CSV }]);
    const error = await failure(openFile(save('data.zip', bytes.subarray(0, bytes.length - 9))));
    expect(error.message).toMatch(/the file is cut off\.$/);
  });

  it('a file that is not there', async () => {
    const error = await failure(openFile(join(folder, 'none.csv')));
    expect(error.message).toBe(`No such file: ${join(folder, 'none.csv')}`);
  });

  it.skipIf(process.platform === 'win32')('a pipe, without waiting for its writer', async () => {
    const path = join(folder, 'pipe');
    spawnSync('sh', ['-c', `mkfifo '${path}'`]);
    const error = await failure(openFile(path));
    expect(error.message).toBe(`Expected a file, found a pipe or a device: ${path}`);
    expect(error.hint).toBe(
      'Save what comes out of it to a file first: it is read more than once.',
    );
  });
});

describe('an archive', () => {
  it('gives its data files in their order, whatever folder they are in and case they have', async () => {
    const file = await openFile(
      save(
        'all.zip',
        makeZip([
          { name: 'oesm23in4/', data: '' },
          { name: 'oesm23in4/B.XLSX', data: XLSX },
          { name: 'oesm23in4/notes.pdf', data: '%PDF-1.7' },
          { name: 'a.csv', data: CSV },
          { name: '__MACOSX/._a.csv', data: 'x' },
          { name: 'oesm23in4/.DS_Store', data: 'x' },
          { name: 'oesm23in4/~$B.xlsx', data: 'x' },
          { name: 'deep/er/c.Xls', data: XLS },
          { name: 'd.tsv', data: 'a\tb\n', method: 0 },
          { name: 'e.txt', data: 'a|b\n' },
          { name: 'more.zip', data: makeZip([{ name: 'f.csv', data: CSV }]) },
          { name: 'g.ods', data: 'x' },
          { name: 'README', data: 'x' },
        ]),
      ),
    );
    const seen: unknown[] = [];
    for await (const member of file.members()) {
      seen.push([
        formatPlace(member.place),
        member.format,
        Object.values(await collectTables(member)),
      ]);
    }
    const a = ['text', 'a'];
    const b = ['text', 'b'];
    const sheet = [[[1, a, ['number', '1']]]];
    expect(seen).toEqual([
      ['all.zip › oesm23in4/B.XLSX', 'xlsx', sheet],
      [
        'all.zip › a.csv',
        'delimited',
        [
          [
            [1, a, b],
            [2, ['text', '1'], ['text', '2']],
          ],
        ],
      ],
      ['all.zip › deep/er/c.Xls', 'xls', sheet],
      ['all.zip › d.tsv', 'delimited', [[[1, a, b]]]],
      ['all.zip › e.txt', 'delimited', [[[1, a, b]]]],
    ]);
    expect(file.skipped.map(({ place, reason }) => `${formatPlace(place)}: ${reason}`)).toEqual([
      'all.zip › oesm23in4/notes.pdf: .pdf is not a data file',
      'all.zip › more.zip: an archive within the archive is not opened',
      'all.zip › g.ods: .ods is not read: save it as .xlsx or .csv',
      'all.zip › README: not a data file',
    ]);
    await file.close();
  });

  it('may be gone through again', async () => {
    const file = await openFile(save('a.zip', makeZip([{ name: 'a.csv', data: CSV }])));
    for (let round = 0; round < 2; round++) {
      for await (const member of file.members()) expect(member.tables).toHaveLength(1);
    }
    await file.close();
  });

  it('shows an unsafe name without what is unsafe in it, and never uses it as a path', async () => {
    const names = ['../../etc/a.csv', '/b.csv', 'C:\\x\\c.csv', 'd\u0000\u001b[31m\u202e.csv'];
    const file = await openFile(save('a.zip', makeZip(names.map((name) => ({ name, data: CSV })))));
    const members: (string | undefined)[] = [];
    for await (const member of file.members()) members.push(member.place.member);
    expect(members).toEqual(['etc/a.csv', 'b.csv', 'x/c.csv', 'd\ufffd\ufffd[31m\ufffd.csv']);
    await file.close();
  });

  it.each<[string, string | Buffer, string]>([
    [
      'a refusal page',
      REFUSED_PAGE,
      'Expected a workbook, a delimited text or an archive of them, found a web page, not data: "Access Denied".',
    ],
    [
      'nothing',
      '',
      'Expected a workbook, a delimited text or an archive of them, found an empty file (0 bytes).',
    ],
    [
      'an archive',
      makeZip([{ name: 'b.csv', data: CSV }]),
      'Expected a workbook or a delimited text, found an archive within the archive.',
    ],
  ])('is refused, with the member, where a data file in it holds %s', async (_, data, message) => {
    const zip = makeZip([
      { name: 'good.csv', data: CSV },
      { name: 'in/bad.xlsx', data },
    ]);
    const file = await openFile(save('a.zip', zip));
    const members = file.members();
    await members.next();
    const error = await failure(members.next());
    expect(error.message).toBe(message);
    expect(error.place).toEqual({ file: 'a.zip', member: 'in/bad.xlsx' });
    await file.close();
  });

  it('is refused, with the member, where a workbook in it is damaged', async () => {
    const zip = makeZip([{ name: 'in/bad.xls', data: XLS.subarray(0, 2000) }]);
    const file = await openFile(save('a.zip', zip));
    const error = await failure(file.members().next());
    expect(error.message).toMatch(/the file is cut off\.$/);
    expect(error.place).toEqual({ file: 'a.zip', member: 'in/bad.xls' });
    await file.close();
  });

  it.each([
    [
      'other files only',
      makeZip(
        ['a.pdf', 'b.zip', 'c', 'd.png', 'e.doc', 'f.doc'].map((name) => ({ name, data: 'x' })),
      ),
      'only a.pdf, b.zip, c, d.png, e.doc, and 1 more',
    ],
    ['nothing', makeZip([]), 'none at all'],
    ['a folder', makeZip([{ name: 'a/', data: '' }]), 'none at all'],
  ])('is refused where it holds %s', async (_, zip, found) => {
    const error = await failure(openFile(save('a.zip', zip)));
    expect(error.message).toBe(
      `Expected a data file (.xlsx, .xls, .csv, .txt, .tsv) in the archive, found ${found}.`,
    );
    expect(error.place).toEqual({ file: 'a.zip' });
    expect(error.hint).toMatch(/archive you meant/);
  });
});

describe('a large member of an archive', () => {
  const ZIP = makeZip([
    { name: 'a.csv', data: 'a,b\n'.repeat(5000) },
    { name: 'b.xlsx', data: XLSX },
    { name: 'c.csv', data: 'a,b\n'.repeat(6000) },
  ]);
  let temporary: string;
  beforeEach(() => {
    temporary = join(folder, 'tmp');
    writeFileSync(join(folder, 'a.zip'), ZIP);
    vi.stubEnv('TMPDIR', temporary);
    vi.stubEnv('TEMP', temporary);
    vi.stubEnv('TMP', temporary);
  });
  afterEach(() => vi.unstubAllEnvs());

  it('is read from a temporary file, of which nothing is left', async () => {
    mkdirSync(temporary);
    const file = await openFile(join(folder, 'a.zip'), { ...ARCHIVE_LIMITS, memory: 10_000 });
    const rows: number[] = [];
    for await (const member of file.members()) {
      for (let round = 0; round < 2; round++) {
        rows.push(Object.values(await collectTables(member))[0]?.length ?? 0);
      }
    }
    expect(rows).toEqual([5000, 5000, 1, 1, 6000, 6000]);
    expect(readdirSync(temporary)).toEqual([]);
    await file.close();
  });

  it('leaves nothing behind where the loop is left, or the file closed', async () => {
    mkdirSync(temporary);
    const file = await openFile(join(folder, 'a.zip'), { ...ARCHIVE_LIMITS, memory: 10 });
    for await (const _ of file.members()) break;
    expect(readdirSync(temporary)).toEqual([]);
    await file.members().next();
    await file.close();
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('leaves nothing behind where it is damaged', async () => {
    mkdirSync(temporary);
    const zip = makeZip([{ name: 'a.csv', data: 'a,b\n'.repeat(900_000), crc: 1 }]);
    const file = await openFile(save('bad.zip', zip), { ...ARCHIVE_LIMITS, memory: 10 });
    const error = await failure(file.members().next());
    expect(error.place).toEqual({ file: 'bad.zip', member: 'a.csv' });
    expect(readdirSync(temporary)).toEqual([]);
    await file.close();
  });

  it('is refused where there is no room for it', async () => {
    const file = await openFile(join(folder, 'a.zip'), { ...ARCHIVE_LIMITS, memory: 10 });
    const error = await failure(file.members().next());
    expect(error.message).toBe(`Cannot unpack into the temporary folder ${temporary}: ENOENT`);
    expect(error.hint).toMatch(/Make room there/);
    await file.close();
  });

  it('is refused where it is larger than a member may be', async () => {
    const file = await openFile(join(folder, 'a.zip'), { ...ARCHIVE_LIMITS, member: 10_000 });
    const error = await failure(file.members().next());
    expect(error.place).toEqual({ file: 'a.zip', member: 'a.csv' });
    await file.close();
  });

  it('is refused where the archive is larger than all may be together', async () => {
    const file = await openFile(join(folder, 'a.zip'), { ...ARCHIVE_LIMITS, total: 2 ** 15 });
    const members = file.members();
    await members.next();
    await members.next();
    const error = await failure(members.next());
    expect(error.message).toMatch(
      /^Expected an archive of at most .* GiB once unpacked, found more\.$/,
    );
    expect(error.place).toEqual({ file: 'a.zip', member: 'c.csv' });
    await file.close();
  });
});

describe.skipIf(REAL === undefined)('the publisher’s archive of 1997', () => {
  it('gives its one workbook', async () => {
    const file = await openFile(join(REAL ?? '', 'oews/oes97nat.zip'));
    const places: string[] = [];
    for await (const member of file.members()) {
      for (const table of member.tables) places.push(formatPlace(table.place));
    }
    expect(places).toEqual(['oes97nat.zip › national_1997_dl.xls › oes_national_1997']);
    await file.close();
  });
});

function save(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function zipOf(...names: string[]): Buffer {
  return makeZip(names.map((name) => ({ name, data: 'x' })));
}

function office(part: string): Buffer {
  return zipOf('[Content_Types].xml', '_rels/.rels', part);
}

async function failure(promise: Promise<unknown>): Promise<FileError> {
  const error = await promise.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(FileError);
  return error as FileError;
}
