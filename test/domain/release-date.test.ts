import { expect, test } from 'vitest';
import { releaseDate } from '../../src/domain/release-date.ts';

test.each([
  ['oews-2024-05', '2024-05-01'],
  ['oews-2003-11', '2003-11-01'],
  ['oews-2001', '2001-01-01'],
  ['ep-2024-34', '2024-01-01'],
  ['ny-wages-2023', '2023-01-01'],
  ['somebodys', '2000-01-01'],
])('%s has the day %s', (release, day) => {
  expect(releaseDate(release)).toBe(day);
});
