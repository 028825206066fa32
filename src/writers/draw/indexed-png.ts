import { crc32, deflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha of each pixel, row by row; all opaque. */
  readonly rgba: Uint8Array;
  /** Pixels that a pixel of the drawing has become: says how large the picture is meant to be. */
  readonly scale: number;
}

/**
 * A PNG with a palette, as charts allow, which have few colours: half the size of one with full
 * colours and half the time to write. Undefined where there are more than 256 colours.
 * Layout: W3C, Portable Network Graphics Specification (Third Edition), chapters 5 and 11.
 */
export function indexedPng(pixels: Pixels): Uint8Array | undefined {
  const indexed = indexColours(pixels);
  if (indexed === undefined) return undefined;
  const { width, height, scale } = pixels;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits a pixel, with a palette; deflate, plain filters, not interlaced.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    density(scale),
    chunk('PLTE', indexed.palette),
    chunk('IDAT', deflateSync(indexed.rows, { level: 3, chunkSize: 1 << 20 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG that does not say how large it is meant to be, made to say it. */
export function withDensity(png: Uint8Array, scale: number): Uint8Array {
  // The signature, and the header with its length, name and sum.
  const end = SIGNATURE.length + 25;
  return Buffer.concat([png.subarray(0, end), density(scale), png.subarray(end)]);
}

/** CSS has 96 pixels an inch of 0.0254 m. */
function density(scale: number): Buffer {
  const pixelsPerMetre = Math.round((96 * scale) / 0.0254);
  const data = Buffer.alloc(9);
  data.writeUInt32BE(pixelsPerMetre, 0);
  data.writeUInt32BE(pixelsPerMetre, 4);
  data[8] = 1;
  return chunk('pHYs', data);
}

interface IndexedColours {
  /** Red, green, blue of each colour. */
  readonly palette: Uint8Array;
  /** Of each row the number of its filter, none, and then the colours of its pixels. */
  readonly rows: Uint8Array;
}

function indexColours({ width, height, rgba }: Pixels): IndexedColours | undefined {
  // Four bytes can be read as one number where they begin at a multiple of four.
  const { buffer, byteOffset } = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice();
  const colours = new Uint32Array(buffer, byteOffset, width * height);
  const bytes = Buffer.from(buffer, byteOffset, width * height * 4);
  const rows = new Uint8Array((width + 1) * height);
  const indexOf = new Map<number, number>();
  const [stride, line] = [width * 4, width + 1];
  // Neighbours are mostly of one colour, and so are rows.
  let last = -1;
  let index = 0;
  for (let row = 0; row < height; row += 1) {
    const start = row * line;
    const from = row * stride;
    if (row > 0 && bytes.compare(bytes, from - stride, from, from, from + stride) === 0) {
      rows.copyWithin(start, start - line, start);
      continue;
    }
    for (let column = 0; column < width; column += 1) {
      const colour = colours[row * width + column] as number;
      if (colour !== last) {
        last = colour;
        const known = indexOf.get(colour);
        index = known ?? indexOf.size;
        if (known === undefined) indexOf.set(colour, index);
        if (index > 255) return undefined;
      }
      rows[start + 1 + column] = index;
    }
  }
  return { palette: paletteOf([...indexOf.keys()]), rows };
}

/** The colours in the order of their bytes in memory, whatever that order is on this machine. */
function paletteOf(colours: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(Uint32Array.from(colours).buffer);
  return bytes.filter((_, index) => index % 4 < 3);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}
