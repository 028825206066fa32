import { intervalOf } from '../../analysis/margin.ts';
import type { OccupationSeries, SeriesPoint } from '../../analysis/slice-series.ts';
import { scaleLimit, withinLimit } from '../marks/scale-limit.ts';

/** Jobs as a share of those of now, the same in all panels, so that equal slopes are equal rates. */
export interface TrendScale {
  /** Lowest and highest share. */
  readonly range: readonly [low: number, high: number];
  /** First and last time. */
  readonly times: readonly [first: number, last: number];
  /** How far from 1 a share may be before it is drawn at the edge; null where none is. */
  readonly limit: number | null;
}

/** The least span, so that small changes do not look large, and what is left free at its ends. */
const LEAST = 0.2;
const PADDING = 0.02;

export function trendScale(series: readonly OccupationSeries[]): TrendScale {
  const points = series.map((one) => ({ one, points: pointsOf(one) }));
  const changes = points.flatMap(({ one, points: all }) =>
    all.map((point) => shareOf(point, one) - 1),
  );
  const limit = scaleLimit(changes);
  const margins = points.flatMap(({ one, points: all }) =>
    all.flatMap((point) => {
      const { low, high } = marginEnds(point);
      return [low, high].map((employment) => shareOf({ employment }, one) - 1);
    }),
  );
  const drawn = [...changes, ...margins].map((change) => 1 + withinLimit(change, limit));
  const times = points.flatMap(({ points: all }) => all.map(({ time }) => time));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return {
    range: rangeOf([1, ...drawn]),
    times: first === last ? [first - 1, last + 1] : [first, last],
    limit,
  };
}

function rangeOf(shares: readonly number[]): TrendScale['range'] {
  const [low, high] = [Math.min(...shares) - PADDING, Math.max(...shares) + PADDING];
  const free = Math.max(0, LEAST - (high - low)) / 2;
  return [Math.max(0, low - free), high + free];
}

export function pointsOf({ past, now, projected }: OccupationSeries): readonly SeriesPoint[] {
  return [...past, now, projected].filter((point) => point !== null);
}

/** The ends of its margin; the figure itself where none is published. */
export function marginEnds({ employment, margin }: SeriesPoint) {
  const [low, high] = intervalOf(employment, margin ?? 0);
  return { low, high };
}

export function shareOf(
  { employment }: Pick<SeriesPoint, 'employment'>,
  { now }: OccupationSeries,
): number {
  return now.employment === 0 ? 1 : employment / now.employment;
}

/** The share as it is drawn. */
export function drawnShare(share: number, { limit }: TrendScale): number {
  return 1 + withinLimit(share - 1, limit);
}
