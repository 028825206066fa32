/** A rate this many times the upper quartile is drawn at the edge of the scale only. */
const FAR = 6;
/** Rates up to this are never cut, and no scale ends before the other. */
const [NEAR, LEAST] = [0.3, 0.1];
/** How far beyond the others the edge is. */
const BEYOND = 1.25;

/**
 * Where a scale of rates ends, of either sign, so that one of +900 % does not flatten all others:
 * rates beyond it stand at its edge. Null where none is so far from the others.
 */
export function scaleLimit(rates: readonly number[]): number | null {
  const sizes = rates.map(Math.abs).sort((a, b) => a - b);
  const quartile = sizes[Math.floor(0.75 * (sizes.length - 1))] ?? 0;
  const far = Math.max(NEAR, FAR * quartile);
  if (!sizes.some((size) => size > far)) return null;
  const longest = sizes.findLast((size) => size <= far) ?? 0;
  return Math.max(LEAST, BEYOND * longest);
}

/** The rate as it is drawn. */
export function withinLimit(rate: number, limit: number | null): number {
  return limit === null ? rate : Math.min(limit, Math.max(-limit, rate));
}
