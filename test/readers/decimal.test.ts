import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../src/readers/decimal.ts';
import { seededRandom } from '../support/seeded-random.ts';

describe('a decimal is the double that Number makes of it', () => {
  it.each([
    '0',
    '-0',
    '7',
    '+7',
    '007.50',
    '.5',
    '5.',
    '12.34',
    '-12.34',
    '35.270000000000003',
    '2.2999999999999998',
    '9007199254740993',
    '9007199254740993.5',
    '0.1234567890123456',
    '0.00000000000000000001',
    '1234567890123456789012345678901234567890',
    '123456789012345678901234567890.5',
    '1e5',
    '1.5E-3',
    '4.9406564584124654E-324',
    '1.7976931348623157E+308',
  ])('%s', (text) => {
    expect(parse(text)).toBe(Number(text));
  });

  it('for every number written with the 17 digits that spreadsheet programs write', () => {
    const random = seededRandom(17);
    for (let round = 0; round < 50_000; round += 1) {
      const value = random() * 10 ** Math.floor(random() * 12 - 3);
      const text = round % 2 === 0 ? value.toPrecision(17) : value.toFixed(2);
      if (parse(text) !== Number(text)) expect(`${text}: ${parse(text)}`).toBe(text);
    }
  });

  it('for digits that lie close to the middle between two doubles', () => {
    const random = seededRandom(53);
    for (let round = 0; round < 50_000; round += 1) {
      const length = 14 + Math.floor(random() * 7);
      const digits = Array.from({ length }, () => Math.floor(random() * 10)).join('');
      const point = Math.floor(random() * length);
      const text = `${digits.slice(0, point)}.${digits.slice(point)}`;
      if (parse(text) !== Number(text)) expect(`${text}: ${parse(text)}`).toBe(text);
    }
  });
});

describe('anything else is not a number', () => {
  it.each(['', '-', '.', '1.2.3', '1,5', ' 1', '1 ', '0x10', 'Infinity', 'NaN', '1e', '1e999'])(
    '"%s"',
    (text) => {
      expect(parse(text)).toBeNaN();
    },
  );
});

it('only the bytes between start and end count', () => {
  expect(parseDecimal(Buffer.from('99123.459'), 2, 8)).toBe(123.45);
});

function parse(text: string): number {
  const bytes = Buffer.from(text, 'latin1');
  return parseDecimal(bytes, 0, bytes.length);
}
