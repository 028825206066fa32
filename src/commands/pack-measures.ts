import { SHOWN_WAGES } from '../analysis/ranking.ts';
import { RANGE_WAGES } from '../analysis/wage-range.ts';
import type { Measure } from '../domain/measure.ts';

/** What charts, sheets and prompts of a pack read besides jobs and growth. */
export const PACK_MEASURES: readonly Measure[] = [
  'wageRsePercent',
  ...SHOWN_WAGES,
  ...Object.values(RANGE_WAGES),
];
