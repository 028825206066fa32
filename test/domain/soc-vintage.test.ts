import { expect, it } from 'vitest';
import { socVintageOfOews } from '../../src/domain/soc-vintage.ts';

it.each([
  [1999, undefined, '2000'],
  [2002, undefined, '2000'],
  [2004, 11, '2000'],
  [2009, 5, '2000'],
  [2010, 5, '2000/2010'],
  [2011, 5, '2000/2010'],
  [2012, 5, '2010'],
  [2018, 5, '2010'],
  [2019, 5, '2010/2018'],
  [2020, 5, '2010/2018'],
  [2021, 5, '2018'],
  [2024, 5, '2018'],
])('codes the release of %s, month %s, by SOC %s', (year, month, vintage) => {
  expect(socVintageOfOews(year, month)).toBe(vintage);
});

it.each([1997, 1998])('has no SOC for %s', (year) => {
  expect(socVintageOfOews(year)).toBeUndefined();
});
