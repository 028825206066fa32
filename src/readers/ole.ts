import { FileError, type Place } from '../domain/errors.ts';

/** A stream of an OLE container. */
interface OleStream {
  readonly name: string;
  readonly size: number;
  /** Its bytes; those of a small one stand in the root's stream. */
  readonly content: () => Buffer;
}

/** The first bytes of every OLE compound file (.xls, .doc, .msg, an encrypted .xlsx …). */
export const OLE_MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const LAST_REGULAR_SECTOR = 0xfffffff9;
const END_OF_CHAIN = 0xfffffffe;
const HEADER_FAT_SECTORS = 109;
const STREAM = 2;
/** The entry whose stream holds all streams below the cutoff. */
const ROOT = 5;

/**
 * The streams of an OLE compound file, after [MS-CFB]; that all their bytes are there is checked.
 * SheetJS reads these files, but a shortened one makes it fail with errors of its own or passes.
 * @throws FileError where the file is cut off or its sectors are not a chain.
 */
export function oleStreams(file: Buffer, place: Place): OleStream[] {
  if (file.length < HEADER_BYTES) throw cutOff(place, HEADER_BYTES, file.length);
  const shift = file.readUInt16LE(0x1e);
  if (shift !== 9 && shift !== 12) throw damaged(place, `sectors of 2^${shift} bytes`);
  const container: Container = { file, place, sectorBytes: 2 ** shift, fat: [], used: new Set() };
  container.fat = readFat(container);

  const miniCutoff = file.readUInt32LE(0x38);
  const streams: OleStream[] = [];
  let root: Buffer = Buffer.alloc(0);
  for (const sector of chain(container, file.readUInt32LE(0x30))) {
    const entries = sectorAt(container, sector, container.sectorBytes);
    for (let at = 0; at + ENTRY_BYTES <= entries.length; at += ENTRY_BYTES) {
      const entry = entries.subarray(at, at + ENTRY_BYTES);
      const kind = entry[0x42];
      const size = entry.readUInt32LE(0x78);
      const first = entry.readUInt32LE(0x74);
      if (kind === ROOT) root = readStream(container, first, size);
      if (kind !== STREAM) continue;
      const isSmall = size < miniCutoff;
      const whole = isSmall ? undefined : readStream(container, first, size);
      streams.push({
        name: entryName(entry),
        size,
        content: () => whole ?? readSmall(container, root, first, size),
      });
    }
  }
  return streams;
}

interface Container {
  readonly file: Buffer;
  readonly place: Place;
  readonly sectorBytes: number;
  /** For each sector the one that follows it. */
  fat: readonly number[];
  /** Sectors that a stream has taken. */
  readonly used: Set<number>;
}

function readFat(container: Container): number[] {
  const { file, sectorBytes } = container;
  const perSector = sectorBytes / 4;
  const fatSectors: number[] = [];
  for (let i = 0; i < HEADER_FAT_SECTORS; i++) fatSectors.push(file.readUInt32LE(0x4c + 4 * i));
  let next = file.readUInt32LE(0x44);
  for (let i = file.readUInt32LE(0x48); i > 0 && next <= LAST_REGULAR_SECTOR; i--) {
    const sector = sectorAt(container, next, sectorBytes);
    for (let j = 0; j < perSector - 1; j++) fatSectors.push(sector.readUInt32LE(4 * j));
    next = sector.readUInt32LE(sectorBytes - 4);
  }
  const fat: number[] = [];
  for (const fatSector of fatSectors.filter((sector) => sector <= LAST_REGULAR_SECTOR)) {
    const sector = sectorAt(container, fatSector, sectorBytes);
    for (let j = 0; j < perSector; j++) fat.push(sector.readUInt32LE(4 * j));
  }
  return fat;
}

function* chain(container: Container, first: number): Generator<number> {
  let steps = 0;
  for (let sector = first; sector !== END_OF_CHAIN; ) {
    yield sector;
    const next = container.fat[sector];
    if (next === undefined || ++steps > container.fat.length) {
      throw damaged(container.place, 'a chain of sectors that does not end');
    }
    sector = next;
  }
}

function readStream(container: Container, first: number, size: number): Buffer {
  const sectors: Buffer[] = [];
  let rest = size;
  for (const sector of rest > 0 ? chain(container, first) : []) {
    if (rest <= 0) break;
    if (container.used.has(sector))
      throw damaged(container.place, `sector ${sector} in two streams`);
    container.used.add(sector);
    sectors.push(sectorAt(container, sector, Math.min(rest, container.sectorBytes)));
    rest -= container.sectorBytes;
  }
  if (rest > 0) throw damaged(container.place, `a stream ${rest} bytes short`);
  return Buffer.concat(sectors);
}

/** A stream below the cutoff: small sectors of the root's stream, with a chain of their own. */
function readSmall(container: Container, root: Buffer, first: number, size: number): Buffer {
  const { file, sectorBytes, place } = container;
  const table = [...chain(container, file.readUInt32LE(0x3c))].map((sector) =>
    sectorAt(container, sector, sectorBytes),
  );
  const next = Buffer.concat(table);
  const sectors: Buffer[] = [];
  let sector = first;
  for (let rest = size; rest > 0; rest -= SMALL_BYTES) {
    const start = sector * SMALL_BYTES;
    if (start + Math.min(rest, SMALL_BYTES) > root.length || sectors.length * 4 > next.length) {
      throw damaged(place, `a stream ${rest} bytes short`);
    }
    sectors.push(root.subarray(start, start + Math.min(rest, SMALL_BYTES)));
    sector = 4 * sector + 4 <= next.length ? next.readUInt32LE(4 * sector) : END_OF_CHAIN;
  }
  return Buffer.concat(sectors);
}

const SMALL_BYTES = 64;

function sectorAt({ file, place, sectorBytes }: Container, sector: number, length: number): Buffer {
  const start = (sector + 1) * sectorBytes;
  if (sector > LAST_REGULAR_SECTOR) throw damaged(place, `sector ${sector}`);
  if (start + length > file.length) throw cutOff(place, start + length, file.length);
  return file.subarray(start, start + length);
}

function entryName(entry: Buffer): string {
  const bytes = Math.min(64, entry.readUInt16LE(0x40));
  return entry.toString('utf16le', 0, Math.max(0, bytes - 2));
}

function cutOff(place: Place, expected: number, found: number): FileError {
  return new FileError(
    `Expected at least ${expected} bytes, found ${found}: the file is cut off.`,
    {
      place,
      hint: 'Download it again; a transfer that broke off leaves a shorter file.',
    },
  );
}

function damaged(place: Place, found: string): FileError {
  return new FileError(`Expected an Excel workbook, found ${found}: the file is damaged.`, {
    place,
    hint: 'Download it again; or open it in a spreadsheet program and save it as .xlsx.',
  });
}
