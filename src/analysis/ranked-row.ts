import { type Estimate, publishedValue, type UnknownReason } from '../domain/estimate.ts';
import { type Measure, WAGES } from '../domain/measure.ts';
import type { OccupationFigures } from '../domain/slice.ts';
import { type Flag, reliabilityFlag } from './flags.ts';
import { type Growth, LOW_GROWTH_COVERAGE, sizeOf } from './growth.ts';
import { type Confidence, marginOf } from './margin.ts';
import {
  type Figure,
  type RankedGrowth,
  type RankedOccupation,
  type RankingRequest,
  SHOWN_WAGES,
} from './ranking.ts';
import { rollUpFlags } from './roll-up.ts';

/** What all rows of a ranking share. */
export interface RowSetting {
  readonly request: RankingRequest;
  /** Jobs of the whole; undefined where not published. */
  readonly totalEmployment: number | undefined;
  /** Whether the slice is of a projection: it has no sampling error, and no wages unless it says so. */
  readonly isProjection: boolean;
  readonly hasWages: boolean;
  /** Codes of rows in which a known error was corrected. */
  readonly corrected: ReadonlySet<string>;
  /** Whether the store has a projection for the slice. */
  readonly hasGrowth: boolean;
}

/** One occupation as a ranking shows it, without its rank. */
export function rankedRow(
  occupation: OccupationFigures,
  growth: Growth | null,
  setting: RowSetting,
): RankedOccupation {
  const { figures } = occupation;
  const { request, totalEmployment } = setting;
  const employment = sizeOf(occupation);
  const rse = publishedValue(figures.employmentRsePercent);
  const wage = WAGES[request.wage];
  return {
    rank: null,
    rankRange: null,
    apartFromNext: null,
    soc: occupation.code,
    title: occupation.title,
    employment: employment ?? null,
    employmentRsePercent: rse ?? null,
    employmentMargin: marginIn(employment, rse, request.confidence),
    share: employment === undefined || !totalEmployment ? null : employment / totalEmployment,
    employmentCoverage: occupation.rolledUp?.coverage ?? null,
    ...growthFields(growth),
    wage: { measure: wage, value: figureOf(figures[wage]) },
    annualMeanWage: figureOf(figures.annualMeanWage),
    annualMedianWage: figureOf(figures.annualMedianWage),
    hourlyMeanWage: figureOf(figures.hourlyMeanWage),
    hourlyMedianWage: figureOf(figures.hourlyMedianWage),
    flags: [
      ...employmentFlags(occupation, employment, rse, setting),
      ...(setting.hasWages ? wageFlags(occupation, wage) : []),
      ...rollUpFlags(occupation, setting.hasWages ? [wage] : []),
      ...growthFlags(growth, setting),
      ...(setting.corrected.has(occupation.code) ? (['corrected'] as const) : []),
    ],
  };
}

/** The figure as results show it. */
export function figureOf(estimate: Estimate | undefined): Figure {
  if (estimate?.kind === 'value') return estimate.value;
  return estimate?.kind === 'at-least' ? { atLeast: estimate.value } : null;
}

function marginIn(
  employment: number | undefined,
  rse: number | undefined,
  confidence: Confidence,
): number | null {
  const margin = employment === undefined ? null : marginOf(employment, rse, confidence);
  return margin === null ? null : Math.round(margin);
}

function growthFields(growth: Growth | null): RankedGrowth {
  return {
    baseYear: growth?.baseYear ?? null,
    projectedYear: growth?.projectedYear ?? null,
    baseEmployment: growth?.baseEmployment ?? null,
    projectedEmployment: growth?.projectedEmployment ?? null,
    change: growth?.change ?? null,
    growthRate: growth?.growthRate ?? null,
    annualGrowthRate: growth?.annualGrowthRate ?? null,
    openings: growth?.openings?.total ?? null,
    openingsFrom:
      growth?.openings == null
        ? null
        : {
            growth: growth.openings.growth,
            exits: growth.openings.exits,
            transfers: growth.openings.transfers,
          },
    growthBasis: growth?.basis ?? null,
    growthRelease: growth?.release ?? null,
    growthMethod: growth?.method ?? null,
    growthCoverage: growth?.coverage ?? null,
    basisFigures: growth?.basisFigures ?? null,
  };
}

function employmentFlags(
  { figures }: OccupationFigures,
  employment: number | undefined,
  rse: number | undefined,
  { isProjection }: RowSetting,
): readonly Flag[] {
  if (employment === undefined) {
    const estimate = isProjection ? figures.baseEmployment : figures.employment;
    const reason = estimate?.kind === 'unknown' ? estimate.reason : 'blank';
    return [WHY_NO_EMPLOYMENT[reason] ?? 'employment-withheld'];
  }
  if (isProjection) return [];
  if (rse === undefined || rse === 0) return ['no-sampling-error'];
  const flag = reliabilityFlag(rse);
  return flag === undefined ? [] : [flag];
}

const WHY_NO_EMPLOYMENT: Readonly<Partial<Record<UnknownReason, Flag>>> = {
  blank: 'not-available',
  'not-available': 'not-available',
  'see-notes': 'not-available',
  unreadable: 'unreadable',
};

function wageFlags({ figures, rolledUp }: OccupationFigures, wage: Measure): readonly Flag[] {
  if (rolledUp !== undefined) return [];
  const flags = new Set<Flag>();
  for (const measure of new Set<Measure>([wage, ...SHOWN_WAGES])) {
    const estimate = figures[measure];
    if (estimate?.kind === 'at-least') flags.add('top-coded');
    else {
      // A wage that the file has no column for is missed only where it is the one asked for.
      const reason = estimate?.kind === 'unknown' ? estimate.reason : 'blank';
      const isMissed = estimate === undefined || estimate.kind === 'unknown';
      if (isMissed && (measure === wage || reason !== 'blank')) flags.add(WHY_UNKNOWN[reason]);
    }
  }
  return [...flags];
}

const WHY_UNKNOWN: Readonly<Record<UnknownReason, Flag>> = {
  'wage-withheld': 'wage-withheld',
  'employment-withheld': 'wage-withheld',
  confidential: 'wage-withheld',
  'no-hourly': 'no-hourly',
  'no-annual': 'no-annual',
  'see-notes': 'not-available',
  'not-available': 'not-available',
  blank: 'not-available',
  unreadable: 'unreadable',
};

function growthFlags(growth: Growth | null, { hasGrowth }: RowSetting): readonly Flag[] {
  if (!hasGrowth) return [];
  if (growth === null || growth.growthRate === null) return ['no-growth'];
  const isLow = growth.coverage !== null && growth.coverage < LOW_GROWTH_COVERAGE;
  return isLow ? ['low-growth-coverage'] : [];
}
