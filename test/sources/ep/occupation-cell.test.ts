import { describe, expect, it } from 'vitest';
import {
  occupationTitle,
  readProjectedOccupation,
  unquoted,
} from '../../../src/sources/ep/occupation-cell.ts';
import type { SocLookup } from '../../../src/sources/source.ts';

const soc: SocLookup = {
  levelOf: (code) => (code === '15-1250' ? 'detailed' : 'broad'),
  levelsOf: () => ['broad'],
  codesTitled: () => [],
  isKnown: () => true,
};
const read = (text: string, type: string | undefined) =>
  readProjectedOccupation({ text, isDate: false }, type, soc);

describe('the level of an occupation of the projections', () => {
  it.each([
    ['51-2090', 'Line item', 'detailed'],
    ['51-2090', 'Line Item', 'detailed'],
    ['51-2090', undefined, 'detailed'],
    ['51-2090', 'Summary', 'broad'],
    // A summary of others is none of them, whatever OEWS makes of the code.
    ['15-1250', 'Summary', 'broad'],
  ])('%s as %s is %s', (code, type, level) => {
    expect(read(code, type)).toEqual({ ok: { code, level } });
  });

  it('is not guessed where the type is another word', () => {
    expect(read('51-2090', 'Total')).toEqual({
      bad: 'Expected Summary or Line item, found "Total"',
    });
  });
});

it('a code in a formula is the code', () => {
  expect(unquoted('="13-2011"')).toBe('13-2011');
});

it.each([
  ['Actors    * Actor Understudy* Actress', 'Actors'],
  ['      Chief executives(1)', 'Chief executives'],
  ['Judges [1] [2]', 'Judges'],
  ['Physicians, all other (except 2)', 'Physicians, all other (except 2)'],
])('the title in %j is %j', (text, title) => {
  expect(occupationTitle(text)).toBe(title);
});
