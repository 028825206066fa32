import { expect, test } from 'vitest';
import { nearestName } from '../../src/commands/nearest-name.ts';

const NAMES = [
  'size',
  'change',
  'trend',
  'composition',
  'growth-detail',
  'wages',
  'size-growth-wage',
];

test.each([
  ['sise', 'size'],
  ['Wage', 'wages'],
  ['compositon', 'composition'],
  ['growth', 'growth-detail'],
  ['size-growth', 'size-growth-wage'],
  ['xyz', undefined],
  ['', undefined],
])('%j is nearest to %s', (given, expected) => {
  expect(nearestName(given, NAMES)).toBe(expected);
});
