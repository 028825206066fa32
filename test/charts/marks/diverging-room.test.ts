import { describe, expect, it } from 'vitest';
import { divergingDomain, zeroAt } from '../../../src/charts/marks/diverging-room.ts';

const bar = (value: number, labelRoom: number) => ({ value, labelRoom });

/** Right ends of bars and figures in pixels. */
function ends(bars: readonly ReturnType<typeof bar>[], width: number): readonly number[] {
  const domain = divergingDomain(bars, width);
  const [low, high] = domain;
  return bars.map(
    ({ value, labelRoom }) =>
      zeroAt(domain, width) + (Math.max(0, value) * width) / (high - low) + labelRoom,
  );
}

describe('a scale with gains and losses', () => {
  it('begins at the largest loss and ends where the last figure ends', () => {
    const bars = [bar(50, 100), bar(20, 140), bar(-30, 100)];
    expect(divergingDomain(bars, 500)[0]).toBe(-30);
    expect(Math.max(...ends(bars, 500))).toBeCloseTo(500, 6);
  });

  it('has room for the figure of a loss beside zero', () => {
    expect(Math.max(...ends([bar(-80, 150), bar(1, 20)], 500))).toBeCloseTo(500, 6);
  });

  it('begins at zero where nothing is lost, and is there where nothing changes', () => {
    expect(divergingDomain([bar(10, 50)], 500)[0]).toBe(0);
    expect(divergingDomain([bar(0, 50)], 500)).toEqual([0, 1]);
    expect(divergingDomain([], 500)).toEqual([0, 1]);
  });
});
