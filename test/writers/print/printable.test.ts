import { describe, expect, it } from 'vitest';
import { drawable, printable } from '../../../src/writers/print/printable.ts';

describe('a text for paper', () => {
  it.each([
    ['controls', 'a\u0000b\u0007\tc\r\nd', 'a b c d'],
    ['what turns the direction of text', 'a \u202eb\u2066', 'a b'],
    ['halves of pairs', 'a\ud800b', 'ab'],
    ['markup, which is text', '<script>"&\'', '<script>"&\''],
  ])('is on one line, without %s', (_, text, plain) => {
    expect(printable(text)).toBe(plain);
  });

  it.each([
    ['Kraków’s ≥ 1,234 – 5 %', 'Kraków’s ≥ 1,234 – 5 %'],
    ['one 👩‍🏭 two 中文 three', 'one □ two □ three'],
  ])('has a box where the shipped font lacks letters: %s', (text, drawn) => {
    expect(drawable(text)).toBe(drawn);
  });
});
