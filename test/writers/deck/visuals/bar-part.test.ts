import { describe, expect, it } from 'vitest';
import type { FigureTable } from '../../../../src/charts/chart.ts';
import type { DeckBars } from '../../../../src/writers/deck/native/deck-chart.ts';
import { BREAK } from '../../../../src/writers/deck/native/xml.ts';
import { barPart } from '../../../../src/writers/deck/visuals/bar-part.ts';
import { LONG_TITLE } from '../../../support/odd-chart-slices.ts';

const BOX = { x: 40, y: 100, width: 880, height: 280 };
const LOOK = { fill: '0072B2', outline: '0072B2' };

function bars(rows: readonly (readonly [string, number | null])[], cut?: number): DeckBars {
  const table: FigureTable = {
    columns: [
      { key: 'title', label: 'Occupation', kind: 'text' },
      { key: 'change', label: 'Change', kind: 'change' },
    ],
    rows,
  };
  const points = new Map(
    rows.map(([, value], index) => [
      index,
      { isCut: cut !== undefined && Math.abs(value ?? 0) > cut },
    ]),
  );
  const { chart } = barPart(
    {
      name: 'x',
      alt: 'x',
      table,
      series: [{ column: 'change', look: LOOK, points }],
      cut: cut === undefined ? null : { from: cut, length: cut },
    },
    BOX,
  );
  return chart as DeckBars;
}

describe('lying bars', () => {
  it('leave the axis to PowerPoint where all run to the right', () => {
    expect(bars([['One', 500]])).not.toHaveProperty('domain');
  });

  it('have room for the figures on both sides of zero', () => {
    const chart = bars([
      ['One', 1000],
      ['Two', -500],
    ]);
    const [low, high] = chart.domain ?? [0, 0];
    const pointsPerJob = (chart.plot.width * BOX.width) / (high - low);
    // `−500` at 18 points is about 45 points wide.
    expect((-500 - low) * pointsPerJob).toBeGreaterThan(45);
    expect((high - 1000) * pointsPerJob).toBeGreaterThan(60);
  });

  it('end where the axis does where one is far longer than the others', () => {
    const [low, high] =
      bars(
        [
          ['One', 9000],
          ['Two', 100],
        ],
        200,
      ).domain ?? [];
    expect(low).toBeCloseTo(0, 0);
    expect(high).toBeLessThan(300);
    expect(high).toBeGreaterThanOrEqual(200);
  });

  it('keep 140 points beside the longest name, which is cut, and its full text in the sheet', () => {
    const { plot, sheet } = bars([[`${LONG_TITLE} ${LONG_TITLE}`, 500]]);
    expect(plot.width * BOX.width).toBeGreaterThanOrEqual(139);
    expect(sheet.rows[0]?.[0]).toMatch(/…$/);
    expect(sheet.rows[0]?.[2]).toBe(`${LONG_TITLE} ${LONG_TITLE}`);
  });

  it('have names on two lines where the rows are high enough, and cut where they are not', () => {
    const few = bars([[LONG_TITLE, 500]]);
    expect(few.sheet.rows[0]?.[0]).toBe(LONG_TITLE.replace(/ (?=Winders)/, BREAK));
    const many = bars(Array.from({ length: 10 }, () => [LONG_TITLE, 500] as const));
    expect(many.sheet.rows[0]?.[0]).toMatch(/…$/);
    expect(many.sheet.rows[0]?.[0]).not.toContain(BREAK);
  });

  it('stay bars where there is only one', () => {
    expect(bars([['One', 500]]).plot.height * BOX.height).toBeLessThanOrEqual(64);
  });

  it('have none where no figure is known', () => {
    expect(bars([['One', null]]).sheet.rows[0]).toEqual(['One', null, 'One']);
  });
});
