import type { FigureTable } from '../../../charts/chart.ts';
import { figureText } from '../../figure-text.ts';
import type { Box, ChartPart } from '../deck-slide.ts';
import { widthOf } from '../fit-text.ts';
import { heightOf, SIZE } from '../layout.ts';
import type { BarPoint, BarSeries, DeckBars } from '../native/deck-chart.ts';
import { numberIn, rowName, sheetOf } from './figures.ts';

export interface BarContent {
  readonly name: string;
  readonly alt: string;
  readonly table: FigureTable;
  readonly series: readonly BarSeries[];
  /** From where on a bar is longer than the axis; absent or null: none is. */
  readonly cut?: { readonly from: number; readonly length: number } | null;
}

/** Points between a name, its bar and its figure. */
const GAP = 10;
/** Of few rows each is no higher, so that a bar stays a bar. */
const HIGHEST_ROW = 64;
/** Bars have at least so many points, however long the names are. */
const LEAST_BARS = 140;

/** Lying bars in a box: names left, figures at the ends of the bars. */
export function barPart(content: BarContent, box: Box): ChartPart {
  const { name, alt, table, series } = content;
  const ends = endsOf(content);
  const [gains, losses] = [ends.filter(({ value }) => value >= 0), ends.filter(isLoss)];
  const widest = (some: readonly BarEnd[]) => Math.max(0, ...some.map(({ label }) => label)) + GAP;
  const figures = widest(gains) + (losses.length === 0 ? 0 : widest(losses));
  const widestName = box.width - figures - GAP - LEAST_BARS;
  const plotHeight = Math.min(box.height, table.rows.length * HIGHEST_ROW);
  const lines = plotHeight / table.rows.length < heightOf(2, SIZE.text) ? 1 : 2;
  const names = table.rows.map((row) => rowName(table, row, { width: widestName, lines }));
  const left = Math.ceil(Math.max(0, ...names.flat().map((one) => widthOf(one, SIZE.text)))) + GAP;
  const hasDomain = losses.length > 0 || (content.cut ?? null) !== null;
  const right = hasDomain ? 0 : widest(ends);
  const width = box.width - left - right;
  const chart: DeckBars = {
    kind: 'bars',
    name,
    alt,
    sheet: sheetOf(
      table,
      names,
      series.map(({ column }) => column),
    ),
    series,
    plot: {
      x: left / box.width,
      y: 0,
      width: width / box.width,
      height: plotHeight / box.height,
    },
    ...(hasDomain ? { domain: domainOf(gains, losses, width) } : {}),
  };
  return { kind: 'chart', box, chart };
}

/** The end of a bar, and the points that its figure takes behind it. */
interface BarEnd {
  readonly value: number;
  readonly label: number;
}

function isLoss({ value }: BarEnd): boolean {
  return value < 0;
}

function endsOf({ table, series, cut }: BarContent): readonly BarEnd[] {
  return series.flatMap(({ column, points }) =>
    table.rows.flatMap((row, index): BarEnd[] => {
      const value = numberIn(table, row, column);
      if (value === null) return [];
      const point = points.get(index);
      const kind = table.columns.find(({ key }) => key === column)?.kind ?? 'jobs';
      const label = widthOf(`${figureText(value, kind)}${point?.suffix ?? ''}`, SIZE.text);
      return [endOf(value, label, point, cut?.length ?? 0)];
    }),
  );
}

function endOf(value: number, label: number, point: BarPoint | undefined, length: number): BarEnd {
  // Its figure stands inside.
  return point?.isCut === true ? { value: Math.sign(value) * length, label: 0 } : { value, label };
}

/** The widest scale on which every bar has room for its figure, on either side of zero. */
function domainOf(
  gains: readonly BarEnd[],
  losses: readonly BarEnd[],
  width: number,
): readonly [number, number] {
  const none: BarEnd = { value: 0, label: 0 };
  const scales = [none, ...gains].flatMap((gain) =>
    [none, ...losses].flatMap((loss) => {
      const length = gain.value - loss.value;
      return length === 0 ? [] : [(width - gain.label - loss.label - 2 * GAP) / length];
    }),
  );
  const scale = Math.min(...scales);
  if (!(scale > 0) || scale === Number.POSITIVE_INFINITY) return [0, 1];
  const reach = (ends: readonly BarEnd[]) =>
    Math.max(0, ...ends.map(({ value, label }) => Math.abs(value) + (label + GAP) / scale));
  return [
    rounded(0 - reach(losses)),
    rounded(Math.max(reach(gains), width / scale - reach(losses))),
  ];
}

/** Axis ends without digits that nobody sees. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
