/** Below this a rate is printed as `0.0%`: neither growth nor loss. */
const SEEN = 0.0005;

export function isGrowing(rate: number | null): boolean {
  return rate !== null && rate >= SEEN;
}

export function isShrinking(rate: number | null): boolean {
  return rate !== null && rate <= -SEEN;
}
