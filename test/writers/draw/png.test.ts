import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { drawingToPng } from '../../../src/writers/draw/png.ts';
import { DRAWING_CONTEXT } from '../../support/drawing-context.ts';
import { exampleDrawing } from '../../support/example-drawing.ts';

const LINE = { x: 10, y: 20 };

/** The rows of pixels of a PNG with a palette: for each pixel the darkness of its red, 0 is white. */
async function pixels(text: string, scale?: number) {
  const png = Buffer.from(
    (await drawingToPng(exampleDrawing([{ ...LINE, text }]), {
      ...DRAWING_CONTEXT,
      ...(scale === undefined ? {} : { scale }),
    })) as Uint8Array,
  );
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.set(type, png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const header = chunks.get('IHDR') as Buffer;
  const palette = chunks.get('PLTE') as Buffer;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(chunks.get('IDAT') as Buffer);
  const darkness = (x: number, y: number) =>
    255 - (palette[3 * (rows[y * (width + 1) + 1 + x] ?? 0)] ?? 0);
  return { width, height, density: chunks.get('pHYs')?.readUInt32BE(0), darkness };
}

/** How much ink stands left of a place on the line of the text, in the pixels of the file. */
async function ink(text: string, right: number): Promise<number> {
  const { darkness } = await pixels(text, 2);
  let sum = 0;
  for (let y = 250; y < 320; y += 1) for (let x = 80; x < right; x += 1) sum += darkness(x, y);
  return sum;
}

test.each([
  [undefined, 1.5, 1920],
  [2, 2, 2560],
])('asked for the scale %s it is as wide, and says so', async (asked, scale, wide) => {
  const { width, height, density } = await pixels('one', asked);
  expect(width).toBe(wide);
  expect(height).toBeGreaterThan(300);
  expect(density).toBe(Math.round((scale * 96) / 0.0254));
});

test('its text is drawn', async () => {
  expect(await ink('MMMMMM', 600)).toBeGreaterThan(2 * (await ink('M', 600)));
});

test.each(['👷', '中', 'Ж'])(
  '%s, which the font does not have, is drawn as a box',
  async (letter) => {
    expect(await ink(letter, 600)).toBe(await ink('□', 600));
  },
);
