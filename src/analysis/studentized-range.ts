import { normalDensity, normalProbability } from './normal.ts';

/** The integrand is smooth and vanishes at both ends, so the plain sum converges very fast. */
const STEP = 0.1;
const REACH = 9;
interface Node {
  readonly z: number;
  readonly weight: number;
  readonly below: number;
}

let known: readonly Node[] | undefined;

/** Made when the first ranking asks, not at every start of the program. */
function nodes(): readonly Node[] {
  known ??= Array.from({ length: Math.round((2 * REACH) / STEP) + 1 }, (_, index) => {
    const z = -REACH + index * STEP;
    return { z, weight: STEP * normalDensity(z), below: normalProbability(z) };
  });
  return known;
}

/**
 * Probability that the range of n independent standard normal variables (largest − smallest) is
 * below q: n ∫ φ(z) [Φ(z) − Φ(z − q)]^(n−1) dz; the studentized range with infinitely many degrees
 * of freedom.
 */
export function studentizedRangeProbability(q: number, n: number): number {
  if (q <= 0) return 0;
  let sum = 0;
  for (const { z, weight, below } of nodes()) {
    sum += weight * (below - normalProbability(z - q)) ** (n - 1);
  }
  return Math.min(1, n * sum);
}

/** Of 10,000 means at 99.99 % it is 9.92. */
const LARGEST = 12;
const PRECISION = 1e-9;

/** One takes about a millisecond, and a ranking asks for the same one twice. */
const found = new Map<string, number>();

/**
 * The value that the range of n independent standard normal variables stays below with the
 * probability: of 10 at 0.95 it is 4.474. At least two variables.
 */
export function studentizedRangeQuantile(probability: number, n: number): number {
  const key = `${probability} ${n}`;
  const before = found.get(key);
  if (before !== undefined) return before;
  const quantile = rootOf((q) => studentizedRangeProbability(q, n) - probability, [0, LARGEST]);
  found.set(key, quantile);
  return quantile;
}

/** The zero of an increasing function in an interval: false position, halved where an end stays (Illinois). */
function rootOf(f: (x: number) => number, [from, to]: readonly [number, number]): number {
  let [low, high, atLow, atHigh] = [from, to, f(from), f(to)];
  let moved = 0;
  while (high - low > PRECISION) {
    const x = high - (atHigh * (high - low)) / (atHigh - atLow);
    const value = f(x);
    if (Math.abs(value) < PRECISION) return x;
    if (value < 0) {
      [low, atLow] = [x, value];
      if (moved < 0) atHigh /= 2;
      moved = -1;
    } else {
      [high, atHigh] = [x, value];
      if (moved > 0) atLow /= 2;
      moved = 1;
    }
  }
  return (low + high) / 2;
}
