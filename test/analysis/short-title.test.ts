import { expect, it } from 'vitest';
import { shortTitle } from '../../src/analysis/short-title.ts';

it.each([
  ['Production Occupations', 'Production'],
  ['Other Production Occupations', 'Other Production'],
  ['Top Executives', 'Top Executives'],
  ['Health Diagnosing and Treating Practitioners', 'Health Diagnosing and Treating Practitioners'],
  ['All Occupations', 'All Occupations'],
  [' Occupations', 'Occupations'],
  ['Computer Occupations, All Other', 'Computer Occupations, All Other'],
])('of %j is %j', (title, short) => {
  expect(shortTitle(title)).toBe(short);
});

it('takes no longer for a title of nothing but blanks', () => {
  const title = `x${' '.repeat(300_000)}x`;
  const begun = performance.now();
  expect(shortTitle(title)).toBe(title);
  expect(performance.now() - begun).toBeLessThan(1000);
});
