import { describe, expect, it } from 'vitest';
import { labelSides } from '../../../../src/writers/deck/visuals/label-sides.ts';

const PLOT = { width: 400, height: 200 };

describe('the side of a label', () => {
  it.each([
    ['right of its mark where that is free', [{ x: 200, y: 100 }], ['r']],
    ['left of it at the right edge', [{ x: 395, y: 100 }], ['l']],
    [
      'left of it where another mark is right of it',
      [
        { x: 200, y: 100 },
        { x: 218, y: 100 },
      ],
      ['l', 'r'],
    ],
    [
      'above it where marks stand on both sides',
      [
        { x: 200, y: 100 },
        { x: 218, y: 100 },
        { x: 182, y: 100 },
      ],
      ['t', 'r', 'l'],
    ],
    [
      'one that leaves the others room as well',
      [
        { x: 200, y: 100 },
        { x: 240, y: 100 },
        { x: 258, y: 100 },
        { x: 240, y: 76 },
        { x: 240, y: 124 },
      ],
      ['l', 'l', 'r', 'r', 'r'],
    ],
    [
      'closer to other marks where there is no other way',
      [
        { x: 200, y: 100 },
        { x: 182, y: 100 },
        { x: 218, y: 100 },
        { x: 200, y: 68 },
        { x: 200, y: 132 },
      ],
      ['t', 'l', 'r', 'r', 'r'],
    ],
  ])('is %s', (_, places, sides) => {
    const points = places.map((place, index) => ({ text: String(index + 1), ...place }));
    expect(labelSides(points, PLOT)).toEqual(sides);
  });
});
