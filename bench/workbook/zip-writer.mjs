import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** 1980-01-01 00:00, which spreadsheet programs write: no clock. */
const DOS_DATE = 0x0021;
/** Sizes stand in the local header, compression "super fast": as spreadsheet programs flag it. */
const FLAGS = 0x0006;
const DEFLATED = 8;
/** Packs as tightly as the published files are packed: to 15.7 % of a sheet. */
const LEVEL = 2;
const BLOCK = 256 * 1024;

/** Writes a zip part by part in bounded memory; no part may reach 4 GB. */
export class ZipWriter {
  #handle;
  #offset = 0;
  #entries = [];

  static async create(path) {
    const writer = new ZipWriter();
    writer.#handle = await open(path, 'w');
    return writer;
  }

  /** @param {Iterable<string>} texts the part's content in pieces */
  async add(name, texts) {
    const entry = { name: Buffer.from(name), at: this.#offset, crc: 0, size: 0, packed: 0 };
    this.#entries.push(entry);
    await this.#append(localHeader(entry));
    await pipeline(
      Readable.from(blocks(texts, entry), { objectMode: true, highWaterMark: 2 }),
      createDeflateRaw({ level: LEVEL, chunkSize: BLOCK }),
      async (source) => {
        for await (const piece of source) {
          entry.packed += piece.length;
          await this.#append(piece);
        }
      },
    );
    const header = localHeader(entry);
    await this.#handle.write(header, 0, header.length, entry.at);
  }

  async close() {
    const directoryAt = this.#offset;
    for (const entry of this.#entries) await this.#append(directoryHeader(entry));
    await this.#append(endOfDirectory(this.#entries.length, directoryAt, this.#offset));
    await this.#handle.close();
  }

  async #append(bytes) {
    await this.#handle.write(bytes, 0, bytes.length, this.#offset);
    this.#offset += bytes.length;
  }
}

/** Gathers the texts into blocks of bytes and counts them into the entry. */
function* blocks(texts, entry) {
  let gathered = '';
  const flush = () => {
    const bytes = Buffer.from(gathered);
    gathered = '';
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    return bytes;
  };
  for (const text of texts) {
    gathered += text;
    if (gathered.length >= BLOCK) yield flush();
  }
  if (gathered !== '') yield flush();
}

function localHeader(entry) {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4, entry);
  return Buffer.concat([header, entry.name]);
}

function directoryHeader(entry) {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(45, 4);
  writeCommon(header, 6, entry);
  header.writeUInt32LE(entry.at, 42);
  return Buffer.concat([header, entry.name]);
}

/** The fields that both headers have, from "version needed" on. */
function writeCommon(header, at, { name, crc, size, packed }) {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(FLAGS, at + 2);
  header.writeUInt16LE(DEFLATED, at + 4);
  header.writeUInt16LE(0, at + 6);
  header.writeUInt16LE(DOS_DATE, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(packed, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}

function endOfDirectory(count, directoryAt, end) {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(end - directoryAt, 12);
  record.writeUInt32LE(directoryAt, 16);
  return record;
}
