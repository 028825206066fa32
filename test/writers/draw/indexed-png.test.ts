import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { indexedPng, type Pixels, withDensity } from '../../../src/writers/draw/indexed-png.ts';
import { seededRandom } from '../../support/seeded-random.ts';

function picture(width: number, height: number, colour: (pixel: number) => readonly number[]) {
  const bytes = Array.from({ length: width * height }, (_, pixel) => colour(pixel)).flat();
  return { width, height, rgba: Uint8Array.from(bytes), scale: 1 };
}

test('a picture of few colours has each of them once in its palette', () => {
  const two = picture(3, 2, (pixel) => (pixel === 4 ? [1, 2, 3, 255] : [255, 255, 255, 255]));
  const png = Buffer.from(indexedPng(two) as Uint8Array);
  const at = png.indexOf('PLTE', 0, 'latin1');
  expect(png.readUInt32BE(at - 4)).toBe(6);
  expect([...png.subarray(at + 4, at + 10)]).toEqual([255, 255, 255, 1, 2, 3]);
});

test('every pixel has its colour again: long runs, single pixels, equal rows, many of them', () => {
  const random = seededRandom(1);
  // A row is one colour, like the row above, or of pixels that change at every second one.
  const [WIDTH, HEIGHT] = [300, 200];
  const rows: number[][] = [];
  for (let row = 0; row < HEIGHT; row += 1) {
    const above = rows.at(-1);
    if (row % 10 === 0) rows.push(new Array(WIDTH).fill(row % 7));
    else if (row % 10 === 1 && above !== undefined) rows.push(above);
    else rows.push(Array.from({ length: WIDTH }, () => Math.floor(random() * 20)));
  }
  const colours = rows.flat();
  const pixels = picture(WIDTH, HEIGHT, (at) => [colours[at] as number, 10, 200, 255]);
  expect(colours.filter((colour, at) => colour !== colours[at - 1]).length).toBeGreaterThan(40_000);
  expect(pixelsOf(indexedPng(pixels) as Uint8Array, pixels)).toEqual(pixels.rgba);
});

/** What a PNG with a palette shows, where no row is filtered. */
function pixelsOf(bytes: Uint8Array, { width, height }: Pixels): Uint8Array {
  const png = Buffer.from(bytes);
  const chunk = (name: string) => {
    const at = png.indexOf(name, 0, 'latin1');
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  const [palette, rows] = [chunk('PLTE'), inflateSync(chunk('IDAT'))];
  return Uint8Array.from({ length: width * height * 4 }, (_, at) => {
    const pixel = at >> 2;
    const index = rows[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] as number;
    return at % 4 === 3 ? 255 : (palette[index * 3 + (at % 4)] as number);
  });
}

test('rare colours are rounded where there are more than 256, those of areas are kept', () => {
  const AREA = [1, 115, 179, 255];
  const many = picture(2_000, 1, (pixel) =>
    pixel < 1_000 ? AREA : [pixel & 255, (pixel >> 3) & 255, 200, 255],
  );
  const png = Buffer.from(indexedPng(many) as Uint8Array);
  const at = png.indexOf('PLTE', 0, 'latin1');
  const length = png.readUInt32BE(at - 4);
  expect(length / 3).toBeLessThanOrEqual(256);
  expect([...png.subarray(at + 4, at + 7)]).toEqual(AREA.slice(0, 3));
  for (let from = 3; from < length; from += 3) {
    const channels = [...png.subarray(at + 4 + from, at + 7 + from)];
    expect(channels.every((channel) => channel % 17 === 0)).toBe(true);
  }
});

test('a picture of more colours than even rounded ones allow is left to others', () => {
  const many = picture(40_000, 1, (pixel) => [pixel & 255, pixel >> 8, (pixel * 7) & 255, 255]);
  expect(indexedPng(many)).toBeUndefined();
});

test('a PNG that does not say how large it is meant to be can be made to', () => {
  const one = picture(1, 1, () => [0, 0, 0, 255]);
  const png = Buffer.from(indexedPng(one) as Uint8Array);
  const at = png.indexOf('pHYs', 0, 'latin1') - 4;
  const without = Buffer.concat([png.subarray(0, at), png.subarray(at + 21)]);
  expect(Buffer.from(withDensity(without, 1)).equals(png)).toBe(true);
});
