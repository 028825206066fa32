import type { Layer } from '../frame/row-layout.ts';
import { text } from '../frame/text-layers.ts';
import { INK } from '../frame/theme.ts';
import type { PieLayout, PlacedSlice } from './pie-layout.ts';

export interface PiePlace {
  /** Middle of the pie in pixels. */
  readonly x: number;
  readonly y: number;
  readonly head: string;
  readonly headY: number;
  /** In the order of the slices. */
  readonly fills: readonly string[];
  readonly tooltips: readonly string[];
}

const PIXEL = { type: 'quantitative', scale: null, axis: null } as const;

/** A pie with its head, its slices outlined, and beside each its words. */
export function pieLayers(
  { slices, radius }: PieLayout,
  { x, y, head, headY, fills, tooltips }: PiePlace,
): readonly Layer[] {
  const headLook = { x: { value: x }, y: { value: headY }, align: 'center', weight: 700 } as const;
  return [
    { ...text('head', headLook), data: { values: [{ head }] } },
    {
      data: {
        values: slices.map(({ from, to }, index) => ({
          from,
          to,
          fill: fills[index],
          tooltip: tooltips[index],
        })),
      },
      // An ink outline: slices are told apart without their colours.
      mark: { type: 'arc', outerRadius: radius, stroke: INK, strokeWidth: 1.5 },
      encoding: {
        x: { value: x },
        y: { value: y },
        theta: { field: 'from', type: 'quantitative', scale: null },
        theta2: { field: 'to' },
        fill: { field: 'fill', type: 'nominal', scale: null },
        tooltip: { field: 'tooltip' },
      },
    },
    ...leaders(slices, x, y),
    ...(['left', 'right', 'below'] as const).flatMap((side) =>
      words(
        slices.filter((slice) => slice.side === side),
        side,
        x,
        y,
      ),
    ),
  ];
}

function leaders(slices: readonly PlacedSlice[], x: number, y: number): readonly Layer[] {
  const values = slices.flatMap(({ leader }) =>
    leader.slice(1).map((to, index) => {
      const from = leader[index] ?? to;
      return { x: x + from[0], y: y + from[1], x2: x + to[0], y2: y + to[1] };
    }),
  );
  if (values.length === 0) return [];
  return [
    {
      data: { values },
      mark: { type: 'rule', color: INK, strokeWidth: 1, tooltip: null },
      encoding: {
        x: { field: 'x', ...PIXEL },
        y: { field: 'y', ...PIXEL },
        x2: { field: 'x2' },
        y2: { field: 'y2' },
      },
    },
  ];
}

function words(
  slices: readonly PlacedSlice[],
  side: PlacedSlice['side'],
  x: number,
  y: number,
): readonly Layer[] {
  if (slices.length === 0) return [];
  const align = ({ left: 'right', right: 'left', below: 'center' } as const)[side];
  const layer = (field: 'name' | 'figures', top: 'nameY' | 'figuresY', weight: 400 | 600) => ({
    ...text(field, {
      x: { field: 'x', ...PIXEL },
      y: { field: 'y', ...PIXEL },
      align,
      small: true,
      weight,
    }),
    data: {
      values: slices.map((slice) => ({ x: x + slice.x, y: y + slice[top], [field]: slice[field] })),
    },
  });
  return [layer('name', 'nameY', 400), layer('figures', 'figuresY', 600)] as readonly Layer[];
}
