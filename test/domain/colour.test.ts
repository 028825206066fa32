import { expect, it } from 'vitest';
import { contrastRatio, isColour, textColourOn } from '../../src/domain/colour.ts';

it.each([
  ['#D55E00', true],
  ['#d55e00', true],
  ['D55E00', false],
  ['#D50', false],
  ['#D55E0G', false],
  ['red', false],
  ['#D55E00 ', false],
])('%j is a colour: %s', (text, expected) => {
  expect(isColour(text)).toBe(expected);
});

it.each([
  ['#000000', '#FFFFFF', 21],
  ['#FFFFFF', '#FFFFFF', 1],
  // The grey that is known to be the lightest with 4.5 on white.
  ['#767676', '#FFFFFF', 4.54],
  ['#FFFFFF', '#767676', 4.54],
  ['#777777', '#FFFFFF', 4.48],
])('%s and %s have a contrast of %d', (one, other, expected) => {
  expect(contrastRatio(one, other)).toBeCloseTo(expected, 2);
});

it('text is black or white, whichever has the contrast that small text needs', () => {
  const colours = ['#D55E00', '#0072B2', '#F0E442', '#000000', '#FFFFFF', '#757575', '#767676'];
  expect(colours.map(textColourOn)).toEqual([
    '#000000',
    '#FFFFFF',
    '#000000',
    '#FFFFFF',
    '#000000',
    '#FFFFFF',
    '#000000',
  ]);
  for (const colour of colours) {
    expect(contrastRatio(colour, textColourOn(colour))).toBeGreaterThanOrEqual(4.5);
  }
});
