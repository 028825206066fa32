import { percent } from '../../analysis/number-format.ts';

/**
 * A share in the words that people use, where they are true within rounding; else in whole percent:
 * `half`, `nearly a third`, `41%`. Below 1 % with one decimal.
 */
export function shareWords(share: number): string {
  const found = FRACTIONS.find(({ from, to }) => share >= from && share < to);
  if (found !== undefined) return found.words;
  if (share < 0.01) return shareText(share);
  // A share is never rounded to all there is.
  return share >= 0.995 ? '> 99%' : `${(share * 100).toFixed(0)}%`;
}

/** `48.7%`, and `< 0.1%` for a share that is small and not 0. */
export function shareText(share: number): string {
  return share > 0 && share < 0.0005 ? '< 0.1%' : percent(share);
}

/** From, up to but without, and what it is called; a plain fraction is off by less than a twentieth of itself. */
const FRACTIONS: readonly { readonly from: number; readonly to: number; readonly words: string }[] =
  [
    { from: 0.195, to: 0.205, words: 'a fifth' },
    { from: 0.235, to: 0.245, words: 'nearly a quarter' },
    { from: 0.245, to: 0.255, words: 'a quarter' },
    { from: 0.255, to: 0.265, words: 'just over a quarter' },
    { from: 0.315, to: 0.325, words: 'nearly a third' },
    { from: 0.325, to: 0.342, words: 'a third' },
    { from: 0.342, to: 0.35, words: 'just over a third' },
    { from: 0.465, to: 0.48, words: 'nearly half' },
    { from: 0.48, to: 0.52, words: 'half' },
    { from: 0.52, to: 0.535, words: 'just over half' },
    { from: 0.645, to: 0.657, words: 'nearly two thirds' },
    { from: 0.657, to: 0.676, words: 'two thirds' },
    { from: 0.725, to: 0.74, words: 'nearly three quarters' },
    { from: 0.74, to: 0.76, words: 'three quarters' },
    { from: 0.9999, to: Number.POSITIVE_INFINITY, words: 'all' },
  ];
