import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { FileError, formatPlace } from '../../src/domain/errors.ts';
import { memoryBytes } from '../../src/readers/bytes.ts';
import { openZip } from '../../src/readers/zip.ts';
import { entryChunks, readEntry } from '../../src/readers/zip-entry.ts';
import { makeZip, type ZipPart } from '../support/make-zip.ts';
import { seededRandom } from '../support/seeded-random.ts';

const DOWNLOAD_AGAIN = 'Download it again; a transfer that broke off leaves a shorter file.';
const random = seededRandom(8);
const LONG = Buffer.from(Array.from({ length: 2_000_000 }, () => Math.floor(random() * 256)));

describe('an entry', () => {
  it.each([0, 8])('of method %i is read whole, and in chunks of bounded size', async (method) => {
    const { zip, entry } = await open({ data: LONG, method });
    expect((await readEntry(zip, entry)).equals(LONG)).toBe(true);
    const sizes: number[] = [];
    for await (const chunk of entryChunks(zip, entry)) sizes.push(chunk.length);
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4 * 512 * 1024);
  });

  it('may be empty', async () => {
    const { zip, entry } = await open({ data: '' });
    expect(await readEntry(zip, entry)).toHaveLength(0);
  });

  it('tells how many compressed bytes were consumed, up to all of them', async () => {
    const { zip, entry } = await open({ data: LONG });
    const seen: number[] = [];
    await readEntry(zip, entry, { onBytes: (bytes) => seen.push(bytes) });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(entry.compressedSize);
  });

  it('is not read on once the loop over it is left', async () => {
    const { zip, entry } = await open({ data: LONG });
    let consumed = 0;
    for await (const _ of entryChunks(zip, entry, { onBytes: (bytes) => (consumed = bytes) }))
      break;
    const atBreak = consumed;
    for (let turn = 0; turn < 20; turn += 1) await setImmediate();
    expect(consumed).toBe(atBreak);
    expect(consumed).toBeLessThan(entry.compressedSize);
  });
});

describe('an entry that cannot be read as it claims is refused', () => {
  const text = 'a'.repeat(500);
  const deflated = makeZip([{ name: 'x', data: text }]).subarray(31, 31 + 11);

  it.each<[string, Partial<ZipPart>, string, string]>([
    [
      'encrypted',
      { flags: 1 },
      'a.txt is encrypted.',
      'Unpack it with its password first, then name the file inside.',
    ],
    [
      'of another method',
      { method: 93 },
      'a.txt is compressed by method 93; only 0 (stored) and 8 (deflated) can be read.',
      'Unpack it and zip it again the usual way, or name the file inside.',
    ],
    [
      'with another checksum',
      { crc: 1 },
      'a.txt is damaged: its checksum is wrong.',
      'Download it again.',
    ],
    [
      'with compressed data that ends too early',
      { compressed: deflated.subarray(0, 5) },
      'a.txt is cut off: its compressed data ends too early.',
      DOWNLOAD_AGAIN,
    ],
    [
      'with other bytes in the place of compressed data',
      { compressed: Buffer.alloc(20, 0xff) },
      'a.txt is damaged: its compressed data is not valid.',
      'Download it again.',
    ],
    [
      'shorter than it claims',
      { size: 501 },
      'a.txt is cut off: expected 501 bytes, found 500.',
      DOWNLOAD_AGAIN,
    ],
    [
      'longer than it claims',
      { size: 499 },
      'a.txt unpacks to more than the 499 bytes that it claims (at most 1,000 are read).',
      'The zip is damaged or made to do harm: download it again from its publisher.',
    ],
    [
      'longer than is read',
      { size: 1001 },
      'a.txt is said to unpack to 1,001 bytes, more than the 1,000 that are read.',
      'Check where the file comes from: no published file is that large.',
    ],
    [
      'that would end beyond the file',
      { method: 0, compressedSize: 5000 },
      'a.txt is cut off: it needs 5,035 bytes, the file has 608.',
      DOWNLOAD_AGAIN,
    ],
  ])('%s', async (_, part, message, hint) => {
    const { zip, entry } = await open({ data: text, ...part });
    const failure = await readEntry(zip, entry, { maxBytes: 1000 }).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(FileError);
    expect(failure).toMatchObject({ message, hint, place: { file: 'made.zip', member: 'a.txt' } });
  });

  it('whose header is not where the directory says', async () => {
    const { zip, entry } = await open({ data: text });
    const failure = await readEntry(zip, { ...entry, offset: 2 }).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      message: 'The zip is damaged: a.txt is not at byte 2.',
      hint: 'Download it again.',
    });
  });
});

it('an entry of a zip inside a zip is named with both', async () => {
  const bytes = makeZip([{ name: 'a.txt', data: 'x', crc: 1 }]);
  const zip = await openZip(memoryBytes(bytes, { file: 'outer.zip', member: 'inner.zip' }));
  const entry = zip.entries[0];
  if (entry === undefined) throw new Error('no entry');
  const failure = await readEntry(zip, entry).catch((error: unknown) => error);
  expect(formatPlace((failure as FileError).place ?? { file: '' })).toBe(
    'outer.zip › inner.zip › a.txt',
  );
});

async function open(part: Omit<ZipPart, 'name'>) {
  const zip = await openZip(
    memoryBytes(makeZip([{ name: 'a.txt', ...part }]), { file: 'made.zip' }),
  );
  const entry = zip.entries[0];
  if (entry === undefined) throw new Error('no entry');
  return { zip, entry };
}
