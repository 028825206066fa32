import type { LayerSpec } from 'vega-lite/types_unstable/spec/layer.js';
import type { UnitSpec } from 'vega-lite/types_unstable/spec/unit.js';
import { textWidth } from './text-width.ts';
import { INK, LEADING, QUIET_INK, TYPE } from './theme.ts';
import { wrap } from './wrap.ts';

export type Layer = LayerSpec<string> | UnitSpec<string>;

/** A row's place and name: what every datum of the row carries. */
export interface PlacedRow {
  /** Middle of the row in pixels from the top of the plot. */
  readonly y: number;
  /** Lines joined by `\n`. */
  readonly label: string;
  /** Moves the first line up so that all lines together stand in the middle. */
  readonly labelDy: number;
}

/** Rows one under the other, each as high as its label needs. */
export interface RowLayout {
  readonly rows: readonly PlacedRow[];
  /** Room left of the plot that the labels take, with the gap to what follows. */
  readonly width: number;
  readonly height: number;
}

export interface RowRoom {
  /** Widest line of a label in pixels. */
  readonly widest?: number;
  /** Height of a row with a label of one line. */
  readonly step?: number;
  /** Pixels between the top of the plot and the first row. */
  readonly from?: number;
}

const LINES = 3;
const LINE = TYPE.label * LEADING;
const GAP = 14;

/** Places rows by their labels: broken at the widest line, cut with `…` after three lines. */
export function rowLayout(
  labels: readonly string[],
  { widest = 470, step = 38, from = 0 }: RowRoom = {},
): RowLayout {
  let top = from;
  let width = 0;
  const rows = labels.map((text): PlacedRow => {
    const lines = wrap(text, { width: widest, fontSize: TYPE.label, lines: LINES });
    width = Math.max(width, ...lines.map((line) => textWidth(line, TYPE.label)));
    const extra = (lines.length - 1) * LINE;
    const height = step + Math.round(extra);
    const y = top + height / 2;
    top += height;
    return { y, label: lines.join('\n'), labelDy: 0 - extra / 2 };
  });
  return { rows, width: labels.length === 0 ? 0 : Math.ceil(width) + GAP, height: top - from };
}

/** Where a row's marks stand: its own pixels. */
export const ROW_Y = { field: 'y', type: 'quantitative', scale: null, axis: null } as const;

/** The names of the rows, to the left of `x` with a gap. */
export function rowNames(x: number): Layer {
  return {
    mark: {
      type: 'text',
      align: 'right',
      baseline: 'middle',
      lineBreak: '\n',
      lineHeight: LINE,
      fontSize: TYPE.label,
      color: INK,
      dy: { expr: 'datum.labelDy' },
    },
    encoding: { x: { value: x - GAP }, y: ROW_Y, text: { field: 'label' } },
  };
}

/** The line that bars start from: also seen where a bar is too short to be. */
export function verticalLine(height: number, from = 0): Layer {
  return {
    data: { values: [{ at: 0 }] },
    mark: { type: 'rule', color: QUIET_INK, strokeWidth: 1.5 },
    encoding: {
      x: { field: 'at', type: 'quantitative' },
      y: { value: from },
      y2: { value: from + height },
    },
  };
}
