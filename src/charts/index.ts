import { change } from './change.ts';
import type { Chart } from './chart.ts';
import { composition } from './composition.ts';
import { compositionBars } from './composition-bars.ts';
import { growthDetail } from './growth-detail.ts';
import { size } from './size.ts';
import { sizeGrowthWage } from './size-growth-wage.ts';
import { trend } from './trend.ts';
import { wages } from './wages.ts';

/** Every chart by its name, in the order in which they are listed. */
export const CHARTS = {
  size,
  change,
  'growth-detail': growthDetail,
  composition,
  'composition-bars': compositionBars,
  trend,
  wages,
  'size-growth-wage': sizeGrowthWage,
} as const satisfies Record<string, Chart>;
