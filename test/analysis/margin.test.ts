import { expect, it } from 'vitest';
import { figureInterval } from '../../src/analysis/figure-interval.ts';
import { intervalOf, marginOf } from '../../src/analysis/margin.ts';
import { occupation } from '../support/slice-figures.ts';

it.each([
  // Machinists in manufacturing, May 2024: 249,790 jobs, RSE 1.1 %: 1.645 × 0.011 × 249,790.
  [249_790, 1.1, 0.9, 4519.95],
  // 1.645 × 0.2 × 1,000; BLS’s technical notes multiply likewise.
  [1000, 20, 0.9, 329],
  [1000, 20, 0.95, 392],
  [1000, 20, 0.99, 515.2],
  [0, 20, 0.9, 0],
] as const)('the margin of %d with an RSE of %d %% at %d is %d', (estimate, rse, at, margin) => {
  expect(marginOf(estimate, rse, at)).toBeCloseTo(margin, 2);
});

it.each([undefined, 0])('there is no margin where the RSE is %s: it is not ±0', (rse) => {
  expect(marginOf(1000, rse, 0.9)).toBeNull();
});

it.each([
  [1000, 329, [671, 1329]],
  [100, 329, [0, 429]],
  [0, 0, [0, 0]],
] as const)('the interval of %d ± %d does not reach below 0', (estimate, margin, interval) => {
  expect(intervalOf(estimate, margin)).toEqual(interval);
});

const { figures } = occupation('51-0000', {
  employment: 1000,
  employmentRsePercent: 20,
  annualMeanWage: 50_000,
  hourlyMeanWage: { atLeast: 115 },
  wageRsePercent: 2,
  annualMedianWage: 48_000,
  jobsPerThousand: 'wage-withheld',
});

it.each([
  ['employment', { confidence: 0.9, low: 671, high: 1329 }],
  // 1.645 × 0.02 × 50,000 = 1,645
  ['annualMeanWage', { confidence: 0.9, low: 48_355, high: 51_645 }],
  ['hourlyMeanWage', null],
  ['annualMedianWage', null],
  ['wageRsePercent', null],
  ['jobsPerThousand', null],
  ['hourlyP10Wage', null],
] as const)(
  '%s has an interval only where its own sampling error is published',
  (measure, expected) => {
    expect(figureInterval(figures, measure, 0.9)).toEqual(expected);
  },
);
