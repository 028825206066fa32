import { describe, expect, it } from 'vitest';
import { pieLayout } from '../../../src/charts/composition/pie-layout.ts';
import { LEADING, TYPE } from '../../../src/charts/frame/theme.ts';

const LINE = Math.round(TYPE.small * LEADING);

function layout(shares: readonly number[], name = 'A group', foot = 0) {
  return pieLayout(
    shares.map((share) => ({ share, name, figures: ['1.0%', '+0.1 points'] })),
    foot,
    600,
  );
}

describe('the words beside a pie', () => {
  it.each([
    ['one slice', [1]],
    ['slices alike', [1, 1, 1, 1, 1, 1, 1, 1]],
    ['slivers', [0.9, 0.04, 0.02, 0.01, 0.01, 0.01, 0.005, 0.005]],
    ['half and little', [0.48, 0.09, 0.08, 0.07, 0.06, 0.05, 0.17]],
  ])('do not meet, of %s', (_, shares) => {
    const { slices } = layout(shares, 'Installation, Maintenance, and Repair');
    for (const side of ['left', 'right'] as const) {
      const tops = slices
        .filter((slice) => slice.side === side)
        .map((slice) => [slice.nameY, slice.figuresY + LINE] as const)
        .sort(([a], [b]) => a - b);
      for (const [index, [top]] of tops.entries()) {
        expect(top).toBeGreaterThanOrEqual(
          (tops[index - 1]?.[1] ?? Number.NEGATIVE_INFINITY) + LINE,
        );
      }
    }
  });

  it('go once around, with the slice at the foot in the middle below', () => {
    const { slices } = layout([0.5, 0.3, 0.2]);
    const [first] = slices;
    expect(first).toMatchObject({ side: 'below', x: 0 });
    expect(((first?.from ?? 0) + (first?.to ?? 0)) / 2).toBeCloseTo(Math.PI, 12);
    expect((slices.at(-1)?.to ?? 0) - (first?.from ?? 0)).toBeCloseTo(2 * Math.PI, 12);
  });

  it('have their own slice at the foot where another is the largest', () => {
    expect(layout([0.2, 0.2, 0.6], 'A group', 2).slices.map(({ side }) => side)).toEqual([
      'left',
      'right',
      'below',
    ]);
  });

  it('break no word that a smaller pie spares', () => {
    const narrow = layout([0.5, 0.5], 'Electromechanical Assemblers');
    expect(narrow.radius).toBeLessThan(layout([0.5, 0.5]).radius);
    expect(narrow.slices[1]?.name).toBe('Electromechanical\nAssemblers');
  });
});
