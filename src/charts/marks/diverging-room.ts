/** A bar from zero with its figure: behind the end of a gain, and beside a loss on the other side of zero. */
export interface DivergingBar {
  readonly value: number;
  /** Pixels of the figure, with the gap before it. */
  readonly labelRoom: number;
}

/** Where both sides of a diverging scale end, in the unit of the values; 0 lies between. */
export type DivergingDomain = readonly [low: number, high: number];

/** The widest scale on which every bar and its figure have room in a plot of that width. */
export function divergingDomain(bars: readonly DivergingBar[], width: number): DivergingDomain {
  const lowest = Math.min(0, ...bars.map(({ value }) => value));
  const labels = Math.max(0, ...bars.map(({ labelRoom }) => labelRoom));
  const gains = bars.filter(({ value }) => value > 0);
  // Pixels by unit: each bar must fit beside the longest loss, with its figure.
  const scales = [
    ...gains.map(({ value, labelRoom }) => (width - labelRoom) / (value - lowest)),
    ...(lowest < 0 ? [(width - labels) / (0 - lowest)] : []),
  ];
  if (scales.length === 0) return [0, 1];
  // Where the figures alone need more than there is, bars have a tenth of the width all the same.
  const spread = Math.max(0, ...gains.map(({ value }) => value)) - lowest;
  const scale = Math.max(Math.min(...scales), width / 10 / spread);
  return [lowest, lowest + width / scale];
}

/** Where zero is, in pixels from the left of the plot. */
export function zeroAt([low, high]: DivergingDomain, width: number): number {
  return (width * (0 - low)) / (high - low);
}
