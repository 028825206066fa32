/**
 * Growth a year as a fraction: (projected ÷ base)^(1 ÷ years) − 1. Null where there is none: a base
 * of 0, or no years between.
 */
export function annualGrowthRate(base: number, projected: number, years: number): number | null {
  if (base <= 0 || projected < 0 || years <= 0) return null;
  return (projected / base) ** (1 / years) - 1;
}

/** Lowest and highest growth over the period, as fractions; the highest is null where it has no bound. */
export type GrowthRange = readonly [low: number, high: number | null];

/**
 * The growth that rounding alone allows: a base of 20 rounded to tens may be 15 to 25. No bound
 * above where the base may be 0.
 * @param roundedTo the unit that both numbers are rounded to, such as 10 or 100 jobs
 */
export function roundingInterval(base: number, projected: number, roundedTo: number): GrowthRange {
  const half = roundedTo / 2;
  const low = Math.max(0, projected - half) / (base + half) - 1;
  return [low, base - half > 0 ? (projected + half) / (base - half) - 1 : null];
}

/** The rate without what floating point adds: 4.1 percent is 0.041 and not 0.040999999999999995, so that equals are equal. */
export function withoutNoise(rate: number): number {
  return Number(rate.toPrecision(12));
}
