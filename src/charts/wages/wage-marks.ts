import type { LayerSpec } from 'vega-lite/types_unstable/spec/layer.js';
import type { Figure } from '../../analysis/ranking.ts';
import type { WageRanges } from '../../analysis/wage-range.ts';
import type { PlotArea } from '../frame/frame.ts';
import { type KeyEntry, keyLine } from '../frame/key-line.ts';
import { ROW_Y, rowLayout, rowNames } from '../frame/row-layout.ts';
import { text, textWithHalo } from '../frame/text-layers.ts';
import { textWidth } from '../frame/text-width.ts';
import { COLOURS, INK, PAPER, QUIET_INK, TYPE } from '../frame/theme.ts';
import { named } from '../words/level-words.ts';
import { ARROW, highestWage, type WageRow, wageRow } from './wage-row.ts';
import { isByThirds, wageText, wholeText } from './wage-words.ts';

type View = Pick<LayerSpec<string>, 'layer' | 'encoding' | 'data'>;
type Layers = LayerSpec<string>['layer'];

const LABEL_ROOM = 440;
/** Above the rows for the column's head and the line's label; below them for the axis; pixels. */
const [HEAD, AXIS] = [40, 64];
/** Between an end of a range and its figure, and before the column of medians. */
const [END_GAP, COLUMN_GAP] = [13, 26];
const STEP = 40;
const TOOLTIP = { field: 'tooltip', type: 'nominal' } as const;

/**
 * The rows as ranges with their medians, and where they stand in the picture.
 * @param whole pixels from the first letter of the names to the column of medians' end
 */
export function wageMarks(
  ranges: WageRanges,
  whole: number,
): { readonly area: PlotArea; readonly view: View } {
  const byThirds = isByThirds(ranges.known);
  const highest = highestWage(ranges);
  const rows = ranges.rows.map((row) => wageRow(row, highest, byThirds));
  const layout = rowLayout(
    ranges.rows.map(({ title }) => named(title)),
    { widest: LABEL_ROOM, step: STEP },
  );
  const [medianWidth, highWidth] = [
    widest(['Median', ...rows.map(({ medianText }) => medianText)], 700, TYPE.label),
    widest(rows.map(({ highText }) => highText)),
  ];
  const right = Math.ceil(END_GAP + highWidth + COLUMN_GAP + medianWidth);
  const spill = spillOf(rows, highest, whole - layout.width - right);
  const left = layout.width + spill;
  const room = whole - left - right;
  const { height } = layout;
  const key = keyLine(keyEntries(ranges, byThirds), { left: 0 - left, bottom: HEAD, room: whole });
  const end = room + right;
  const x = (field: string) => ({ field, type: 'quantitative' as const });
  return {
    area: { left, right, top: key.height + HEAD, bottom: AXIS, height },
    view: {
      data: { values: rows.map((row, index) => ({ ...row, ...layout.rows[index] })) },
      encoding: {
        y: ROW_Y,
        x: {
          type: 'quantitative',
          scale: { domain: [0, highest], nice: false },
          axis: { format: '$,d', tickCount: 5, title: 'Wage a year', titlePadding: 8 },
        },
      },
      layer: [
        ...wholeLine(ranges, { room, end: end - medianWidth - COLUMN_GAP, height, highest }),
        ...key.layers,
        rowNames(0 - spill),
        {
          mark: byThirds
            ? { type: 'rule', strokeWidth: 3, stroke: QUIET_INK }
            : { type: 'rule', strokeWidth: 12, stroke: COLOURS.skyBlue },
          encoding: { x: x('low'), x2: { field: 'high' }, tooltip: TOOLTIP },
        },
        ...(['low', 'high'] as const).map((side) => ({
          mark: {
            type: 'point' as const,
            opacity: 1,
            fill: byThirds && side === 'low' ? PAPER : INK,
            stroke: INK,
          },
          encoding: {
            x: x(side),
            shape: { field: `${side}Shape`, type: 'nominal' as const, scale: null },
            size: { field: `${side}Size`, type: 'quantitative' as const, scale: null },
            tooltip: TOOLTIP,
          },
        })),
        {
          mark: { type: 'point', opacity: 1, strokeWidth: 2.5 },
          encoding: {
            x: x('median'),
            shape: { field: 'medianShape', type: 'nominal', scale: null },
            size: { field: 'medianArea', type: 'quantitative', scale: null },
            fill: { field: 'medianFill', type: 'nominal', scale: null },
            stroke: { field: 'medianStroke', type: 'nominal', scale: null },
            tooltip: TOOLTIP,
          },
        },
        ...textWithHalo('lowText', { x: x('low'), align: 'right', dx: 0 - END_GAP, small: true }),
        ...textWithHalo('highText', { x: x('high'), align: 'left', dx: END_GAP, small: true }),
        text('medianText', { x: { value: end }, align: 'right', weight: 700 }),
        {
          data: { values: [{ text: 'Median' }] },
          ...text('text', { x: { value: end }, y: { value: 0 - HEAD / 2 }, align: 'right' }),
        },
      ] as Layers,
    },
  };
}

/** Pixels by which figures left of the ranges reach beyond the axis. */
function spillOf(rows: readonly WageRow[], highest: number, room: number): number {
  const reach = rows.map(
    ({ low, lowText }) => textWidth(lowText, TYPE.small) + END_GAP - (low / highest) * room,
  );
  return Math.ceil(Math.max(0, ...reach) * 1.1);
}

function widest(texts: readonly string[], weight: 400 | 700 = 400, size: number = TYPE.small) {
  return Math.max(0, ...texts.map((one) => textWidth(one, size, weight)));
}

/** The sector's median across all rows, with its label above them. */
function wholeLine(
  { slice, wholeMedian }: WageRanges,
  at: { room: number; end: number; height: number; highest: number },
): Layers {
  if (typeof wholeMedian !== 'number') return [];
  const label = wholeText(slice, wholeMedian);
  const half = textWidth(label, TYPE.small, 600) / 2;
  const centre = Math.min((wholeMedian / at.highest) * at.room, at.end - half);
  return [
    {
      data: { values: [{ wage: wholeMedian }] },
      mark: { type: 'rule', stroke: COLOURS.vermilion, strokeWidth: 3, strokeDash: [7, 5] },
      encoding: {
        x: { field: 'wage', type: 'quantitative' },
        y: { value: 0 - HEAD / 4 },
        y2: { value: at.height },
      },
    },
    {
      data: { values: [{ text: label }] },
      ...text('text', {
        x: { value: centre },
        y: { value: 0 - HEAD / 2 - 3 },
        align: 'center',
        small: true,
        weight: 600,
      }),
    },
  ] as Layers;
}

function keyEntries({ rows, known }: WageRanges, byThirds: boolean): readonly KeyEntry[] {
  const entries: KeyEntry[] = [{ text: 'median', shape: 'circle', radius: 7, fill: INK }];
  if (byThirds) {
    if (known.has('entry')) {
      entries.push({ text: 'entry', shape: 'diamond', radius: 8, fill: PAPER, stroke: INK });
    }
    if (known.has('experienced')) {
      entries.push({ text: 'experienced', shape: 'diamond', radius: 8, fill: INK });
    }
  } else if (known.has('p10') && known.has('p90')) {
    entries.push({
      text: '10th to 90th percentile: what the middle 80% of jobs pay',
      shape: 'M-1,-0.35H1V0.35H-1Z',
      radius: 17,
      fill: COLOURS.skyBlue,
    });
  } else if (known.has('p10') || known.has('p90')) {
    entries.push({
      text: known.has('p10') ? '10th percentile to the median' : 'median to the 90th percentile',
      shape: 'M-1,-0.35H1V0.35H-1Z',
      radius: 17,
      fill: COLOURS.skyBlue,
    });
  }
  return [...entries, ...openEntries(rows)];
}

/** Ends and medians that are floors. */
function openEntries(rows: WageRanges['rows']): readonly KeyEntry[] {
  const floor = (figures: readonly Figure[]) =>
    figures.find((wage) => wage !== null && typeof wage !== 'number');
  const [end, middle] = [
    floor(rows.flatMap(({ wages }) => [wages.p90, wages.experienced])),
    floor(rows.map(({ wages }) => wages.median)),
  ];
  const least = (wage: Figure) => wageText(wage).replace('≥ ', '');
  return [
    ...(end === undefined
      ? []
      : [
          {
            text: `open end: ${least(end)} or more; no exact figure is published`,
            shape: ARROW,
            radius: 8,
            fill: INK,
          },
        ]),
    ...(middle === undefined
      ? []
      : [
          {
            text: `median of ${least(middle)} or more`,
            shape: ARROW,
            radius: 8,
            fill: PAPER,
            stroke: INK,
          },
        ]),
  ];
}
