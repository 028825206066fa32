import { expect, it } from 'vitest';
import { aboutJobs } from '../../../src/charts/words/jobs-words.ts';

it.each([
  [0, '0 jobs'],
  [1, '1 job'],
  [99, '99 jobs'],
  [379, 'about 380 jobs'],
  [87_386, 'about 87,000 jobs'],
  [996_000, 'about 1 million jobs'],
  [1_234_567, 'about 1.2 million jobs'],
  [2_000_000, 'about 2 million jobs'],
  [12_767_670, 'about 13 million jobs'],
])('%d are %s', (count, words) => {
  expect(aboutJobs(count)).toBe(words);
});
