import { publishedValue } from '../domain/estimate.ts';
import type { Measure } from '../domain/measure.ts';
import type { OccupationFigures } from '../domain/slice.ts';
import { type Confidence, intervalOf, marginOf } from './margin.ts';

/** Where the sampling error of a measure is published; of all others none is. */
const SAMPLING_ERRORS: Readonly<Partial<Record<Measure, Measure>>> = {
  employment: 'employmentRsePercent',
  annualMeanWage: 'wageRsePercent',
  hourlyMeanWage: 'wageRsePercent',
};

export interface FigureInterval {
  readonly confidence: Confidence;
  /** In the measure's unit, never below 0. */
  readonly low: number;
  readonly high: number;
}

/** The interval of one figure; null where the figure or its sampling error is not published. */
export function figureInterval(
  figures: OccupationFigures['figures'],
  measure: Measure,
  confidence: Confidence,
): FigureInterval | null {
  const value = publishedValue(figures[measure]);
  const error = SAMPLING_ERRORS[measure];
  if (value === undefined || error === undefined) return null;
  const margin = marginOf(value, publishedValue(figures[error]), confidence);
  if (margin === null) return null;
  const [low, high] = intervalOf(value, margin);
  return { confidence, low, high };
}
