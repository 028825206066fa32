import { type Estimate, publishedValue } from '../domain/estimate.ts';
import { type Measure, WAGES } from '../domain/measure.ts';
import type { OccupationFigures } from '../domain/slice.ts';
import { type Growth, sizeOf } from './growth.ts';
import type { RankedBy, RankedOccupation, RankingRequest } from './ranking.ts';

/** An occupation that is to be ranked, with its growth and its row. */
export interface Candidate {
  readonly occupation: OccupationFigures;
  readonly growth: Growth | null;
  readonly row: RankedOccupation;
}

/** What a row sorts by; undefined where it cannot be placed. */
export function sortKey(
  { occupation, growth }: Candidate,
  { by, wage }: RankingRequest,
): number | undefined {
  if (by === 'size') return sizeOf(occupation);
  if (by === 'wage') return wageKey(occupation.figures[WAGES[wage]], WAGES[wage]);
  // A rate whose base is withheld cannot be held against the smallest base that is ranked.
  if (growth?.baseEmployment == null) return undefined;
  return growthKey(growth, by) ?? undefined;
}

function growthKey(growth: Growth, by: Exclude<RankedBy, 'size' | 'wage'>): number | null {
  switch (by) {
    case 'growth':
      return growth.growthRate;
    case 'annual-growth':
      return growth.annualGrowthRate;
    case 'change':
      return growth.change;
    case 'openings':
      return growth.openings?.total ?? null;
  }
}

/** A floor stands above all numbers, but for a mean, which may be any amount above it. */
function wageKey(estimate: Estimate | undefined, measure: Measure): number | undefined {
  if (estimate?.kind === 'at-least') return isMean(measure) ? undefined : Number.POSITIVE_INFINITY;
  return publishedValue(estimate);
}

function isMean(measure: Measure): boolean {
  return measure === 'annualMeanWage' || measure === 'hourlyMeanWage';
}

/** Highest first unless asked otherwise; equals in the order of their codes. */
export function inOrder(request: RankingRequest): (a: Candidate, b: Candidate) => number {
  const direction = request.ascending ? 1 : -1;
  return (a, b) =>
    direction * compare(sortKey(a, request) ?? 0, sortKey(b, request) ?? 0) ||
    compare(a.occupation.code, b.occupation.code);
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The estimate ranked by with its standard error, where one is published: of employment and of mean wages. */
export function estimateWithError({ occupation, row }: Candidate, request: RankingRequest) {
  const { figures } = occupation;
  const measure =
    request.by === 'size' ? 'employment' : request.by === 'wage' ? WAGES[request.wage] : undefined;
  const estimate =
    measure === 'employment' ? row.employment : measure && publishedValue(figures[measure]);
  const rse =
    measure === 'employment'
      ? figures.employmentRsePercent
      : measure !== undefined && isMean(measure)
        ? figures.wageRsePercent
        : undefined;
  const percent = publishedValue(rse);
  const value = typeof estimate === 'number' ? estimate : Number.POSITIVE_INFINITY;
  return {
    estimate: request.ascending ? -value : value,
    standardError:
      percent === undefined || percent === 0 || !Number.isFinite(value)
        ? undefined
        : (percent / 100) * value,
  };
}
