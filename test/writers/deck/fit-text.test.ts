import { describe, expect, it } from 'vitest';
import { titleOf } from '../../../src/writers/deck/chart-slide.ts';
import { fitted, linesOf, oneLine } from '../../../src/writers/deck/fit-text.ts';
import { LONG_TITLE } from '../../support/odd-chart-slices.ts';

const FIT = { width: 400, sizes: [28, 24], lines: 2, isBold: true };

describe('a text that is fitted', () => {
  it('keeps the largest size at which it fits', () => {
    expect(fitted('Production', FIT)).toEqual({ text: 'Production', size: 28, lines: 1 });
    expect(fitted(`${'word '.repeat(12)}`, FIT)).toMatchObject({ size: 24, lines: 2 });
  });

  it.each([
    ['X'.repeat(10_000)],
    ['word '.repeat(2_000)],
    ['👩‍🏭'.repeat(3_000)],
    [`${LONG_TITLE} `.repeat(5)],
  ])('is cut with … where no size will do: %.20s', (text) => {
    const { text: shown, size, lines } = fitted(text, FIT);
    expect([size, lines, shown.endsWith('…')]).toEqual([24, 2, true]);
    expect(linesOf(shown, { width: 400, size, isBold: true })).toBeLessThanOrEqual(2);
    expect(shown).not.toMatch(/[\ud800-\udbff]…$/);
  });

  it('has no breaks and no characters that XML forbids', () => {
    expect(oneLine(' a\n\tb\u0000\u0007 \ud800c ')).toBe('a b c');
  });
});

describe('a title', () => {
  it('is a little smaller rather than one word too long for its line', () => {
    const title = titleOf('Healthcare Support is projected to grow fastest, by 27.7% by 2034');
    expect(title).toMatchObject({ size: 26, lines: 1 });
  });

  it('loses its last clauses before a word is cut', () => {
    const first = `${LONG_TITLE} are projected to grow fastest`;
    expect(titleOf(`${first}; of the large groups ${LONG_TITLE} to shrink most`).text).toBe(first);
    expect(titleOf(`${'X'.repeat(300)}; Y`).text).toMatch(/^X+…$/);
  });
});
