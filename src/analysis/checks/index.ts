import { MEASURE_NAMES, type Measure } from '../../domain/measure.ts';
import { bounds } from './bounds.ts';
import type { SliceCheck } from './check.ts';
import { gaps } from './gaps.ts';
import { hourlyAnnual } from './hourly-annual.ts';
import { levels } from './levels.ts';
import { openings } from './openings.ts';
import { percentiles } from './percentiles.ts';
import { percents } from './percents.ts';
import { placeholders } from './placeholders.ts';
import { shares } from './shares.ts';
import { socVintage } from './soc-vintage.ts';
import { sums } from './sums.ts';
import { titles } from './titles.ts';
import { withoutError } from './without-error.ts';

/** Every check of one slice, by its name; a new one is a file and a line here. */
export const SLICE_CHECKS = {
  sums,
  gaps,
  levels,
  titles,
  'soc-vintage': socVintage,
  percents,
  openings,
  shares,
  percentiles,
  'hourly-annual': hourlyAnnual,
  placeholders,
  bounds,
  'without-error': withoutError,
} as const satisfies Record<string, SliceCheck>;

/** The measures that the checks look at. */
export const CHECKED_MEASURES: readonly Measure[] = MEASURE_NAMES.filter((measure) =>
  Object.values(SLICE_CHECKS).some(({ measures }: SliceCheck) => measures.includes(measure)),
);
