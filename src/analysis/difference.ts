import { type Confidence, marginOf } from './margin.ts';

/** An estimate with its published sampling error. */
export interface SampledEstimate {
  readonly estimate: number;
  /** Undefined, or 0, where none is published. */
  readonly rsePercent: number | undefined;
}

/** How one estimate differs from an independent other one. */
export interface Difference {
  /** To − from. */
  readonly change: number;
  /** Half the width of its interval; null where one of the two has no published sampling error. */
  readonly margin: number | null;
  /** Change ÷ from, as a fraction; null where from is 0. */
  readonly changeRate: number | null;
}

/**
 * The difference of two independent estimates: its standard error is √(SE₁² + SE₂²), its margin z
 * times that (BLS, OEWS technical notes, on comparing estimates).
 */
export function differenceOf(
  from: SampledEstimate,
  to: SampledEstimate,
  confidence: Confidence,
): Difference {
  const margins = [from, to].map(({ estimate, rsePercent }) =>
    marginOf(estimate, rsePercent, confidence),
  );
  const [first = null, second = null] = margins;
  return {
    change: to.estimate - from.estimate,
    margin: first === null || second === null ? null : Math.hypot(first, second),
    changeRate: from.estimate === 0 ? null : to.estimate / from.estimate - 1,
  };
}

/** The sum of independent estimates; without a sampling error where one of them has none. */
export function sumOfEstimates(parts: readonly SampledEstimate[]): SampledEstimate {
  const estimate = parts.reduce((sum, part) => sum + part.estimate, 0);
  if (estimate === 0 || parts.some(({ rsePercent }) => !rsePercent)) {
    return { estimate, rsePercent: undefined };
  }
  const errors = parts.map((part) => (part.rsePercent ?? 0) * part.estimate);
  return { estimate, rsePercent: Math.hypot(...errors) / estimate };
}

/** What can be said of a change; `not-known` where no interval is. */
export type Verdict = 'more' | 'fewer' | 'no-clear-change' | 'not-known';

/** @param interval null where there is none */
export function verdictOf(interval: readonly [low: number, high: number] | null): Verdict {
  if (interval === null) return 'not-known';
  const [low, high] = interval;
  if (low > 0) return 'more';
  return high < 0 ? 'fewer' : 'no-clear-change';
}
