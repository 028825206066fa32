import { describe, expect, it } from 'vitest';
import { keptTitle, plainLine } from '../../src/domain/plain-line.ts';

describe('plainLine', () => {
  it.each([
    ['a\u001b[31mb', 'a [31mb'],
    ['a\u009b31mb', 'a 31mb'],
    ['one\r\ntwo\tthree', 'one  two three'],
    ['Colorado\u202e 2024\u202c', 'Colorado  2024 '],
    ['a\u2066b\u2069c\u200fd\u2028e', 'a b c d e'],
    ['Técnicos “A–B”\u00a0👩‍🔧', 'Técnicos “A–B”\u00a0👩‍🔧'],
  ])('%j is %j', (text, line) => {
    expect(plainLine(text)).toBe(line);
  });
});

describe('keptTitle', () => {
  it('has no blanks at its ends, also where a sign stood', () => {
    expect(keptTitle('\u202e Manufacturing\u0000\n')).toBe('Manufacturing');
  });

  it('is cut where it is longer than any title is, and not within a character', () => {
    expect(keptTitle('x'.repeat(1000))).toHaveLength(1000);
    expect(keptTitle('x'.repeat(900_000))).toBe(`${'x'.repeat(999)}…`);
    expect(keptTitle('🔧'.repeat(900))).toBe(`${'🔧'.repeat(499)}…`);
  });
});
