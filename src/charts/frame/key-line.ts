import type { LayerSpec } from 'vega-lite/types_unstable/spec/layer.js';
import { textWidth } from './text-width.ts';
import { INK, LEADING, TYPE } from './theme.ts';
import { wrap } from './wrap.ts';

/** A mark and what it stands for. */
export interface KeyEntry {
  readonly text: string;
  /** A symbol of Vega's, or an SVG path in a box from −1 to 1; absent: words alone. */
  readonly shape?: string;
  /** Half of the symbol's width and height, in pixels. */
  readonly radius?: number;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeDash?: readonly number[];
}

/** What the marks of a chart mean, in a line above them that breaks where it is too long. */
export interface KeyLine {
  readonly height: number;
  readonly layers: LayerSpec<string>['layer'];
}

const GAP = { symbol: 10, entry: 34 };
const LINE = TYPE.small * LEADING + 6;

/**
 * @param left where the line begins, in pixels from the marks
 * @param bottom where it ends above the marks, in pixels
 */
export function keyLine(
  entries: readonly KeyEntry[],
  { left, bottom, room }: { left: number; bottom: number; room: number },
): KeyLine {
  const placed: (KeyEntry & { readonly x: number; readonly line: number })[] = [];
  let [x, line] = [0, 0];
  for (const { text, ...symbol } of entries) {
    const lead = symbol.shape === undefined ? 0 : 2 * (symbol.radius ?? 8) + GAP.symbol;
    const [first = '', ...more] = wrap(text, { width: room - lead, fontSize: TYPE.small });
    const width = lead + Math.max(...[first, ...more].map((one) => textWidth(one, TYPE.small)));
    if (x > 0 && x + width > room) [x, line] = [0, line + 1];
    placed.push({ ...symbol, text: [first, ...more].join('\n'), x, line });
    line += more.length;
    x = more.length > 0 ? room : x + width + GAP.entry;
  }
  const height = entries.length === 0 ? 0 : (line + 1) * LINE;
  const top = 0 - bottom - height;
  const at = placed.map(({ x: offset, line: row, radius = 8, ...entry }) => ({
    ...entry,
    radius,
    px: left + offset,
    py: top + (row + 0.5) * LINE,
  }));
  return {
    height,
    layers: [
      ...at.flatMap(({ shape, radius, fill, stroke, strokeWidth, strokeDash, px, py }) =>
        shape === undefined
          ? []
          : [
              {
                data: { values: [{}] },
                mark: {
                  type: 'point' as const,
                  shape,
                  // Vega takes the area of a square around the symbol.
                  size: (2 * radius) ** 2,
                  filled: fill !== undefined,
                  opacity: 1,
                  fill: fill ?? 'transparent',
                  stroke: stroke ?? 'transparent',
                  strokeWidth: strokeWidth ?? 2,
                  ...(strokeDash === undefined ? {} : { strokeDash: [...strokeDash] }),
                  tooltip: null,
                },
                encoding: { x: { value: px + radius }, y: { value: py } },
              },
            ],
      ),
      ...at.map(({ shape, radius, text, px, py }) => ({
        data: { values: [{ text }] },
        mark: {
          type: 'text' as const,
          align: 'left' as const,
          baseline: 'line-top' as const,
          lineBreak: '\n',
          fontSize: TYPE.small,
          lineHeight: LINE,
          color: INK,
          tooltip: null,
        },
        encoding: {
          x: { value: px + (shape === undefined ? 0 : 2 * radius + GAP.symbol) },
          y: { value: py - TYPE.small * 0.62 },
          text: { field: 'text' },
        },
      })),
    ] as LayerSpec<string>['layer'],
  };
}
