/** Where a point stands in pixels of the plot, by the same rules as Vega's scales. */
export interface ScatterScales {
  /** Of the plot, in pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** Jobs at the left and right border; the scale is logarithmic. */
  readonly jobs: readonly [low: number, high: number];
  /** Rates at the lower and upper border. */
  readonly growth: readonly [low: number, high: number];
  /** Powers of ten within the borders; where these are few, what is twice and five times as much, too. */
  readonly ticks: readonly number[];
  readonly isOfPowers: boolean;
  readonly x: (jobs: number) => number;
  readonly y: (rate: number) => number;
}

/** Beyond the outermost points, as a factor of jobs and a fraction of the rates' span. */
const PADDING = { jobs: 1.6, growth: 0.09 };
const LEAST_SPAN = 0.06;

/** @param rates as they are drawn: what goes beyond the scale already at its end */
export function scatterScales(
  jobs: readonly number[],
  rates: readonly number[],
  { width, height }: { readonly width: number; readonly height: number },
): ScatterScales {
  const x = paddedJobs(jobs);
  const y = paddedRates(rates);
  const [left, right] = [Math.log10(x[0]), Math.log10(x[1])];
  const decades: number[] = [];
  for (let power = Math.floor(left); power <= right; power += 1) decades.push(10 ** power);
  const within = (values: readonly number[]) =>
    values.filter((value) => value >= x[0] && value <= x[1]);
  const powers = within(decades);
  // Of one or two powers alone nobody can read a scale.
  const isOfPowers = powers.length > 2;
  const ticks = isOfPowers
    ? powers
    : within(decades.flatMap((power) => [power, 2 * power, 5 * power]));
  return {
    size: { width, height },
    jobs: x,
    growth: y,
    ticks,
    isOfPowers,
    x: (value) => ((Math.log10(value) - left) / (right - left)) * width,
    y: (rate) => height - ((rate - y[0]) / (y[1] - y[0])) * height,
  };
}

/** One power of ten at the least, so that there is something to read the scale by. */
function paddedJobs(jobs: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...jobs) / PADDING.jobs, Math.max(...jobs) * PADDING.jobs];
  if (high / low >= 10) return [low, high];
  const middle = Math.sqrt(low * high);
  return [middle / Math.sqrt(10), middle * Math.sqrt(10)];
}

/** Zero is always on the scale. */
function paddedRates(rates: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(0, ...rates), Math.max(0, ...rates)];
  const span = Math.max(LEAST_SPAN, high - low);
  return [low - span * PADDING.growth, Math.max(high, low + span) + span * PADDING.growth];
}
