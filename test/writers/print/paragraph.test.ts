import { describe, expect, it } from 'vitest';
import { paragraph } from '../../../src/writers/print/paragraph.ts';

describe('a paragraph', () => {
  it('is broken at its width and as high as its lines', () => {
    const { lines, height, spoken } = paragraph('one two three four', { size: 10 }, 50);
    expect(lines).toEqual(['one two', 'three four']);
    expect(height).toBe(27);
    expect(spoken).toEqual({});
  });

  it('says the whole text where some of it is cut', () => {
    const { lines, spoken } = paragraph('one two three four', { size: 10 }, 50, 1);
    expect(lines).toEqual(['one two…']);
    expect(spoken).toEqual({ actual: 'one two three four' });
  });

  it('says the letters that cannot be drawn, up to a thousand', () => {
    expect(paragraph('👷 works', { size: 10 }, 90).spoken).toEqual({ actual: '👷 works' });
    expect(paragraph('Ω'.repeat(5000), { size: 10 }, 90, 2).spoken.actual).toHaveLength(1000);
  });

  it('without letters is one empty line', () => {
    expect(paragraph(' \n', { size: 10 }, 50)).toMatchObject({ lines: [''], spoken: {} });
  });
});
