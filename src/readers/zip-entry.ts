import { pipeline, Readable, type TransformOptions } from 'node:stream';
import { crc32, createInflateRaw, type ZlibOptions } from 'node:zlib';
import { FileError, type Place } from '../domain/errors.ts';
import type { OnBytes } from './table.ts';
import { DOWNLOAD_AGAIN, entryPlace, type ZipEntry, type ZipFile } from './zip.ts';

/** The most that one entry may inflate to, in bytes. */
export const MAX_ENTRY_BYTES = 4 * 1024 ** 3;

/** The most that an entry which is held as a whole may inflate to, in bytes. */
export const MAX_WHOLE_ENTRY_BYTES = 256 * 1024 ** 2;

export interface EntryOptions {
  /** What errors name; by default the file and the entry. */
  readonly place?: Place;
  /** Told the compressed bytes consumed so far. */
  readonly onBytes?: OnBytes | undefined;
  /** The most that the entry may inflate to, in bytes. */
  readonly maxBytes?: number;
}

/**
 * An entry's content in chunks of up to 512 KB. Inflating runs on the thread pool, ahead of whoever
 * takes them. Size and checksum are verified at the end: what was taken before may be damaged.
 * Leaving the loop early stops the reading.
 * @throws FileError where the entry is encrypted, compressed by an unknown method, cut off, damaged,
 * or larger than `maxBytes` or than it claims.
 */
export async function* entryChunks(
  zip: ZipFile,
  entry: ZipEntry,
  options: EntryOptions = {},
): AsyncGenerator<Buffer, void, undefined> {
  const place = options.place ?? entryPlace(zip, entry.name);
  const maxBytes = options.maxBytes ?? MAX_ENTRY_BYTES;
  refuseUnreadable(entry, place, maxBytes);
  const start = await dataStart(zip, entry, place);
  const blocks = compressedBlocks(zip, entry, start, options.onBytes);
  const chunks = entry.method === STORED ? blocks : inflate(blocks, entry);
  let size = 0;
  let crc = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > entry.size) throw tooLong(entry, place, maxBytes);
      crc = crc32(chunk, crc);
      yield chunk;
    }
  } catch (error) {
    throw describeInflateError(error, entry, place);
  }
  if (size < entry.size) {
    throw new FileError(
      `${entry.name} is cut off: expected ${count(entry.size)} bytes, found ${count(size)}.`,
      {
        place,
        hint: DOWNLOAD_AGAIN,
      },
    );
  }
  if (crc !== entry.crc) {
    throw new FileError(`${entry.name} is damaged: its checksum is wrong.`, {
      place,
      hint: 'Download it again.',
    });
  }
}

/**
 * A whole entry, for small parts only.
 * @throws FileError as `entryChunks` does; `maxBytes` is MAX_WHOLE_ENTRY_BYTES where it is not given.
 */
export async function readEntry(
  zip: ZipFile,
  entry: ZipEntry,
  options: EntryOptions = {},
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of entryChunks(zip, entry, {
    maxBytes: MAX_WHOLE_ENTRY_BYTES,
    ...options,
  })) {
    chunks.push(chunk);
  }
  return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
}

function refuseUnreadable(entry: ZipEntry, place: Place, maxBytes: number): void {
  if (entry.isEncrypted) {
    throw new FileError(`${entry.name} is encrypted.`, {
      place,
      hint: 'Unpack it with its password first, then name the file inside.',
    });
  }
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new FileError(
      `${entry.name} is compressed by method ${entry.method}; only 0 (stored) and 8 (deflated) can be read.`,
      { place, hint: 'Unpack it and zip it again the usual way, or name the file inside.' },
    );
  }
  if (entry.size > maxBytes) {
    throw new FileError(
      `${entry.name} is said to unpack to ${count(entry.size)} bytes, more than the ${count(maxBytes)} that are read.`,
      { place, hint: 'Check where the file comes from: no published file is that large.' },
    );
  }
}

/**
 * Checks that every entry is where the directory says, under the same name: names have no checksum,
 * and what a file's name says decides whether it is read, and as which release.
 * @throws FileError where one is not.
 */
export async function checkNames(zip: ZipFile): Promise<void> {
  for (const entry of zip.entries) await dataStart(zip, entry, zip.source.place);
}

/** The local header repeats the name, with an extra field of its own length. */
async function dataStart(zip: ZipFile, entry: ZipEntry, place: Place): Promise<number> {
  const cutOff = (expected: number) =>
    new FileError(
      `${entry.name} is cut off: it needs ${count(expected)} bytes, the file has ${count(zip.source.size)}.`,
      { place, hint: DOWNLOAD_AGAIN },
    );
  if (entry.offset + LOCAL_BYTES > zip.source.size) throw cutOff(entry.offset + LOCAL_BYTES);
  const header = await zip.source.read(entry.offset, LOCAL_BYTES);
  if (header.readUInt32LE(0) !== LOCAL) {
    throw new FileError(`The zip is damaged: ${entry.name} is not at byte ${entry.offset}.`, {
      place,
      hint: 'Download it again.',
    });
  }
  const nameEnd = entry.offset + LOCAL_BYTES + header.readUInt16LE(26);
  if (nameEnd > zip.source.size) throw cutOff(nameEnd);
  const name = await zip.source.read(entry.offset + LOCAL_BYTES, header.readUInt16LE(26));
  if (!name.equals(entry.nameBytes)) {
    throw new FileError(
      `The zip is damaged: ${entry.name} has another name at byte ${entry.offset}.`,
      { place, hint: 'Download it again.' },
    );
  }
  const start = nameEnd + header.readUInt16LE(28);
  if (start + entry.compressedSize > zip.source.size) throw cutOff(start + entry.compressedSize);
  return start;
}

async function* compressedBlocks(
  zip: ZipFile,
  entry: ZipEntry,
  start: number,
  onBytes: OnBytes | undefined,
): AsyncGenerator<Buffer, void, undefined> {
  for (let done = 0; done < entry.compressedSize; ) {
    const length = Math.min(BLOCK_BYTES, entry.compressedSize - done);
    yield await zip.source.read(start + done, length);
    done += length;
    onBytes?.(done);
  }
}

function inflate(blocks: AsyncIterable<Buffer>, entry: ZipEntry): AsyncIterable<Buffer> {
  const chunkSize = Math.min(CHUNK_BYTES, Math.max(MIN_CHUNK_BYTES, entry.size));
  // Node hands the options on to its stream; its types leave out that part.
  const options: ZlibOptions & TransformOptions = {
    chunkSize,
    readableHighWaterMark: READ_AHEAD_CHUNKS * chunkSize,
  };
  const stream = createInflateRaw(options);
  // The pipeline destroys both ends on any error; the loop over the stream is what reports it.
  pipeline(Readable.from(blocks, { highWaterMark: 1 }), stream, () => {});
  return stream;
}

function tooLong(entry: ZipEntry, place: Place, maxBytes: number): FileError {
  return new FileError(
    `${entry.name} unpacks to more than the ${count(entry.size)} bytes that it claims (at most ${count(maxBytes)} are read).`,
    { place, hint: 'The zip is damaged or made to do harm: download it again from its publisher.' },
  );
}

function describeInflateError(error: unknown, entry: ZipEntry, place: Place): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'Z_BUF_ERROR') {
    return new FileError(`${entry.name} is cut off: its compressed data ends too early.`, {
      place,
      hint: DOWNLOAD_AGAIN,
      cause: error,
    });
  }
  if (code === 'Z_DATA_ERROR') {
    return new FileError(`${entry.name} is damaged: its compressed data is not valid.`, {
      place,
      hint: 'Download it again.',
      cause: error,
    });
  }
  return error;
}

/** With thousands separators: these numbers are long. */
function count(bytes: number): string {
  return bytes.toLocaleString('en-US');
}

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const BLOCK_BYTES = 256 * 1024;
const CHUNK_BYTES = 512 * 1024;
const READ_AHEAD_CHUNKS = 4;
/** zlib's own lower bound. */
const MIN_CHUNK_BYTES = 64;
