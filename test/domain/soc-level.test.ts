import { expect, it } from 'vitest';
import { parseSocLevel, SOC_LEVEL_NAMES, socLevelNumber } from '../../src/domain/soc-level.ts';

it('numbers the levels as the guide does', () => {
  expect(SOC_LEVEL_NAMES.map((name) => [name, socLevelNumber(name)])).toEqual([
    ['total', 1],
    ['major', 2],
    ['minor', 3],
    ['broad', 4],
    ['detailed', 5],
  ]);
});

it.each([
  ['2', 'major'],
  ['major', 'major'],
  [' Detailed ', 'detailed'],
  ['1', 'total'],
])('takes "%s" for %s', (text, level) => {
  expect(parseSocLevel(text)).toBe(level);
});

it.each(['', '0', '6', '2.0', 'group', 'toString'])('knows no level "%s"', (text) => {
  expect(parseSocLevel(text)).toBeUndefined();
});
