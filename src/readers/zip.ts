import { FileError, type Place } from '../domain/errors.ts';
import type { ByteSource } from './bytes.ts';

/** One entry of a zip, as the central directory describes it. Its name is never used as a path on disk. */
export interface ZipEntry {
  readonly name: string;
  /** The name as it stands in the zip. */
  readonly nameBytes: Buffer;
  readonly isFolder: boolean;
  /** Bytes in the zip. */
  readonly compressedSize: number;
  /** Bytes once inflated, as claimed: reading checks it. */
  readonly size: number;
  readonly crc: number;
  /** 0 stored, 8 deflated; anything else is refused when it is read. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Where the entry's local header starts. */
  readonly offset: number;
}

export interface ZipFile {
  readonly source: ByteSource;
  /** In the order of the central directory, folders included. */
  readonly entries: readonly ZipEntry[];
}

/**
 * Reads the central directory of a zip, zip64 included.
 *
 * Why not a package: yauzl reads the same directory well, but hands out entries through streams
 * that inflate in steps of 16 KB (four times as slow here as 512 KB) and compares no checksum. What
 * reading a workbook fast is made of, large steps on the thread pool, native CRC-32 and access
 * through a `ByteSource`, would be ours with it too; the directory is the small rest.
 *
 * @throws FileError where it is not a zip, is cut off, is split over several files, or its
 * directory is damaged.
 */
export async function openZip(source: ByteSource): Promise<ZipFile> {
  const { place, size } = source;
  await requireZipStart(source);
  const tail = await source.read(Math.max(0, size - MAX_END_BYTES), Math.min(size, MAX_END_BYTES));
  const at = findEnd(tail);
  if (at < 0) throw cutOff(place, 'The end of the zip, which lists its entries, is missing');
  const endsAt = size - tail.length + at;
  const end = await readEnd(source, tail, at, endsAt);
  if (end.offset + end.size > endsAt) {
    throw cutOff(
      place,
      `The list of the zip's entries should end at byte ${end.offset + end.size}, but ends at ${endsAt}`,
    );
  }
  if (end.offset + end.size < end.endsAt) {
    throw damaged(
      place,
      `its list of entries should end at byte ${end.endsAt}, but ends at ${end.offset + end.size}`,
    );
  }
  if (end.size > MAX_DIRECTORY_BYTES) {
    throw new FileError(
      `The list of the zip's entries is ${end.size} bytes long, expected at most ${MAX_DIRECTORY_BYTES}.`,
      { place, hint: DOWNLOAD_AGAIN },
    );
  }
  return {
    source,
    entries: parseDirectory(await source.read(end.offset, end.size), end.count, place),
  };
}

/** Where an entry stands, for errors: file › member, or file › member › entry inside a nested zip. */
export function entryPlace(zip: ZipFile, name: string): Place {
  const { place } = zip.source;
  return { ...place, member: place.member === undefined ? name : `${place.member} › ${name}` };
}

export const DOWNLOAD_AGAIN = 'Download it again; a transfer that broke off leaves a shorter file.';

interface Directory {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  /** Where the records begin that stand right behind it. */
  readonly endsAt: number;
}

async function requireZipStart(source: ByteSource): Promise<void> {
  const { place, size } = source;
  if (size === 0) {
    throw new FileError('Expected a zip file, found an empty file.', {
      place,
      hint: DOWNLOAD_AGAIN,
    });
  }
  const start = await source.read(0, Math.min(4, size));
  if (start.length === 4 && (start.readUInt32LE(0) === LOCAL || start.readUInt32LE(0) === END))
    return;
  const looksLikePage = start[0] === 0x3c;
  throw new FileError(
    looksLikePage
      ? 'Expected a zip file, found what looks like a web page.'
      : `Expected a zip file (it starts with "PK"), found bytes that start with ${hex(start)}.`,
    {
      place,
      hint: looksLikePage
        ? 'The site answered with a page in the place of the file: download it by hand in a browser.'
        : 'Check that the file is what its name says, or download it again.',
    },
  );
}

function hex(bytes: Buffer): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}

/** Index of the end record in the file's tail, or -1. Its comment must end where the file ends. */
function findEnd(tail: Buffer): number {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (
      tail.readUInt32LE(at) === END &&
      at + END_BYTES + tail.readUInt16LE(at + 20) === tail.length
    ) {
      return at;
    }
  }
  return -1;
}

async function readEnd(
  source: ByteSource,
  tail: Buffer,
  at: number,
  endsAt: number,
): Promise<Directory> {
  const { place } = source;
  const disk = tail.readUInt16LE(at + 4);
  const count = tail.readUInt16LE(at + 10);
  const size = tail.readUInt32LE(at + 12);
  const offset = tail.readUInt32LE(at + 16);
  const locator = at - LOCATOR_BYTES;
  if (locator >= 0 && tail.readUInt32LE(locator) === LOCATOR) {
    return readZip64End(source, safe(tail.readBigUInt64LE(locator + 8), place));
  }
  if (disk !== 0) {
    throw new FileError('Expected one zip file, found the last of several that belong together.', {
      place,
      hint: 'Put the parts together and unpack them, then name the files inside.',
    });
  }
  return { count, size, offset, endsAt };
}

async function readZip64End(source: ByteSource, at: number): Promise<Directory> {
  const { place } = source;
  if (at + ZIP64_END_BYTES > source.size) {
    throw cutOff(
      place,
      `The zip64 end record is said to be at byte ${at}, the file ends at ${source.size}`,
    );
  }
  const end = await source.read(at, ZIP64_END_BYTES);
  if (end.readUInt32LE(0) !== ZIP64_END) throw damaged(place, `no zip64 end record at byte ${at}`);
  return {
    count: safe(end.readBigUInt64LE(32), place),
    size: safe(end.readBigUInt64LE(40), place),
    offset: safe(end.readBigUInt64LE(48), place),
    endsAt: at,
  };
}

function parseDirectory(directory: Buffer, count: number, place: Place): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + RECORD_BYTES > directory.length || directory.readUInt32LE(at) !== RECORD) {
      throw damaged(place, `entry ${entries.length + 1} of ${count} is not in its list of entries`);
    }
    const nameEnd = at + RECORD_BYTES + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    const next = extraEnd + directory.readUInt16LE(at + 32);
    if (next > directory.length)
      throw damaged(place, `entry ${entries.length + 1} of ${count} is cut off`);
    entries.push(parseRecord(directory, at, nameEnd, extraEnd, place));
    at = next;
  }
  if (at !== directory.length)
    throw damaged(place, `its list of entries is longer than the ${count} that it states`);
  return entries;
}

function parseRecord(
  directory: Buffer,
  at: number,
  nameEnd: number,
  extraEnd: number,
  place: Place,
): ZipEntry {
  const name = directory.toString('utf8', at + RECORD_BYTES, nameEnd);
  const method = directory.readUInt16LE(at + 10);
  const wide = zip64Fields(directory.subarray(nameEnd, extraEnd), place);
  const field = (value: number) => (value === ALL_ONES ? (wide.shift() ?? value) : value);
  const size = field(directory.readUInt32LE(at + 24));
  const compressedSize = field(directory.readUInt32LE(at + 20));
  const offset = field(directory.readUInt32LE(at + 42));
  return {
    name,
    nameBytes: directory.subarray(at + RECORD_BYTES, nameEnd),
    isFolder: name.endsWith('/'),
    compressedSize,
    size,
    crc: directory.readUInt32LE(at + 16),
    method,
    isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1 || method === AES,
    offset,
  };
}

/** The 64-bit values of an entry's zip64 field, in the order size, compressed size, offset. */
function zip64Fields(extra: Buffer, place: Place): number[] {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) {
      const values: number[] = [];
      const end = Math.min(at + 4 + length, extra.length);
      for (let value = at + 4; value + 8 <= end; value += 8) {
        values.push(safe(extra.readBigUInt64LE(value), place));
      }
      return values;
    }
    at += 4 + length;
  }
  return [];
}

function safe(value: bigint, place: Place): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged(place, `a size or offset of ${value}`);
  return Number(value);
}

function cutOff(place: Place, found: string): FileError {
  return new FileError(`${found}: the file is cut off.`, { place, hint: DOWNLOAD_AGAIN });
}

function damaged(place: Place, found: string): FileError {
  return new FileError(`The zip is damaged: ${found}.`, { place, hint: 'Download it again.' });
}

const LOCAL = 0x04034b50;
const RECORD = 0x02014b50;
const RECORD_BYTES = 46;
const END = 0x06054b50;
const END_BYTES = 22;
/** The end record with the longest comment, and the zip64 locator before it. */
const MAX_END_BYTES = END_BYTES + 0xffff + 20;
const LOCATOR = 0x07064b50;
const LOCATOR_BYTES = 20;
const ZIP64_END = 0x06064b50;
const ZIP64_END_BYTES = 56;
const MAX_DIRECTORY_BYTES = 64 * 1024 * 1024;
const ALL_ONES = 0xffffffff;
const AES = 99;
