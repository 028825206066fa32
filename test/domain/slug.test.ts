import { expect, test } from 'vitest';
import { slug } from '../../src/domain/slug.ts';

test.each([
  ['Health Care and Social Assistance', 'health-care-and-social-assistance'],
  ['  Saint John’s – Cañon City! ', 'saint-john-s-canon-city'],
  ['Ⅳ', 'iv'],
  ['…', ''],
])('%j is %j', (text, expected) => {
  expect(slug(text)).toBe(expected);
});
