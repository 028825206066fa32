import { describe, expect, it } from 'vitest';
import type { ExplorerBar, ExplorerView } from '../../../src/charts/explorer/explorer-data.ts';
import { layOut } from '../../../src/charts/explorer/explorer-layout.ts';
import { textWidth } from '../../../src/charts/frame/text-width.ts';

const LONG =
  'Electrical, Electronic, and Electromechanical Assemblers, Except Coil Winders, Tapers, and Finishers';

describe('the layout of the explorer', () => {
  it.each([320, 699, 700, 1200])('keeps every text within a width of %d pixels', (width) => {
    const bars = [bar(5000, { soc: 'long' }), bar(-300), bar(4)];
    const { rows, left, right, low, high } = laidOut(bars, width);
    for (const row of rows) {
      for (const line of row.label.split('\n')) {
        const size = textWidth(line, 16);
        const from = row.labelX === 0 ? 0 : row.labelX - size;
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from + size).toBeLessThanOrEqual(width);
      }
      const at = left + ((row.textAt - low) / (high - low)) * (right - left);
      const end = at + row.side * (24 + textWidth(row.text, 16, 600));
      expect(Math.min(at, end)).toBeGreaterThanOrEqual(row.labelX);
      expect(Math.max(at, end)).toBeLessThanOrEqual(width);
    }
  });

  it('lets no two rows overlap, however many lines a label has', () => {
    const { rows, height } = laidOut([bar(3, { soc: 'long' }), bar(2), bar(1)], 320);
    rows.slice(1).forEach((row, index) => {
      expect(row.top).toBe(rows[index]?.bottom);
    });
    expect(rows[0]?.label.split('\n').length).toBe(3);
    expect(height).toBeGreaterThanOrEqual(rows.at(-1)?.bottom ?? 0);
  });

  it('begins at 0, also where all figures are far above it or below it', () => {
    expect(laidOut([bar(100), bar(90)], 900)).toMatchObject({ low: 0, high: 100 });
    expect(laidOut([bar(-0.1), bar(-0.2)], 900)).toMatchObject({ low: -0.2, high: 0 });
  });

  it('makes room for margins', () => {
    const { high } = laidOut([bar(100, { interval: [50, 150] })], 900);
    expect(high).toBe(150);
  });

  it('does not let a small base of +900 % press all others flat: its bar goes on as an arrow', () => {
    const { rows, high } = laidOut([bar(0.1), bar(9, { isHollow: true })], 900);
    expect(high).toBeCloseTo(0.15);
    expect(rows[1]).toMatchObject({ value: high, goesOn: true });
    expect(rows[0]?.goesOn).toBe(false);
  });

  it('draws small bases alone as far as they reach, and floors with an arrow', () => {
    expect(laidOut([bar(9, { isHollow: true })], 900)).toMatchObject({ low: 0, high: 9 });
    expect(laidOut([bar(239_200, { isFloor: true })], 900).rows[0]?.goesOn).toBe(true);
  });

  it('has a scale even where every figure is 0', () => {
    expect(laidOut([bar(0)], 900)).toMatchObject({ low: 0, high: 1 });
  });

  function laidOut(bars: readonly ExplorerBar[], width: number) {
    const view: ExplorerView = { status: '', legend: '', notes: [], bars, reference: null };
    return layOut(view, { long: { title: LONG, figures: [] } }, width);
  }
});

function bar(value: number, more: Partial<ExplorerBar> = {}): ExplorerBar {
  return {
    soc: '11-0000',
    value,
    interval: null,
    text: String(value),
    isHollow: false,
    isFloor: false,
    ...more,
  };
}
