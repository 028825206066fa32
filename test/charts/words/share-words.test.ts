import { describe, expect, it } from 'vitest';
import { shareText, shareWords } from '../../../src/charts/words/share-words.ts';

describe('a share in words', () => {
  it.each([
    [0.2, 'a fifth'],
    [0.21, '21%'],
    [0.239, 'nearly a quarter'],
    [0.25, 'a quarter'],
    [0.26, 'just over a quarter'],
    [0.27, '27%'],
    [0.317, 'nearly a third'],
    [1 / 3, 'a third'],
    [0.345, 'just over a third'],
    [0.41, '41%'],
    [0.47, 'nearly half'],
    [0.48, 'half'],
    [0.487, 'half'],
    [0.519, 'half'],
    [0.529, 'just over half'],
    [0.545, '55%'],
    [0.62, '62%'],
    [0.65, 'nearly two thirds'],
    [2 / 3, 'two thirds'],
    [0.73, 'nearly three quarters'],
    [0.75, 'three quarters'],
    [0.9, '90%'],
    [0.994, '99%'],
    [0.9994, '> 99%'],
    [1, 'all'],
    [0.0104, '1%'],
    [0.004, '0.4%'],
    [0.0001, '< 0.1%'],
  ])('of %f is %s', (share, words) => {
    expect(shareWords(share)).toBe(words);
  });

  it('has one decimal beside a bar, and is never 0 where there are jobs', () => {
    expect([0.487, 0.0005, 0.0004, 0].map(shareText)).toEqual(['48.7%', '0.1%', '< 0.1%', '0.0%']);
  });
});
