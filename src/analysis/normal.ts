const DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return DENSITY_AT_ZERO * Math.exp((-z * z) / 2);
}

/**
 * Probability that a standard normal variable is below z, to about 15 digits. Hart's rational
 * approximation as given by West (2005), "Better approximations to cumulative normal functions",
 * Wilmott Magazine. simple-statistics looks it up in a table with steps of 0.01 and four digits, which
 * is too coarse for an integral of its 900th power.
 */
export function normalProbability(z: number): number {
  const tail = upperTail(Math.abs(z));
  return z > 0 ? 1 - tail : tail;
}

const NUMERATOR = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
] as const;
const DENOMINATOR = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
] as const;

/** Above this the continued fraction is the better one. */
const FAR = 7.07106781186547;

function upperTail(z: number): number {
  const exponential = Math.exp((-z * z) / 2);
  if (z < FAR) return (exponential * polynomial(NUMERATOR, z)) / polynomial(DENOMINATOR, z);
  const fraction = z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))));
  return (exponential / fraction) * DENSITY_AT_ZERO;
}

function polynomial(coefficients: readonly number[], z: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * z + coefficient;
  return sum;
}
