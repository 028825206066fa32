import { PIXELS, pixel } from '../frame/pixel.ts';
import { textWithHalo } from '../frame/text-layers.ts';
import { QUIET_INK } from '../frame/theme.ts';
import { LINE, type ScatterLabel } from './scatter-labels.ts';

/** The names with their leader lines. */
export function labelLayers(labels: readonly (ScatterLabel | null)[]) {
  const placed = labels.filter((label) => label !== null);
  const leaders = placed.flatMap(({ leader }) => leader ?? []);
  const lines =
    leaders.length === 0
      ? []
      : [
          {
            data: {
              values: leaders.map(({ x1, y1, x2, y2 }) => ({
                x1: pixel(x1),
                y1: pixel(y1),
                x2: pixel(x2),
                y2: pixel(y2),
              })),
            },
            mark: { type: 'rule', color: QUIET_INK, strokeWidth: 1.25, tooltip: null },
            encoding: {
              x: { field: 'x1', ...PIXELS },
              x2: { field: 'x2' },
              y: { field: 'y1', ...PIXELS },
              y2: { field: 'y2' },
            },
          },
        ];
  const names = ([false, true] as const).flatMap((isBold) =>
    (['left', 'center', 'right'] as const).flatMap((align) => {
      const values = placed
        .filter((label) => label.isBold === isBold && label.align === align)
        .map(({ box, text: name }) => ({
          name,
          px: pixel(align === 'left' ? box.x1 : align === 'right' ? box.x2 : (box.x1 + box.x2) / 2),
          py: pixel(box.y1 + LINE / 2),
        }));
      if (values.length === 0) return [];
      const look = {
        x: { field: 'px', ...PIXELS },
        y: { field: 'py', ...PIXELS },
        align,
        small: true,
        weight: isBold ? (600 as const) : (400 as const),
      };
      return textWithHalo('name', look).map((layer) => ({ ...layer, data: { values } }));
    }),
  );
  return [...lines, ...names];
}
