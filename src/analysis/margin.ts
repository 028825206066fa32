/** z of a two-sided normal interval, as BLS rounds it. */
const Z = { 0.9: 1.645, 0.95: 1.96, 0.99: 2.576 } as const;
export type Confidence = keyof typeof Z;

/**
 * Half the width of an estimate's interval, in its own unit: z × RSE ÷ 100 × estimate (BLS, OEWS
 * technical notes). Null where no sampling error is published: a missing RSE, and one of 0, which
 * says that none was computed, never that the figure is exact.
 */
export function marginOf(
  estimate: number,
  rsePercent: number | undefined,
  confidence: Confidence,
): number | null {
  if (rsePercent === undefined || rsePercent === 0) return null;
  return (Z[confidence] * rsePercent * estimate) / 100;
}

/** The interval that a margin spans; it never reaches below 0. */
export function intervalOf(estimate: number, margin: number): readonly [low: number, high: number] {
  return [Math.max(0, estimate - margin), estimate + margin];
}
