import type { PackChart } from '../../pack/pack-charts.ts';
import { change } from './change.ts';
import { composition } from './composition.ts';
import { growthDetail } from './growth-detail.ts';
import { size } from './size.ts';
import { sizeGrowthWage } from './size-growth-wage.ts';
import type { DeckVisual } from './visual.ts';
import { wages } from './wages.ts';

/** How each chart of a pack is shown on a slide, by the chart's name. */
export const VISUALS: Readonly<Record<PackChart, DeckVisual>> = {
  size,
  change,
  'growth-detail': growthDetail,
  composition,
  wages,
  'size-growth-wage': sizeGrowthWage,
};
