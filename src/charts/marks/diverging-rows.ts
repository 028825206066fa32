import type { Category } from '../../domain/category.ts';
import type { PlotArea } from '../frame/frame.ts';
import { keyLine } from '../frame/key-line.ts';
import {
  type Layer,
  type PlacedRow,
  ROW_Y,
  rowLayout,
  rowNames,
  verticalLine,
} from '../frame/row-layout.ts';
import { text } from '../frame/text-layers.ts';
import { textWidth } from '../frame/text-width.ts';
import { INK, PAPER, QUIET_INK, TYPE } from '../frame/theme.ts';
import { wrap } from '../frame/wrap.ts';
import { CHIP_ROOM, categoryChips, categoryKey } from './category-marks.ts';
import { type DivergingBar, divergingDomain, zeroAt } from './diverging-room.ts';

/** A row with a bar from zero: to the right for a gain, to the left for a loss. */
export interface DivergingRow {
  readonly soc: string;
  readonly title: string;
  readonly label: string;
  /** Figures between the name and the bar, as many as there are heads. */
  readonly figures: readonly string[];
  /** Length of the bar. */
  readonly value: number;
  /** Whether the bar ends before its figure is reached; its text then says so. */
  readonly isCut: boolean;
  readonly text: string;
  readonly fill: string;
  readonly stroke: string;
  readonly isHollow: boolean;
  readonly category: Category | undefined;
  readonly tooltip: string;
}

export interface DivergingBlock {
  /** Words above the rows. */
  readonly heading?: string;
  readonly rows: readonly DivergingRow[];
}

export interface DivergingHeads {
  /** Over the columns of figures. */
  readonly figures: readonly string[];
  readonly bars: string;
  /** Pixels of the widest line of a name. */
  readonly widestName: number;
  /** Pixels from the first letter of the names to the end of the bars. */
  readonly room: number;
}

const GAP = 12;
const HEAD = 34;
const HEADING = { before: 18, line: 26, after: 6 };

/** Blocks of rows with bars on one scale: names, symbols of categories, figures in columns, bars. */
export function divergingRows(
  blocks: readonly DivergingBlock[],
  heads: DivergingHeads,
): { readonly plot: PlotArea; readonly layer: readonly Layer[] } {
  const rows = blocks.flatMap((block) => block.rows);
  const { room } = heads;
  const { places, headings, zeroLines, names, height } = place(blocks, heads);
  const columns = columnsOf(rows, heads.figures);
  const hasChips = rows.some(({ category }) => category !== undefined);
  const symbolsAt = columns.left - (hasChips ? CHIP_ROOM : 0);
  const left = names - symbolsAt;
  const width = room - left;
  const domain = divergingDomain(rows.map(barOf), width);
  const placed = rows.map((row, index) => ({ ...row, ...(places[index] as PlacedRow) }));
  const key = keyLine(
    hasChips
      ? categoryKey(
          new Map(rows.flatMap(({ soc, category }) => (category ? [[soc, category]] : []))),
        )
      : [],
    { left: 0 - left, bottom: HEAD, room },
  );
  const barsHead = Math.min(zeroAt(domain, width), width - textWidth(heads.bars, TYPE.small));
  return {
    plot: { left, right: 0, top: HEAD + key.height, height },
    layer: [
      ...key.layers,
      ...columns.ends.map((end, index) => headText(heads.figures[index] ?? '', end, 'right')),
      headText(heads.bars, barsHead, 'left'),
      ...headings.map(({ words, y }) => blockHeading(words, 0 - left, y)),
      ...categoryChips(placed, symbolsAt),
      {
        data: { values: placed.map(datumOf) },
        layer: [
          rowNames(symbolsAt),
          ...columns.ends.map((end, index) =>
            text(`figure${index}`, { x: { value: end }, y: ROW_Y, align: 'right' }),
          ),
          ...barLayers([...domain]),
        ],
      } as Layer,
      ...zeroLines.map((line) => verticalLine(line.height, line.from)),
    ],
  };
}

/** Rows and headings one under the other. */
function place(
  blocks: readonly DivergingBlock[],
  { widestName: widest, room }: Pick<DivergingHeads, 'widestName' | 'room'>,
) {
  const places: PlacedRow[] = [];
  const zeroLines: { readonly from: number; readonly height: number }[] = [];
  const headings: { readonly words: string; readonly y: number }[] = [];
  let [height, names] = [0, 0];
  for (const { heading, rows } of blocks) {
    if (heading !== undefined) {
      const lines = wrap(heading, { width: room, fontSize: TYPE.label, weight: 600 });
      height += HEADING.before;
      headings.push({ words: lines.join('\n'), y: height + HEADING.line / 2 });
      height += lines.length * HEADING.line + HEADING.after;
    }
    const layout = rowLayout(
      rows.map(({ label }) => label),
      { widest, from: height },
    );
    places.push(...layout.rows);
    names = Math.max(names, layout.width);
    zeroLines.push({ from: height, height: layout.height });
    height += layout.height;
  }
  return { places, headings, zeroLines, names, height };
}

/** Where the columns of figures end, in pixels from the left of the plot, and where the first begins. */
function columnsOf(rows: readonly DivergingRow[], heads: readonly string[]) {
  let left = 0 - 2 * GAP;
  const ends: number[] = [];
  for (const [index, head] of [...heads.entries()].reverse()) {
    const widths = rows.map(({ figures }) => textWidth(figures[index] ?? '', TYPE.label));
    ends.unshift(left);
    left -= Math.ceil(Math.max(textWidth(head, TYPE.small), ...widths)) + 2 * GAP;
  }
  return { ends, left };
}

function barOf(row: DivergingRow): DivergingBar {
  return { value: row.value, labelRoom: textWidth(row.text, TYPE.label) + GAP };
}

function datumOf({ figures, fill, isHollow, category, ...row }: DivergingRow & PlacedRow) {
  return {
    ...row,
    ...Object.fromEntries(figures.map((figure, index) => [`figure${index}`, figure])),
    fill: isHollow ? PAPER : fill,
    // Behind the end of a gain, and on the free side of zero for a loss.
    end: Math.max(0, row.value),
  };
}

function barLayers(domain: number[]): readonly Layer[] {
  const scale = { domain, nice: false, zero: true };
  const x = { field: 'value', type: 'quantitative', scale, axis: null } as const;
  return [
    {
      mark: { type: 'bar', orient: 'horizontal', size: 22, strokeWidth: 2 },
      encoding: {
        x,
        y: ROW_Y,
        fill: { field: 'fill', type: 'nominal', scale: null },
        stroke: { field: 'stroke', type: 'nominal', scale: null },
        tooltip: { field: 'tooltip' },
      },
    },
    // The torn end of a bar that is longer than it is drawn.
    {
      transform: [{ filter: 'datum.isCut' }],
      mark: {
        type: 'tick',
        orient: 'vertical',
        size: 36,
        thickness: 7,
        color: PAPER,
        opacity: 1,
        xOffset: { expr: 'datum.value < 0 ? 16 : -16' },
        tooltip: null,
      },
      encoding: { x, y: ROW_Y },
    },
    text('text', { x: { field: 'end', type: 'quantitative' }, y: ROW_Y, align: 'left', dx: GAP }),
  ];
}

function headText(words: string, x: number, align: 'left' | 'right'): Layer {
  const y = { value: -HEAD / 2 };
  const look = { x: { value: x }, y, align, small: true, colour: QUIET_INK };
  return { ...text('head', look), data: { values: [{ head: words }] } };
}

function blockHeading(words: string, x: number, y: number): Layer {
  const look = {
    x: { value: x },
    y: { value: y },
    align: 'left',
    weight: 600,
    colour: INK,
  } as const;
  return { ...text('heading', look), data: { values: [{ heading: words }] } };
}
