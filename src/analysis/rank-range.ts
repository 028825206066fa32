import type { Confidence } from './margin.ts';

/** Placeholder until the simultaneous ranges stand here. */
export function rankRanges(
  items: readonly { readonly estimate: number; readonly standardError: number | undefined }[],
  _confidence: Confidence,
): readonly (readonly [number, number] | null)[] {
  return items.map(() => null);
}
