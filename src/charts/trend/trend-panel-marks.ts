import { jobs, signedPercent } from '../../analysis/number-format.ts';
import { briefly } from '../../analysis/running-words.ts';
import type { OccupationSeries, SeriesPoint, SliceSeries } from '../../analysis/slice-series.ts';
import { pixel } from '../frame/pixel.ts';
import { textWidth } from '../frame/text-width.ts';
import { COLOURS, INK, PAPER, QUIET_INK, TYPE } from '../frame/theme.ts';
import { isGrowing, isShrinking } from '../growth/rate-direction.ts';
import type { Line } from '../labels/boxes.ts';
import { type PlacedFigure, placeFigures, type WantedFigure } from './trend-figures.ts';
import { figureRoom, type Panel, yearsY } from './trend-panels.ts';
import { drawnShare, marginEnds, pointsOf, shareOf, type TrendScale } from './trend-scale.ts';
import { timeWords } from './trend-words.ts';

export interface PanelSymbol {
  readonly x: number;
  readonly y: number;
  readonly shape: string;
  readonly fill: string;
  readonly stroke: string;
  /** Area of the square around it, in pixels. */
  readonly area: number;
  readonly tooltip: string;
}

/** All marks of one panel. */
export interface PanelMarks {
  /** The level of now. */
  readonly level: Line;
  readonly lines: readonly Line[];
  readonly projection: Line | null;
  readonly whiskers: readonly Line[];
  readonly symbols: readonly PanelSymbol[];
  /** Null where there was no room. */
  readonly figures: readonly (PlacedFigure | null)[];
  readonly years: readonly { readonly x: number; readonly y: number; readonly year: string }[];
}

/** Two slanted strokes: no line leads across. */
export const BREAK = 'M-0.75,1L0.05,-1M-0.05,1L0.75,-1';
export const SHAPES = { past: 'square', now: 'circle', projected: 'diamond' } as const;
const AREAS = { past: 150, now: 210, projected: 260, break: 330 } as const;
/** Shorter whiskers are behind their symbol. */
const LEAST_WHISKER = 10;

/** Growth and loss have their colours, besides their slopes and signs. */
export function trendColour(rate: number | null): string {
  if (isGrowing(rate)) return COLOURS.blue;
  return isShrinking(rate) ? COLOURS.vermilion : QUIET_INK;
}

export function panelMarks(
  one: OccupationSeries,
  panel: Panel,
  scale: TrendScale,
  { breaks, releases, ranking }: SliceSeries,
): PanelMarks {
  const { row, past, now, projected, isSmallBase } = one;
  const at = placing(one, panel, scale);
  const surveys = [...past, now];
  const steps = breaks.map((changed, index) => ({
    isBroken: changed.length > 0,
    from: surveys[index] ?? null,
    to: surveys[index + 1] ?? null,
  }));
  const joined = steps.flatMap(({ isBroken, from, to }) =>
    isBroken || from === null || to === null ? [] : [line(at(from), at(to))],
  );
  const broken = steps.flatMap(({ isBroken, from, to }) =>
    isBroken && from !== null && to !== null ? [middle(at(from), at(to))] : [],
  );
  const projection = projected === null ? null : line(at(now), at(projected));
  const times = timeWords(ranking.slice, releases, row);
  const colour = trendColour(row.growthRate);
  const symbolOf = (point: SeriesPoint, kind: keyof typeof SHAPES, time: string): PanelSymbol => ({
    ...at(point),
    shape: SHAPES[kind],
    fill:
      isSmallBase && kind !== 'past'
        ? PAPER
        : kind === 'projected'
          ? colour
          : kind === 'now'
            ? INK
            : QUIET_INK,
    stroke: kind === 'projected' ? colour : kind === 'now' ? INK : QUIET_INK,
    area: AREAS[kind],
    tooltip: `${briefly(row.title)}, ${time}: ${jobs(point.employment)} jobs`,
  });
  return {
    level: line({ x: panel.left, y: at(now).y }, { x: panel.right, y: at(now).y }),
    lines: joined,
    projection,
    whiskers: surveys.flatMap((point) => (point === null ? [] : whisker(point, at))),
    symbols: [
      ...broken.map((place) => ({
        ...place,
        shape: BREAK,
        fill: PAPER,
        stroke: QUIET_INK,
        area: AREAS.break,
        tooltip: 'Definitions or methods changed between the two',
      })),
      ...past.flatMap((point, index) =>
        point === null ? [] : [symbolOf(point, 'past', times[index] ?? '')],
      ),
      symbolOf(now, 'now', times.at(-1) ?? ''),
      ...(projected === null
        ? []
        : [symbolOf(projected, 'projected', `${projected.time}, projected`)]),
    ],
    figures: placeFigures(figuresOf(one, scale, at), figureRoom(panel), {
      symbols: [...pointsOf(one).map(at), ...broken],
      lines: [...joined, ...(projection === null ? [] : [projection])].flatMap(along),
    }),
    years: yearsOf(one, panel, at),
  };
}

type At = (point: Pick<SeriesPoint, 'time' | 'employment'>) => {
  readonly x: number;
  readonly y: number;
};

function placing(one: OccupationSeries, panel: Panel, scale: TrendScale): At {
  const { left, right, top, bottom } = panel;
  const [first, last] = scale.times;
  const [low, high] = scale.range;
  return (point) => {
    const share = drawnShare(shareOf(point, one), scale);
    return {
      x: pixel(left + ((point.time - first) / (last - first)) * (right - left)),
      y: pixel(bottom - ((share - low) / (high - low)) * (bottom - top)),
    };
  };
}

function line(from: { x: number; y: number }, to: { x: number; y: number }): Line {
  return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
}

/** Places on a line that are so close that no text fits between. */
function along({ x1, y1, x2, y2 }: Line) {
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 8);
  return Array.from({ length: steps + 1 }, (_, step) => ({
    x: x1 + ((x2 - x1) * step) / steps,
    y: y1 + ((y2 - y1) * step) / steps,
  }));
}

function middle(from: { x: number; y: number }, to: { x: number; y: number }) {
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

function whisker(point: SeriesPoint, at: At): readonly Line[] {
  const half = whiskerReach(point, at);
  if (half < LEAST_WHISKER) return [];
  const { low, high } = marginEnds(point);
  return [line(at({ ...point, employment: low }), at({ ...point, employment: high }))];
}

/** How far a margin reaches from its point, in pixels. */
function whiskerReach(point: SeriesPoint, at: At): number {
  const { low, high } = marginEnds(point);
  return (at({ ...point, employment: low }).y - at({ ...point, employment: high }).y) / 2;
}

/** Now and projected first, then the oldest: these get their places first. */
function figuresOf(one: OccupationSeries, scale: TrendScale, at: At): readonly WantedFigure[] {
  const { row, past, now, projected } = one;
  const isDown = (row.growthRate ?? 0) < 0;
  // On the side that the line from the last release does not come from.
  const before = past.at(-1);
  const isAbove = before == null ? isDown : before.employment < now.employment;
  const figure = (point: SeriesPoint, side: WantedFigure['side']): WantedFigure => ({
    ...at(point),
    text: `${arrow(shareOf(point, one), scale)}${jobs(point.employment)}`,
    isBold: false,
    isNeeded: point === now,
    side,
    reach: whiskerReach(point, at),
  });
  return [
    figure(now, isAbove ? 'above' : 'below'),
    ...(projected === null || row.growthRate === null
      ? []
      : [
          {
            ...at(projected),
            text: `${arrow(shareOf(projected, one), scale)}${signedPercent(row.growthRate)}`,
            isBold: true,
            isNeeded: true,
            reach: 0,
            side: isDown ? ('below' as const) : ('above' as const),
          },
        ]),
    ...past.flatMap((point) =>
      point === null ? [] : [figure(point, point.employment > now.employment ? 'above' : 'below')],
    ),
  ];
}

/** Before the figure of what is drawn at the edge. */
function arrow(share: number, scale: TrendScale): string {
  if (drawnShare(share, scale) === share) return '';
  return share > 1 ? '↑ ' : '↓ ';
}

/** Of the times of a panel those whose labels do not meet: now and projected, then the oldest. */
function yearsOf(one: OccupationSeries, panel: Panel, at: At): PanelMarks['years'] {
  const { now, projected, past } = one;
  const taken: { readonly from: number; readonly to: number }[] = [];
  return [now, projected, ...past].flatMap((point) => {
    if (point === null) return [];
    const year = String(Math.floor(point.time));
    const [{ x }, half] = [at(point), textWidth(year, TYPE.small) / 2 + 2.5];
    if (taken.some(({ from, to }) => x - half < to && x + half > from)) return [];
    taken.push({ from: x - half, to: x + half });
    return [{ x, y: yearsY(panel), year }];
  });
}
