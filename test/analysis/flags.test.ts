import { expect, it } from 'vitest';
import { FLAGS, reliabilityFlag } from '../../src/analysis/flags.ts';

it.each([
  [0, undefined],
  [20, undefined],
  [20.1, 'use-with-care'],
  [40, 'use-with-care'],
  [40.1, 'unreliable'],
  [49.9, 'unreliable'],
] as const)('an RSE of %d %% calls for %s', (rse, flag) => {
  expect(reliabilityFlag(rse)).toBe(flag);
});

it('every flag of the closed list says what it means', () => {
  for (const [flag, meaning] of Object.entries(FLAGS)) {
    expect(flag).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(meaning.length).toBeGreaterThan(10);
  }
  expect(Object.keys(FLAGS)).toEqual(
    expect.arrayContaining([
      'employment-withheld',
      'wage-withheld',
      'top-coded',
      'no-hourly',
      'no-annual',
      'not-placed',
      'no-sampling-error',
      'use-with-care',
      'unreliable',
      'not-available',
      'unreadable',
    ]),
  );
});
