import { expect, it } from 'vitest';
import { ownValue } from '../../src/domain/own-value.ts';
import { isOwnershipCode, ownershipTitle } from '../../src/domain/ownership.ts';
import { releaseTitle } from '../../src/domain/release.ts';

it('takes from a record only what was put into it', () => {
  const record = { a: 1 };
  expect(['a', 'b', 'constructor', '__proto__'].map((key) => ownValue(record, key))).toEqual([
    1,
    undefined,
    undefined,
    undefined,
  ]);
});

it('names that every object answers to are no ownerships and no programs', () => {
  expect(isOwnershipCode('constructor')).toBe(false);
  expect(ownershipTitle('__proto__')).toBe('ownership __proto__');
  expect(releaseTitle('constructor-2023-33')).toBe('constructor 2023–33');
});
