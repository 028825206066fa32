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
 * colours and a fraction of the time to write. Where the soft edges of letters and marks make more
 * than 256 colours, those of few pixels are rounded to a sixteenth of each channel, then to an eighth,
 * which nobody sees; areas keep theirs. Undefined where even so there are more.
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
  const pixels = new Uint32Array(buffer, byteOffset, width * height);
  const bytes = Buffer.from(buffer, byteOffset, width * height * 4);
  const colours = new FoundColours();
  const runs = new Runs();
  // Rows are mostly like the one above.
  const [stride, repeats] = [width * 4, new Uint8Array(height)];
  for (let row = 0; row < height; row += 1) {
    const from = row * stride;
    if (row > 0 && bytes.compare(bytes, from - stride, from, from, from + stride) === 0) {
      repeats[row] = 1;
    } else if (!findRuns(pixels, row * width, width, colours, runs)) return undefined;
  }
  const chosen = choosePalette(colours.found, colours.counts);
  if (chosen === undefined) return undefined;
  const rows = new Uint8Array((width + 1) * height);
  let run = 0;
  for (let row = 0; row < height; row += 1) {
    const to = row * (width + 1) + 1;
    if (repeats[row] === 1) rows.copyWithin(to, to - width - 1, to - 1);
    else run = writeRuns(runs, run, chosen.of, rows, to, width);
  }
  return { palette: paletteOf(chosen.palette), rows };
}

/** Pixels of one colour beside each other, row after row: the number of their colour, and how many. */
class Runs {
  colours = new Uint16Array(1 << 14);
  lengths = new Uint32Array(1 << 14);
  count = 0;

  add(colour: number, length: number): void {
    if (this.count === this.colours.length) {
      this.colours = grown(this.colours, new Uint16Array(this.count * 2));
      this.lengths = grown(this.lengths, new Uint32Array(this.count * 2));
    }
    this.colours[this.count] = colour;
    this.lengths[this.count] = length;
    this.count += 1;
  }
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Adds the runs of a row; false where the picture has too many colours. */
function findRuns(
  pixels: Uint32Array,
  from: number,
  width: number,
  colours: FoundColours,
  runs: Runs,
): boolean {
  const end = from + width;
  for (let at = from; at < end; ) {
    const colour = pixels[at] as number;
    let next = at + 1;
    while (next < end && pixels[next] === colour) next += 1;
    const number = colours.add(colour, next - at);
    if (number === undefined) return false;
    runs.add(number, next - at);
    at = next;
  }
  return true;
}

/** Writes the row that begins with a run, in the colours that stand for its own; returns the run after it. */
function writeRuns(
  { colours, lengths }: Runs,
  first: number,
  of: Uint8Array,
  into: Uint8Array,
  start: number,
  width: number,
): number {
  let run = first;
  for (let at = start; at < start + width; run += 1) {
    const index = of[colours[run] as number] as number;
    const end = at + (lengths[run] as number);
    // Half of the runs are a pixel of a soft edge.
    if (end - at < 16) for (; at < end; at += 1) into[at] = index;
    else into.fill(index, at, end);
    at = end;
  }
  return run;
}

const MOST_FOUND = 1 << 15;
const SLOTS = 1 << 16;

/** The colours of a picture, each once and with a number, in the order in which they are met: a table of hashes. */
class FoundColours {
  readonly #colours = new Uint32Array(MOST_FOUND);
  /** Pixels of each, in rows that differ from the one above. */
  readonly #counts = new Uint32Array(MOST_FOUND);
  #size = 0;
  /** Number + 1 of the colour in a slot; 0 where it is free. */
  readonly #slots = new Uint16Array(SLOTS);

  get found(): Uint32Array {
    return this.#colours.subarray(0, this.#size);
  }

  get counts(): Uint32Array {
    return this.#counts.subarray(0, this.#size);
  }

  /** The number of a colour that so many pixels more have; undefined where there are too many colours. */
  add(colour: number, pixels: number): number | undefined {
    let slot = Math.imul(colour, 0x9e3779b1) >>> 16;
    let number = (this.#slots[slot] as number) - 1;
    while (number >= 0 && this.#colours[number] !== colour) {
      slot = (slot + 1) % SLOTS;
      number = (this.#slots[slot] as number) - 1;
    }
    if (number < 0) {
      if (this.#size === MOST_FOUND) return undefined;
      number = this.#size;
      this.#size += 1;
      this.#colours[number] = colour;
      this.#slots[slot] = number + 1;
    }
    this.#counts[number] = (this.#counts[number] as number) + pixels;
    return number;
  }
}

const MOST_COLOURS = 256;
/** Pixels, in rows that differ from the one above, from which on a colour is kept as it is. */
const AREA_PIXELS = 500;
/** Bits of each channel that rare colours keep: the coarser only where there are still too many. */
const ROUNDINGS = [8, 4, 3];

interface ChosenPalette {
  readonly palette: readonly number[];
  /** For each colour of the picture its place in the palette. */
  readonly of: Uint8Array;
}

function choosePalette(colours: Uint32Array, counts: Uint32Array): ChosenPalette | undefined {
  for (const bits of ROUNDINGS) {
    const indexOf = new Map<number, number>();
    const of = Uint8Array.from(colours, (colour, at) => {
      const shown = (counts[at] as number) >= AREA_PIXELS ? colour : roundedColour(colour, bits);
      const index = indexOf.get(shown) ?? indexOf.size;
      indexOf.set(shown, index);
      return index;
    });
    if (indexOf.size <= MOST_COLOURS) return { palette: [...indexOf.keys()], of };
  }
  return undefined;
}

/** Each of the four bytes to the nearest of 2^bits even steps from 0 to 255. */
function roundedColour(colour: number, bits: number): number {
  if (bits === 8) return colour;
  const steps = 2 ** bits - 1;
  let rounded = 0;
  for (const shift of [0, 8, 16, 24]) {
    const channel = (colour >>> shift) & 255;
    rounded |= Math.round((Math.round((channel * steps) / 255) * 255) / steps) << shift;
  }
  return rounded >>> 0;
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
