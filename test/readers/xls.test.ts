import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../src/domain/errors.ts';
import { memoryBytes } from '../../src/readers/bytes.ts';
import { openXls } from '../../src/readers/xls.ts';
import { collectTables } from '../support/collect.ts';
import { encryptXls, makeOle, makeXls } from '../support/make-xls.ts';

const PLACE = { file: 'made.xls' };
const REAL = process.env.PATHWAYS_REAL_DATA;

describe('an .xls workbook', () => {
  it('is read with the kind of each cell and the number of each row', async () => {
    const bytes = makeXls({
      'national dl': [
        ['OCC_CODE', 'TOT_EMP', { t: 'b', v: true }, null, { t: 'n', v: 40_848, z: 'm/d/yy' }],
        [],
        ['08', { t: 'n', v: 1.5, z: '0.0%' }, '', { t: 'e', v: 42 }, { t: 'e', v: 7 }],
      ],
      'Field Descriptions': [['–é€']],
    });
    expect(await collectTables(await open(bytes))).toEqual({
      'national dl': [
        [
          1,
          ['text', 'OCC_CODE'],
          ['text', 'TOT_EMP'],
          ['boolean', 'TRUE'],
          ['empty', ''],
          ['date', '40848'],
        ],
        [
          3,
          ['text', '08'],
          ['number', '1.5'],
          ['empty', ''],
          ['error', '#N/A'],
          ['error', '#DIV/0!'],
        ],
      ],
      'Field Descriptions': [[1, ['text', '–é€']]],
    });
  });

  it('says where its sheets are and how much of it is read', async () => {
    const bytes = makeXls({ data: Array.from({ length: 5000 }, (_, i) => [`x${i}`, i]) });
    const file = await open(bytes);
    expect(file).toMatchObject({ format: 'xls', place: PLACE });
    expect(file.tables[0]).toMatchObject({ place: { ...PLACE, sheet: 'data' }, name: 'data' });
    const seen: number[] = [];
    const counts: number[] = [];
    for await (const batch of file.tables[0]?.batches((at) => seen.push(at)) ?? []) {
      counts.push(batch.rowCount);
    }
    expect(counts).toEqual([2048, 2048, 904]);
    expect(seen.at(-1)).toBe(file.tables[0]?.bytes);
  });
});

describe('an .xls workbook that cannot be read', () => {
  const whole = makeXls({ data: Array.from({ length: 300 }, (_, i) => [`text ${i}`, i]) });

  it.each<[string, Buffer, string | RegExp, RegExp]>([
    [
      'encrypted',
      encryptXls(whole),
      'The workbook is encrypted with a password.',
      /save it without a password/,
    ],
    [
      'an encrypted .xlsx',
      makeOle({ EncryptionInfo: Buffer.alloc(100), EncryptedPackage: Buffer.alloc(5000) }),
      'The workbook is encrypted with a password.',
      /save it without a password/,
    ],
    [
      'a Word document',
      makeOle({ WordDocument: Buffer.alloc(5000) }),
      'Expected an Excel workbook, found another kind of Office document (no Workbook stream).',
      /Export its tables/,
    ],
    [
      'not OLE',
      Buffer.from('a,b\n1,2\n'),
      'Expected an .xls workbook, found bytes of another format.',
      /save it as .xlsx/,
    ],
    [
      'without anything of a workbook in its stream',
      makeOle({ Workbook: Buffer.alloc(5000) }),
      'Expected an Excel workbook, found a damaged one: it has no sheets',
      /Download it again/,
    ],
    [
      'with a loop in its sectors',
      withFat(whole, (fat) => fat.writeUInt32LE(2, 8)),
      /the file is damaged\.$/,
      /Download it again/,
    ],
  ])('is refused: %s', async (_, bytes, message, hint) => {
    const error = await open(bytes).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(FileError);
    expect((error as FileError).message).toMatch(message);
    expect((error as FileError).place).toEqual(PLACE);
    expect((error as FileError).hint).toMatch(hint);
  });

  it('is refused wherever it is cut off', async () => {
    // The last sector is not full: a cut within its padding takes nothing away.
    for (let length = 8; length < whole.length - 512; length += 97) {
      const cut = await open(whole.subarray(0, length)).catch((caught: unknown) => caught);
      expect(cut, `${length} of ${whole.length}`).toBeInstanceOf(FileError);
      expect((cut as FileError).message).toMatch(
        /^Expected at least \d+ bytes, found \d+: the file is cut off\.$/,
      );
    }
  });

  it('is refused where a spoiled record ends a sheet before the rows that it states', async () => {
    const spoiled = Buffer.from(makeXls({ data: [['a'], ['b'], ['c'], ['d']] }));
    // DIMENSIONS of BIFF8: first row, one beyond the last row …
    const dimensions = spoiled.indexOf(Buffer.from('00020e000000000004000000', 'hex'));
    expect(dimensions).toBeGreaterThan(0);
    spoiled.writeUInt32LE(9, dimensions + 8);
    await expect(open(spoiled)).rejects.toMatchObject({
      name: 'FileError',
      message: 'Expected 9 rows, as the sheet states, found 4.',
      place: { ...PLACE, sheet: 'data' },
    });
  });

  it('is refused before it is read where it is too large', async () => {
    const source = { ...memoryBytes(whole, PLACE), size: 200 * 2 ** 20 };
    await expect(openXls(source)).rejects.toThrow(
      'Expected an .xls workbook of at most 100 MB, found 209715200 bytes.',
    );
  });
});

describe.skipIf(REAL === undefined)('the publisher’s .xls workbooks', () => {
  const folder = join(REAL ?? '', 'oews');
  const names =
    REAL === undefined
      ? ['PATHWAYS_REAL_DATA is not set']
      : readdirSync(folder).filter((name) => /\.xls$/.test(name));

  it.each(names)('%s is read', async (name) => {
    const file = await openXls(memoryBytes(readFileSync(join(folder, name)), { file: name }));
    const [rows] = Object.values(await collectTables(file));
    expect(rows?.length).toBeGreaterThan(800);
    expect(rows?.flat(2)).not.toContainEqual(expect.stringMatching(/[\x80-\x9f\ufffd]/));
  });
});

function open(bytes: Buffer) {
  return openXls(memoryBytes(bytes, PLACE));
}

/** A copy of an OLE file with its first FAT sector changed. */
function withFat(file: Buffer, change: (fat: Buffer) => void): Buffer {
  const copy = Buffer.from(file);
  change(copy.subarray((copy.readUInt32LE(0x4c) + 1) * 512));
  return copy;
}
