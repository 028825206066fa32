import type { OccupationSeries } from '../../analysis/slice-series.ts';
import { LEADING, MARGIN, TYPE, WIDTH } from '../frame/theme.ts';
import { wrap } from '../frame/wrap.ts';
import { named } from '../words/level-words.ts';

/** A panel in pixels of the plot; its lines lie between its four sides. */
export interface Panel {
  readonly title: string;
  readonly titleY: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const ROOM = WIDTH - 2 * MARGIN;
const [GAP_X, GAP_Y] = [60, 34];
const LINE = TYPE.label * LEADING;
const LINES = 3;
/** Room around the lines for the figures at their ends. */
export const INSET = { x: 46, y: 38 };
const HEIGHT = 130;
/** Below the lines: for the years. */
const YEARS = 30;

/** Three panels beside each other, two where they are four or fewer; titles of a row on one line. */
export function trendPanels(series: readonly OccupationSeries[]): {
  readonly panels: readonly Panel[];
  readonly height: number;
} {
  const columns = series.length === 4 ? 2 : Math.min(3, series.length);
  const width = (ROOM - GAP_X * (columns - 1)) / columns;
  const panels: Panel[] = [];
  let y = 0;
  for (let first = 0; first < series.length; first += columns) {
    const titles = series
      .slice(first, first + columns)
      .map(({ row }) =>
        wrap(named(row.title), { width, fontSize: TYPE.label, weight: 600, lines: LINES }),
      );
    const most = Math.max(...titles.map(({ length }) => length));
    for (const [column, lines] of titles.entries()) {
      const x = column * (width + GAP_X);
      const top = y + most * LINE + INSET.y;
      panels.push({
        title: lines.join('\n'),
        // Shorter titles stand at the foot of the row's, next to their lines.
        titleY: y + (most - lines.length) * LINE + LINE / 2,
        left: x + INSET.x,
        right: x + width - INSET.x,
        top,
        bottom: top + HEIGHT,
      });
    }
    y += most * LINE + HEIGHT + 2 * INSET.y + YEARS + GAP_Y;
  }
  return { panels, height: Math.ceil(y - GAP_Y) };
}

/** Where the years of a panel stand, under its lines. */
export function yearsY({ bottom }: Panel): number {
  return bottom + INSET.y + YEARS / 2;
}

/** The sides within which figures may stand. */
export function figureRoom({ left, right, top, bottom }: Panel) {
  return {
    x1: left - INSET.x,
    x2: right + INSET.x,
    y1: top - INSET.y,
    y2: bottom + INSET.y,
  };
}
