import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a made zip. All beyond name and data is for springing traps: what the zip claims. */
export interface ZipPart {
  readonly name: string;
  readonly data: string | Buffer;
  /** 8 deflates (the default), 0 stores; any other number is only claimed, the data is stored. */
  readonly method?: number;
  /** General purpose flags; bit 0 says encrypted. */
  readonly flags?: number;
  /** The checksum to claim. */
  readonly crc?: number;
  /** The uncompressed size to claim. */
  readonly size?: number;
  /** The bytes to put in the place of the compressed data. */
  readonly compressed?: Buffer;
  /** The compressed size to claim. */
  readonly compressedSize?: number;
}

export interface ZipOptions {
  readonly comment?: string;
  /** Writes sizes and offsets in zip64 records, as a writer does beyond 4 GiB. */
  readonly zip64?: boolean;
}

/** The bytes of a zip file with these entries, in this order. */
export function makeZip(parts: readonly ZipPart[], options: ZipOptions = {}): Buffer {
  const zip64 = options.zip64 === true;
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const entry = describe(part);
    const local = localHeader(entry);
    directory.push(directoryRecord(entry, offset, zip64));
    pieces.push(local, entry.body);
    offset += local.length + entry.body.length;
  }
  const records = Buffer.concat(directory);
  pieces.push(records);
  if (zip64) pieces.push(zip64End(parts.length, records.length, offset));
  pieces.push(endRecord(parts.length, records.length, offset, options));
  return Buffer.concat(pieces);
}

interface Entry {
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly compressedSize: number;
  readonly body: Buffer;
}

function describe(part: ZipPart): Entry {
  const data = Buffer.isBuffer(part.data) ? part.data : Buffer.from(part.data, 'utf8');
  const method = part.method ?? 8;
  const body = part.compressed ?? (method === 8 ? deflateRawSync(data) : data);
  return {
    name: Buffer.from(part.name, 'utf8'),
    flags: (part.flags ?? 0) | 0x800,
    method,
    crc: part.crc ?? crc32(data),
    size: part.size ?? data.length,
    compressedSize: part.compressedSize ?? body.length,
    body,
  };
}

function localHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(entry.flags, 6);
  header.writeUInt16LE(entry.method, 8);
  header.writeUInt32LE(entry.crc >>> 0, 14);
  header.writeUInt32LE(entry.compressedSize, 18);
  header.writeUInt32LE(Math.min(entry.size, 0xffffffff), 22);
  header.writeUInt16LE(entry.name.length, 26);
  return Buffer.concat([header, entry.name]);
}

function directoryRecord(entry: Entry, offset: number, zip64: boolean): Buffer {
  const record = Buffer.alloc(46);
  const extra = Buffer.alloc(zip64 ? 28 : 0);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(20, 4);
  record.writeUInt16LE(20, 6);
  record.writeUInt16LE(entry.flags, 8);
  record.writeUInt16LE(entry.method, 10);
  record.writeUInt32LE(entry.crc >>> 0, 16);
  record.writeUInt32LE(zip64 ? 0xffffffff : entry.compressedSize, 20);
  record.writeUInt32LE(zip64 ? 0xffffffff : entry.size, 24);
  record.writeUInt16LE(entry.name.length, 28);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt32LE(zip64 ? 0xffffffff : offset, 42);
  if (zip64) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(entry.size), 4);
    extra.writeBigUInt64LE(BigInt(entry.compressedSize), 12);
    extra.writeBigUInt64LE(BigInt(offset), 20);
  }
  return Buffer.concat([record, entry.name, extra]);
}

function zip64End(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(45, 12);
  end.writeUInt16LE(45, 14);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(offset + size), 64);
  end.writeUInt32LE(1, 72);
  return end;
}

function endRecord(count: number, size: number, offset: number, options: ZipOptions): Buffer {
  const zip64 = options.zip64 === true;
  const comment = Buffer.from(options.comment ?? '', 'utf8');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(zip64 ? 0xffff : count, 8);
  end.writeUInt16LE(zip64 ? 0xffff : count, 10);
  end.writeUInt32LE(zip64 ? 0xffffffff : size, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([end, comment]);
}
