import type { SizeGrowthWage } from '../../../analysis/size-growth-wage.ts';
import type { FigureTable } from '../../../charts/chart.ts';
import type { Box, ChartPart } from '../deck-slide.ts';
import { ACCENT, INK, LIGHT } from '../layout.ts';
import type { DeckPoints, PointSeries } from '../native/deck-chart.ts';
import { cellOf, rowName, sheetOf } from './figures.ts';
import { labelSides } from './label-sides.ts';

interface PointContent {
  readonly name: string;
  readonly alt: string;
  /** Has a row for every point. */
  readonly table: FigureTable;
  /** Each gets its place in this list, from 1, as its number. */
  readonly points: readonly SizeGrowthWage[];
}

/** Points that the figures of the axes take. */
const AXES = { left: 76, right: 20, top: 14, bottom: 32 };
const NAME_WIDTH = 600;

/** Rows as points, told apart by shape and by shade. */
export function pointPart({ name, alt, table, points }: PointContent, box: Box): ChartPart {
  const [width, height] = [box.width - AXES.left - AXES.right, box.height - AXES.top - AXES.bottom];
  const scale = scaleOf(points);
  const sides = labelSides(
    points.map((point, index) => ({
      text: String(index + 1),
      ...placeOf(point, scale, { width, height }),
    })),
    { width, height },
  );
  const kinds = KINDS.filter(({ has }) => points.some(has));
  const chart: DeckPoints = {
    kind: 'points',
    name,
    alt,
    sheet: sheetByKind(table, points, kinds),
    plot: {
      x: AXES.left / box.width,
      y: AXES.top / box.height,
      width: width / box.width,
      height: height / box.height,
    },
    x: 'employment',
    xDomain: scale.jobs,
    yDomain: scale.rates,
    yStep: scale.step,
    series: kinds.map(({ key, has, symbol, look }) => ({
      y: key,
      symbol,
      look,
      labels: new Map(
        points.flatMap((point, index) =>
          has(point) ? [[index, { text: String(index + 1), side: sides[index] ?? 'r' }]] : [],
        ),
      ),
    })),
  };
  return { kind: 'chart', box, chart };
}

/** The growth of each kind in a column of its own, so that every kind has its mark. */
function sheetByKind(
  table: FigureTable,
  points: readonly SizeGrowthWage[],
  kinds: readonly Kind[],
): FigureTable {
  const rows = points.map(({ row: { soc } }) => {
    const row = table.rows.find((one) => cellOf(table, one, 'soc') === soc);
    if (row === undefined) throw new Error(`The table has no row ${soc}.`);
    return row;
  });
  const split: FigureTable = {
    columns: [
      ...table.columns.filter(({ key }) => key !== 'growthRate'),
      ...kinds.map(({ key, label }) => ({ key, label, kind: 'rate' as const })),
    ],
    rows: rows.map((row, index) => [
      ...row.filter((_, at) => table.columns[at]?.key !== 'growthRate'),
      ...kinds.map(({ has }) => {
        const point = points[index];
        return point !== undefined && has(point) ? cellOf(table, row, 'growthRate') : null;
      }),
    ]),
  };
  const names = rows.map((row) => rowName(table, row, { width: NAME_WIDTH }));
  return sheetOf(split, names, ['employment', ...kinds.map(({ key }) => key)]);
}

interface Kind extends Pick<PointSeries, 'symbol' | 'look'> {
  /** Of its column. */
  readonly key: string;
  readonly label: string;
  readonly has: (point: SizeGrowthWage) => boolean;
}

const KINDS: readonly Kind[] = [
  {
    key: 'growthAbove',
    label: 'Growth, median wage above that of all occupations',
    symbol: 'circle',
    look: { fill: ACCENT, outline: INK },
    has: ({ isSmallBase, paysAbove }) => !isSmallBase && paysAbove === true,
  },
  {
    key: 'growthOther',
    label: 'Growth, median wage not above or not published',
    symbol: 'square',
    look: { fill: LIGHT, outline: INK },
    has: ({ isSmallBase, paysAbove }) => !isSmallBase && paysAbove !== true,
  },
  {
    key: 'growthSmall',
    label: 'Growth, few jobs',
    symbol: 'circle',
    look: { fill: 'FFFFFF', outline: INK },
    has: ({ isSmallBase }) => isSmallBase,
  },
];

interface Scale {
  readonly jobs: readonly [number, number];
  readonly rates: readonly [number, number];
  readonly step: number;
}

const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];
const MOST_STEPS = 6;
/** Of a step, between the outermost mark and the edge. */
const ROOM_AT_ENDS = 0.3;

function scaleOf(points: readonly SizeGrowthWage[]): Scale {
  const rates = points.map(({ growthRate }) => growthRate);
  const [low, high] = [Math.min(0, ...rates), Math.max(0, ...rates)];
  const lines = (step: number): readonly [number, number] => [
    low < 0 ? Math.floor(low / step - ROOM_AT_ENDS) : 0,
    high > 0 || low === 0 ? Math.ceil(high / step + ROOM_AT_ENDS) : 0,
  ];
  const step = STEPS.find((one) => lines(one)[1] - lines(one)[0] <= MOST_STEPS) ?? 10;
  const [first, last] = lines(step).map((count) => Number((count * step).toPrecision(4))) as [
    number,
    number,
  ];
  return {
    jobs: decadesOf(points.map(({ employment }) => employment)),
    rates: [first, last],
    step,
  };
}

/** Whole decades, from 1, 2 or 5 times a power of ten: as few as hold all. */
function decadesOf(jobs: readonly number[]): readonly [number, number] {
  // With room for a mark beyond the outermost ones.
  const [low, high] = [Math.min(...jobs) / 1.15, Math.max(...jobs) * 1.15];
  const power = 10 ** Math.floor(Math.log10(low));
  const ends = [1, 2, 5]
    .map((times) => times * power)
    .filter((left) => left <= low)
    .map((left) => [left, left * 10 ** Math.max(1, Math.ceil(Math.log10(high / left)))] as const);
  const [first = [power, 10 * power] as const, ...others] = ends;
  return others.reduce((best, one) => (one[1] / one[0] < best[1] / best[0] ? one : best), first);
}

function placeOf(
  { employment, growthRate }: SizeGrowthWage,
  { jobs: [left, right], rates: [low, high] }: Scale,
  { width, height }: { readonly width: number; readonly height: number },
) {
  return {
    x: (width * Math.log10(employment / left)) / Math.log10(right / left),
    y: (height * (high - growthRate)) / (high - low),
  };
}
