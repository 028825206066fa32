import { expect, it } from 'vitest';
import { parseTopCodeNote, type TopCodeRow, topCodeOf } from '../../src/domain/top-code.ts';

it.each([
  [
    '#  = indicates a wage equal to or greater than $115.00 per hour or $239,200 per year ',
    115,
    239_200,
  ],
  [
    '# = indicates a wage that is equal to or greater than $100.00 per hour or $208,000 per year',
    100,
    208_000,
  ],
  ['# = indicates a wage greater than $60.00 per hour or $124,820 annually', 60, 124_820],
  ['This wage is equal to or greater than $100.00 per hour or $208,000 per year.', 100, 208_000],
  ['# Wages greater than or equal to $80.00/hour or $166,400/year', 80, 166_400],
])('reads the note "%s"', (note, hourlyUsd, annualUsd) => {
  expect(parseTopCodeNote(note)).toEqual({ hourlyUsd, annualUsd });
});

it.each([
  '',
  '*  = indicates that a wage estimate is not available',
  '~ =indicates that the percent of establishments reporting the occupation is less than 0.5%',
  'The federal minimum wage is $7.25 per hour or $15,080 per year',
])('reads no top code from "%s"', (note) => {
  expect(parseTopCodeNote(note)).toBeUndefined();
});

const rows: readonly TopCodeRow[] = [
  { from: '2000-01', to: '2004-11', hourlyUsd: 70, annualUsd: 145_600, basis: 'inferred' },
  { from: '2023-05', to: '2024-05', hourlyUsd: 115, annualUsd: 239_200, basis: 'file notes' },
];

it('finds the top code of a release within a span', () => {
  expect(topCodeOf(rows, 2002)?.hourlyUsd).toBe(70);
  expect(topCodeOf(rows, 2004, 11)?.hourlyUsd).toBe(70);
  expect(topCodeOf(rows, 2024, 5)?.annualUsd).toBe(239_200);
});

it('knows no top code before, between and after the spans', () => {
  expect(topCodeOf(rows, 1999)).toBeUndefined();
  expect(topCodeOf(rows, 2010, 5)).toBeUndefined();
  expect(topCodeOf(rows, 2025, 5)).toBeUndefined();
});
