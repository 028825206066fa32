import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { DRAWING_FORMATS } from '../../../src/writers/draw/drawing-formats.ts';
import type { DrawingFormat } from '../../../src/writers/draw/drawing-writer.ts';
import { DRAWING_CONTEXT } from '../../support/drawing-context.ts';
import { exampleDrawing } from '../../support/example-drawing.ts';

const FORMATS = Object.entries<DrawingFormat>(DRAWING_FORMATS);
const HOSTILE = '=1+1 <script>alert("x")</script> & \u0001\ud800 👷 \'quoted\'';

async function written(format: DrawingFormat, drawing = exampleDrawing()) {
  return (await format.load())(drawing, DRAWING_CONTEXT);
}

test.each(FORMATS)(
  'the same drawing gives the same %s, whatever was drawn before',
  async (_, format) => {
    const first = await written(format);
    await written(format, exampleDrawing([{ text: 'another', x: 1, y: 1 }]));
    expect(sha256(await written(format))).toBe(sha256(first));
  },
);

test.each(FORMATS)('%s is text or bytes as it says', async (_, format) => {
  expect(typeof (await written(format)) === 'string').toBe(format.isText);
});

test.each(FORMATS.filter(([name]) => name === 'svg' || name === 'html'))(
  'in %s a text from a file stays text',
  async (_, format) => {
    const texts = [{ text: HOSTILE, x: 10, y: 20 }];
    const drawing = exampleDrawing(texts, {}, { title: HOSTILE, alt: HOSTILE, notes: [HOSTILE] });
    const markup = String(await written(format, drawing));
    expect(markup).not.toMatch(/<script/i);
    expect(markup).toContain('=1+1 &lt;script&gt;');
    expect(markup).toContain('👷');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it must not be there
    expect(markup).not.toMatch(/\u0001|\ud800(?![\udc00-\udfff])/);
  },
);

test.each(FORMATS)('a text of 10,000 characters does not break %s', async (_, format) => {
  const long = 'Electrical Assemblers '.repeat(455);
  expect(
    (await written(format, exampleDrawing(undefined, {}, { title: long }))).length,
  ).toBeGreaterThan(1000);
});

test('vl.json is the spec, and nothing of the pipeline', async () => {
  const drawing = exampleDrawing();
  const text = String(await written(DRAWING_FORMATS['vl.json'], drawing));
  expect(JSON.parse(text)).toEqual(drawing.spec);
  expect(text.endsWith('}\n')).toBe(true);
  expect(text).toContain('"$schema": "https://vega.github.io/schema/vega-lite/v6.json"');
});

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
