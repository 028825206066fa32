/** A tenth of a pixel is as fine as anybody sees, and keeps specs short. */
export function pixel(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** A position that is in pixels already. */
export const PIXELS = { type: 'quantitative', scale: null, axis: null } as const;
