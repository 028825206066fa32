import { textWidth } from '../frame/text-width.ts';
import { COLOURS } from '../frame/theme.ts';
import { wrap } from '../frame/wrap.ts';
import type { Explorer, ExplorerBar, ExplorerView } from './explorer-data.ts';

/** Where everything of one view stands in a picture of this width, in pixels. */
export interface ExplorerLayout {
  readonly width: number;
  readonly height: number;
  /** Between which pixels the scale runs, and from which value to which. */
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
  readonly rows: readonly PlacedRow[];
  readonly reference: PlacedReference | null;
}

export interface PlacedRow {
  readonly soc: string;
  /** The row as a whole: where a pointer finds it. */
  readonly top: number;
  readonly bottom: number;
  readonly barTop: number;
  readonly barBottom: number;
  readonly middle: number;
  /** Where the bar ends, within the scale; beyond it an arrow goes on. */
  readonly value: number;
  readonly fill: string;
  readonly whisker: readonly [low: number, high: number] | null;
  readonly goesOn: boolean;
  readonly text: string;
  readonly textAt: number;
  /** −1: left of the bar. */
  readonly side: 1 | -1;
  /** Lines joined by `\n`. */
  readonly label: string;
  readonly labelX: number;
  readonly labelY: number;
}

export interface PlacedReference {
  readonly value: number;
  readonly text: string;
  readonly textX: number;
}

/** Type sizes in pixels; below this width labels stand above their bars. */
export const EXPLORER_TYPE = { label: 16, line: 21, note: 14 } as const;
const WIDE = 700;
const GAP = 12;
const ARROW = 16;
const HEAD = 30;
const HOLLOW_REACH = 1.5;

export function layOut(
  view: ExplorerView,
  groups: Explorer['groups'],
  width: number,
): ExplorerLayout {
  const isWide = width >= WIDE;
  const [low, high] = span(view);
  const textRoom = (side: 1 | -1) =>
    Math.max(
      0,
      ...view.bars
        .filter((bar) => sideOf(bar) === side)
        .map(({ text }) => textWidth(text, EXPLORER_TYPE.label, 600) + GAP + ARROW),
    );
  const labelRoom = isWide ? Math.min(420, Math.round(width * 0.43)) : width;
  const labels = view.bars.map(({ soc }) =>
    wrap(groups[soc]?.title ?? soc, {
      width: labelRoom - (isWide ? GAP : 0),
      fontSize: EXPLORER_TYPE.label,
      lines: 3,
    }),
  );
  const left = (isWide ? labelRoom + GAP : 0) + (low < 0 ? textRoom(-1) : 0);
  const right = Math.max(left + 40, width - textRoom(1));
  const scale = (value: number) => left + ((value - low) / (high - low)) * (right - left);
  let top = view.reference === null ? 4 : HEAD;
  const rows = view.bars.map((bar, index): PlacedRow => {
    const lines = labels[index] ?? [];
    const row = placed(bar, lines, { top, isWide, labelRoom, low, high });
    top = row.bottom;
    return row;
  });
  return {
    width,
    height: top + 4,
    left,
    right,
    low,
    high,
    rows,
    reference: view.reference === null ? null : placedReference(view.reference, { scale, width }),
  };
}

/** From 0 or the lowest to the highest; a hollow bar may reach only half as far again as the others. */
function span({ bars, reference }: ExplorerView): readonly [low: number, high: number] {
  const ends = (one: ExplorerBar) => [one.value, ...(one.interval ?? [])];
  const solid = bars.filter(({ isHollow }) => !isHollow).flatMap(ends);
  const hollow = bars.filter(({ isHollow }) => isHollow).flatMap(ends);
  const known = [0, ...(reference === null ? [] : [reference.value]), ...solid];
  const reach = (of: 'max' | 'min') => {
    const limit = Math[of](...known);
    if (hollow.length === 0) return limit;
    const farthest = Math[of](...hollow);
    if (solid.length === 0) return Math[of](0, farthest);
    return Math[of](limit, Math[of === 'max' ? 'min' : 'max'](farthest, limit * HOLLOW_REACH));
  };
  const [low, high] = [reach('min'), reach('max')];
  return low === high ? [low, low + 1] : [low, high];
}

function sideOf({ value }: ExplorerBar): 1 | -1 {
  return value < 0 ? -1 : 1;
}

interface Room {
  readonly top: number;
  readonly isWide: boolean;
  readonly labelRoom: number;
  readonly low: number;
  readonly high: number;
}

function placed(
  bar: ExplorerBar,
  lines: readonly string[],
  { top, isWide, labelRoom, low, high }: Room,
): PlacedRow {
  const words = lines.length * EXPLORER_TYPE.line;
  const thickness = isWide ? 24 : 18;
  const height = isWide ? Math.max(words, thickness) + 16 : words + thickness + 20;
  const barTop = isWide ? top + (height - thickness) / 2 : top + 7 + words;
  const value = Math.min(Math.max(bar.value, low), high);
  const side = sideOf(bar);
  const end = bar.interval?.[side === 1 ? 1 : 0] ?? value;
  return {
    soc: bar.soc,
    top,
    bottom: top + height,
    barTop,
    barBottom: barTop + thickness,
    middle: barTop + thickness / 2,
    value,
    fill: bar.isHollow ? '#FFFFFF' : COLOURS.blue,
    whisker: bar.interval,
    goesOn: bar.isFloor || value !== bar.value,
    text: bar.text,
    textAt: end,
    side,
    label: lines.join('\n'),
    labelX: isWide ? labelRoom - GAP : 0,
    labelY: isWide ? barTop + thickness / 2 - words / 2 : top + 5,
  };
}

/** The words stand centred on their line, inside the picture. */
function placedReference(
  { value, text }: NonNullable<ExplorerView['reference']>,
  { scale, width }: { readonly scale: (value: number) => number; readonly width: number },
): PlacedReference {
  const half = textWidth(text, EXPLORER_TYPE.note, 600) / 2;
  return { value, text, textX: Math.min(Math.max(scale(value), half), width - half) };
}
