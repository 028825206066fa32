import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** The parts of a package by their path, in the order in which they stand in it. */
export type PackageParts = ReadonlyMap<string, Uint8Array>;

/**
 * Takes apart an Office package that a library has just made in memory, so that parts of it can be
 * replaced. For zips from outside there is src/readers/zip.ts, which trusts nothing.
 */
export function readPackage(bytes: Uint8Array): Map<string, Uint8Array> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const parts = new Map<string, Uint8Array>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(data, data + packed);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    parts.set(name, method === DEFLATED ? inflateRawSync(body) : body);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

/** A zip of the parts without a clock: every one is dated 1980-01-01, as spreadsheet programs do. */
export function writePackage(parts: PackageParts): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of parts) {
    const name = Buffer.from(path);
    // Pictures are packed already.
    const method = path.endsWith('.png') ? STORED : DEFLATED;
    const body = method === DEFLATED ? deflateRawSync(content) : Buffer.from(content);
    const common = commonFields(method, crc32(content), body.length, content.length, name.length);
    const head = Buffer.concat([bytesOf(0x04034b50, 4), common, bytesOf(0, 2), name]);
    directory.push(
      bytesOf(0x02014b50, 4),
      bytesOf(VERSION, 2),
      common,
      bytesOf(0, 2 + 2 + 2 + 2 + 4),
      bytesOf(offset, 4),
      name,
    );
    pieces.push(head, body);
    offset += head.length + body.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.concat([
    bytesOf(0x06054b50, 4),
    bytesOf(0, 4),
    bytesOf(parts.size, 2),
    bytesOf(parts.size, 2),
    bytesOf(listing.length, 4),
    bytesOf(offset, 4),
    bytesOf(0, 2),
  ]);
  return Buffer.concat([...pieces, listing, end]);
}

const STORED = 0;
const DEFLATED = 8;
const VERSION = 20;
/** The name is UTF-8. */
const FLAGS = 0x0800;
const DATE_1980 = 0x0021;

/** What the headers before a part and in the listing share. */
function commonFields(method: number, crc: number, packed: number, size: number, name: number) {
  return Buffer.concat([
    bytesOf(VERSION, 2),
    bytesOf(FLAGS, 2),
    bytesOf(method, 2),
    bytesOf(0, 2),
    bytesOf(DATE_1980, 2),
    bytesOf(crc, 4),
    bytesOf(packed, 4),
    bytesOf(size, 4),
    bytesOf(name, 2),
  ]);
}

function bytesOf(value: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUIntLE(value, 0, Math.min(length, 6));
  return bytes;
}
