import { expect, test } from 'vitest';
import { drawingToSvg } from '../../../src/writers/draw/svg.ts';
import { DRAWING_CONTEXT } from '../../support/drawing-context.ts';
import { exampleDrawing } from '../../support/example-drawing.ts';

const svg = String(await drawingToSvg(exampleDrawing(), DRAWING_CONTEXT));
/** For messages that can be read. */
const withoutFonts = svg.replaceAll(/base64,[^)]*/g, 'base64,');

test('is one picture with a title and a description to a screen reader', () => {
  expect(withoutFonts).toMatch(
    /^<svg [^>]*role="img" lang="en" aria-labelledby="example-title example-desc">/,
  );
  expect(withoutFonts).toContain('<title id="example-title">Two rows</title>');
  expect(withoutFonts).toContain('<desc id="example-desc">Two texts.</desc>');
  expect(withoutFonts.match(/ (role|aria-\w+)=/g)).toEqual([' role=', ' aria-labelledby=']);
});

test('has the fonts inside that it uses, and no others', () => {
  const weights = [...svg.matchAll(/@font-face\{font-family:Inter;font-weight:(\d+);/g)];
  expect(weights.map(([, weight]) => weight)).toEqual(['400', '700']);
  const [, base64 = ''] = /base64,([^)]*)\)/.exec(svg) ?? [];
  expect(Buffer.from(base64, 'base64').subarray(0, 4).toString('latin1')).toBe('wOF2');
});

test('names nothing outside itself', () => {
  const targets = [...withoutFonts.matchAll(/(?:href=|src=|url\()["']?([^"')\s]*)/g)];
  expect(targets.map(([, target]) => target)).toEqual([
    'data:font/woff2;base64,',
    'data:font/woff2;base64,',
  ]);
});

test('is 1,280 pixels wide', () => {
  expect(withoutFonts).toMatch(/^<svg [^>]*width="1280" height="\d+" viewBox="0 0 1280 \d+"/);
});
