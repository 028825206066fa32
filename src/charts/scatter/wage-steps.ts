import { dollars } from '../../analysis/number-format.ts';
import type { Figure } from '../../analysis/ranking.ts';
import { leastOf } from '../../analysis/wage-range.ts';
import type { KeyEntry } from '../frame/key-line.ts';
import { COLOURS, INK } from '../frame/theme.ts';

/** A step of pay: lighter is less, so the steps are told apart in gray; below the median by shape, too. */
export interface WageStep {
  /** Wages from this on, in dollars a year. */
  readonly from: number;
  /** As the key says it. */
  readonly text: string;
  readonly shape: string;
  readonly fill: string;
  /** Half of its width, in pixels. */
  readonly radius: number;
}

/** Tints and shades of the blue of Okabe and Ito's palette. */
const LOOKS = [
  { shape: 'triangle-down', fill: '#D6E8F4', radius: 9 },
  { shape: 'circle', fill: '#9CC9E6', radius: 9 },
  { shape: 'circle', fill: COLOURS.blue, radius: 10 },
  { shape: 'circle', fill: '#002B47', radius: 11 },
] as const;

export const UNKNOWN_WAGE: Omit<WageStep, 'from'> = {
  text: 'no annual median',
  shape: 'square',
  fill: '#9AA1A9',
  radius: 8,
};

/** How all are drawn where pay is not compared. */
const NO_STEPS: Omit<WageStep, 'from'> = {
  text: '',
  shape: 'circle',
  fill: LOOKS[1].fill,
  radius: 9,
};

/** One and a half times and twice the median, in full $5,000. */
const TIMES = [1.5, 2] as const;
const ROUND = 5000;

/** Four steps around the median of the whole; none where it is not known. */
export function wageSteps(wholeMedian: Figure, whole: string): readonly WageStep[] {
  if (typeof wholeMedian !== 'number') return [];
  const [middle, high] = TIMES.map((times) => Math.round((wholeMedian * times) / ROUND) * ROUND);
  const bounds = [0, wholeMedian, middle ?? 0, high ?? 0];
  if (bounds.some((bound, index) => index > 0 && bound <= (bounds[index - 1] ?? 0))) return [];
  const [, ...words] = bounds.map((bound) => dollars(bound, 'annualMedianWage'));
  const texts = [
    `below ${whole} ${words[0]}`,
    `${words[0]} to ${words[1]}`,
    `${words[1]} to ${words[2]}`,
    `${words[2]} or more`,
  ];
  return LOOKS.map((look, index) => ({
    ...look,
    from: bounds[index] ?? 0,
    text: texts[index] ?? '',
  }));
}

/** How a wage is drawn; a floor as what it is at least. */
export function stepOf(steps: readonly WageStep[], wage: Figure): Omit<WageStep, 'from'> {
  if (steps.length === 0) return NO_STEPS;
  const least = leastOf(wage);
  // A wage at the median is not below it.
  const step = least === undefined ? undefined : steps.findLast(({ from }) => least >= from);
  return step ?? UNKNOWN_WAGE;
}

export function stepEntry({ text, shape, fill, radius }: Omit<WageStep, 'from'>): KeyEntry {
  return { text, shape, fill, radius, stroke: INK, strokeWidth: 1.5 };
}
