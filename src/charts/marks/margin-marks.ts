import type { Confidence } from '../../analysis/margin.ts';
import { intervalOf } from '../../analysis/margin.ts';
import { jobs, percent } from '../../analysis/number-format.ts';
import type { RankedOccupation } from '../../analysis/ranking.ts';
import { type Layer, type PlacedRow, ROW_Y } from '../frame/row-layout.ts';
import { INK, PAPER } from '../frame/theme.ts';
import { named } from '../words/level-words.ts';

/** A whisker shorter than this on each side of the end of its bar is not seen, so it is not drawn. */
const LEAST_PIXELS = 3;
const CAP = 12;

/** Which margins of a chart can be seen. */
export interface DrawnMargins {
  readonly isDrawn: (row: RankedOccupation) => boolean;
  readonly drawn: readonly RankedOccupation[];
  /** Rows with a margin that is thinner than can be drawn. */
  readonly tooThin: readonly RankedOccupation[];
}

export function drawnMargins(
  rows: readonly RankedOccupation[],
  pixelsPerJob: number,
): DrawnMargins {
  const isDrawn = ({ employmentMargin }: RankedOccupation) =>
    (employmentMargin ?? 0) * pixelsPerJob >= LEAST_PIXELS;
  return {
    isDrawn,
    drawn: rows.filter(isDrawn),
    tooThin: rows.filter((row) => row.employmentMargin !== null && !isDrawn(row)),
  };
}

/** What the whiskers are, and how large the margins are that have none. */
export function marginNotes(
  { drawn, tooThin }: DrawnMargins,
  confidence: Confidence,
): readonly string[] {
  const at = `at ${Math.round(confidence * 100)}% confidence`;
  const notes = drawn.length === 0 ? [] : [`Whiskers: sampling margins ${at}.`];
  const [widest] = [...tooThin].sort(
    (a, b) => (b.employmentMargin ?? 0) - (a.employmentMargin ?? 0),
  );
  if (widest === undefined) return notes;
  const margin = widest.employmentMargin ?? 0;
  const size = `± ${jobs(margin)} jobs (${percent(margin / Number(widest.employment))})`;
  const all = drawn.length === 0 ? 'Sampling margins' : 'All other margins';
  return [
    ...notes,
    tooThin.length === 1
      ? `The sampling margin of ${named(widest.title)} ${at} is too thin to draw: ${size}.`
      : `${all} ${at} are too thin to draw: at most ${size}, of ${named(widest.title)}.`,
  ];
}

/** Lines from the lower to the upper end of each margin with caps, light around dark: seen on a bar and beside it. */
export function whiskers(
  rows: readonly RankedOccupation[],
  places: readonly PlacedRow[],
  { isDrawn }: DrawnMargins,
): readonly Layer[] {
  const values = rows.flatMap((row, index) => {
    const [low, high] = intervalOf(Number(row.employment), row.employmentMargin ?? 0);
    return isDrawn(row) ? [{ y: places[index]?.y ?? 0, low, high }] : [];
  });
  if (values.length === 0) return [];
  return [
    { color: PAPER, strokeWidth: 5, cap: CAP + 2 },
    { color: INK, strokeWidth: 2.5, cap: CAP },
  ].flatMap(({ color, strokeWidth, cap }): Layer[] => [
    {
      data: { values },
      mark: { type: 'rule', color, strokeWidth },
      encoding: {
        x: { field: 'low', type: 'quantitative' },
        x2: { field: 'high' },
        y: ROW_Y,
      },
    },
    ...(['low', 'high'] as const).map(
      (end): Layer => ({
        data: { values },
        mark: {
          type: 'tick',
          orient: 'vertical',
          color,
          opacity: 1,
          thickness: strokeWidth,
          size: cap,
        },
        encoding: { x: { field: end, type: 'quantitative' }, y: ROW_Y },
      }),
    ),
  ]);
}
