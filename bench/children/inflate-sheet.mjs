/**
 * F, the yardstick: inflates the first sheet of a workbook and throws the bytes away.
 *   node inflate-sheet.mjs FILE
 */
import { createReadStream, openSync, readSync, statSync } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const SHEET = 'xl/worksheets/sheet1.xml';
/** Pieces as a streaming reader takes them. With 16 KB, the default, node needs nearly twice as long. */
const READ_BYTES = 1024 * 1024;
const INFLATE_BYTES = 64 * 1024;

const [file] = process.argv.slice(2);
const { start, packedBytes, bytes } = locate(file, SHEET);
let seen = 0;
await pipeline(
  createReadStream(file, { start, end: start + packedBytes - 1, highWaterMark: READ_BYTES }),
  createInflateRaw({ chunkSize: INFLATE_BYTES }),
  new Writable({
    write(chunk, _encoding, done) {
      seen += chunk.length;
      done();
    },
  }),
);
if (seen !== bytes) throw new Error(`Expected ${bytes} bytes in ${SHEET}, found ${seen}.`);

/** From the zip's directory, which ends the file and has no comment after it. */
function locate(path, name) {
  const descriptor = openSync(path);
  const read = (position, length) => {
    const buffer = Buffer.alloc(length);
    readSync(descriptor, buffer, 0, length, position);
    return buffer;
  };
  const end = read(statSync(path).size - 22, 22);
  const directory = read(end.readUInt32LE(16), end.readUInt32LE(12));
  let at = 0;
  while (at < directory.length) {
    const nameBytes = directory.readUInt16LE(at + 28);
    if (directory.toString('utf8', at + 46, at + 46 + nameBytes) === name) {
      const header = directory.readUInt32LE(at + 42);
      const local = read(header, 30);
      return {
        start: header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28),
        packedBytes: directory.readUInt32LE(at + 20),
        bytes: directory.readUInt32LE(at + 24),
      };
    }
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  throw new Error(`No ${name} in ${path}.`);
}
