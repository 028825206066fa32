import type { Figure } from '../../analysis/ranking.ts';
import { briefly } from '../../analysis/running-words.ts';
import { leastOf, type WageRange, type WageRanges } from '../../analysis/wage-range.ts';
import { INK, PAPER } from '../frame/theme.ts';
import { wageText } from './wage-words.ts';

/** One row as its marks need it: wages in dollars a year, symbols with their areas in pixels. */
export interface WageRow {
  readonly tooltip: string;
  readonly median: number;
  readonly medianText: string;
  readonly medianShape: string;
  readonly medianArea: number;
  readonly medianFill: string;
  readonly medianStroke: string;
  /** The ends of the range; the median where the figure of an end is not known. */
  readonly low: number;
  readonly high: number;
  /** Empty where there is no figure. */
  readonly lowText: string;
  readonly highText: string;
  readonly lowShape: string;
  readonly highShape: string;
  /** 0 where the end is not known. */
  readonly lowSize: number;
  readonly highSize: number;
}

/** The end of a range that is known, and of one that is a floor. */
const TICK = 'M0,-1L0,1';
export const ARROW = 'M-0.7,-1L0.9,0L-0.7,1Z';
const DIAMOND = 'diamond';

const AREA = { [TICK]: 440, [ARROW]: 330, [DIAMOND]: 220 } as const;

export function wageRow({ title, wages }: WageRange, highest: number, byThirds: boolean): WageRow {
  const isFloor = typeof wages.median !== 'number';
  const median = leastOf(wages.median) ?? highest;
  const [lowest, highestOf] = byThirds ? [wages.entry, wages.experienced] : [wages.p10, wages.p90];
  const end = (wage: Figure) => {
    const shape = typeof wage === 'number' ? (byThirds ? DIAMOND : TICK) : ARROW;
    const value = wage === null ? median : (leastOf(wage) ?? highest);
    return { value, shape, size: wage === null ? 0 : AREA[shape] };
  };
  const [low, high] = [end(lowest), end(highestOf)];
  return {
    tooltip: `${briefly(title)}: median ${wageText(wages.median)}`,
    median,
    medianText: wageText(wages.median),
    medianShape: isFloor ? ARROW : 'circle',
    medianArea: isFloor ? AREA[ARROW] : 200,
    medianFill: isFloor ? PAPER : INK,
    medianStroke: isFloor ? INK : PAPER,
    low: low.value,
    high: high.value,
    // A lower end that is a floor stands where the upper one does.
    lowText: typeof lowest === 'number' ? wageText(lowest) : '',
    highText: highestOf === null ? '' : wageText(highestOf),
    lowShape: low.shape,
    highShape: high.shape,
    lowSize: typeof lowest === 'number' ? low.size : 0,
    // The open median stands there.
    highSize: isFloor && typeof highestOf !== 'number' ? 0 : high.size,
  };
}

/** The end of the axis: the highest wage that is drawn, in full $10,000. */
export function highestWage({ rows, wholeMedian }: WageRanges): number {
  const drawn = rows.flatMap(({ wages }) => Object.values(wages).map((wage) => leastOf(wage) ?? 0));
  const most = Math.max(leastOf(wholeMedian) ?? 0, ...drawn);
  return Math.max(1, Math.ceil(most / 10_000)) * 10_000;
}
