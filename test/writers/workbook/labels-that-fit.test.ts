import { describe, expect, it } from 'vitest';
import { labelsThatFit } from '../../../src/writers/workbook/labels-that-fit.ts';

describe('labels of points', () => {
  it('stand right of points that are far apart', () => {
    expect(
      labelsThatFit([
        { text: 'Engineers', x: 4, y: 0.1 },
        { text: 'Cooks', x: 3, y: -0.1 },
      ]),
    ).toEqual([
      { row: 0, side: 'l' },
      { row: 1, side: 'r' },
    ]);
  });

  it('give way to other points and to labels that were there first', () => {
    const crowd = Array.from({ length: 40 }, () => ({ text: 'Assemblers', x: 3.5, y: 0.05 }));
    expect(labelsThatFit(crowd).map(({ side }) => side)).toEqual(['r', 'l', 't', 'b']);
    const two = [
      { text: 'Assemblers', x: 3.5, y: 0.05 },
      { text: 'Fabricators', x: 3.52, y: 0.051 },
      { text: 'Drivers', x: 2, y: -0.1 },
    ];
    expect(labelsThatFit(two).map(({ row }) => row)).toContain(2);
  });

  it('leave out rows without a point and texts that are too long', () => {
    expect(
      labelsThatFit([
        { text: 'Withheld', x: null, y: null },
        { text: 'x'.repeat(100), x: 3, y: 0 },
      ]),
    ).toEqual([]);
  });
});
