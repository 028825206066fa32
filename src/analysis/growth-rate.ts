/** (projected ÷ base)^(1 ÷ years) − 1; null for a base of 0 and for no years. */
export function annualGrowthRate(base: number, projected: number, years: number): number | null {
  if (base <= 0 || projected < 0 || years <= 0) return null;
  return (projected / base) ** (1 / years) - 1;
}

/** The growth that rounding alone allows: base and projection each within half a rounding unit. */
export function roundingInterval(
  base: number,
  projected: number,
  roundedTo: number,
): readonly [low: number, high: number | null] {
  const half = roundedTo / 2;
  const low = Math.max(0, projected - half) / (base + half) - 1;
  return [low, base - half > 0 ? (projected + half) / (base - half) - 1 : null];
}
