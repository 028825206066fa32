import { describe, expect, it } from 'vitest';
import { FileError } from '../../src/domain/errors.ts';
import { memoryBytes } from '../../src/readers/bytes.ts';
import { openZip } from '../../src/readers/zip.ts';
import { readEntry } from '../../src/readers/zip-entry.ts';
import { makeZip } from '../support/make-zip.ts';

const PLACE = { file: 'oesm18in4.zip' };
const PARTS = [
  { name: 'oesm18in4/', data: '', method: 0 },
  { name: 'oesm18in4/a.txt', data: 'first' },
  { name: 'oesm18in4/b.txt', data: 'second', method: 0 },
];
const DOWNLOAD_AGAIN = 'Download it again; a transfer that broke off leaves a shorter file.';

describe('the entries of a zip', () => {
  it('are listed in order, with what the directory says of them', async () => {
    const { entries } = await open(makeZip(PARTS));
    expect(entries).toMatchObject([
      { name: 'oesm18in4/', isFolder: true, size: 0 },
      { name: 'oesm18in4/a.txt', isFolder: false, size: 5, method: 8, isEncrypted: false },
      { name: 'oesm18in4/b.txt', size: 6, compressedSize: 6, method: 0 },
    ]);
  });

  it.each([
    ['with a comment at the end', { comment: 'made in May' }],
    [
      'with a comment that looks like an end record',
      { comment: 'PK\x05\x06 and so on, quite long' },
    ],
    ['with zip64 records', { zip64: true }],
  ])('are found in a zip %s', async (_, options) => {
    const zip = await open(makeZip(PARTS, options));
    const [, first, second] = zip.entries;
    if (first === undefined || second === undefined) throw new Error('no entries');
    expect(String(await readEntry(zip, first))).toBe('first');
    expect(String(await readEntry(zip, second))).toBe('second');
  });

  it('may be none', async () => {
    expect((await open(makeZip([]))).entries).toEqual([]);
  });
});

describe('what is not a whole zip is refused', () => {
  const zip = makeZip(PARTS);
  const endOffset = zip.length - 22;

  it.each<[string, Buffer, string, string]>([
    ['an empty file', Buffer.alloc(0), 'Expected a zip file, found an empty file.', DOWNLOAD_AGAIN],
    [
      'a web page',
      Buffer.from('<!DOCTYPE html><title>Access Denied</title>'),
      'Expected a zip file, found what looks like a web page.',
      'The site answered with a page in the place of the file: download it by hand in a browser.',
    ],
    [
      'another format',
      Buffer.from('%PDF-1.7'),
      'Expected a zip file (it starts with "PK"), found bytes that start with 25 50 44 46.',
      'Check that the file is what its name says, or download it again.',
    ],
    [
      'a zip cut off in the middle',
      zip.subarray(0, 60),
      'The end of the zip, which lists its entries, is missing: the file is cut off.',
      DOWNLOAD_AGAIN,
    ],
    [
      'a zip of which a piece is missing',
      Buffer.concat([zip.subarray(0, 40), zip.subarray(60)]),
      `The list of the zip's entries should end at byte ${endOffset}, but ends at ${endOffset - 20}: the file is cut off.`,
      DOWNLOAD_AGAIN,
    ],
    [
      'a list of entries that holds fewer than it says',
      changed(zip, endOffset + 10, 4),
      'The zip is damaged: entry 4 of 4 is not in its list of entries.',
      'Download it again.',
    ],
    [
      'the last file of a split zip',
      changed(zip, endOffset + 4, 2),
      'Expected one zip file, found the last of several that belong together.',
      'Put the parts together and unpack them, then name the files inside.',
    ],
  ])('%s', async (_, bytes, message, hint) => {
    const failure = await open(bytes).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FileError);
    expect(failure).toMatchObject({ message, hint, place: PLACE });
  });
});

function open(bytes: Buffer) {
  return openZip(memoryBytes(bytes, PLACE));
}

function changed(bytes: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt16LE(value, at);
  return copy;
}
