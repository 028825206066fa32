import { publishedValue } from '../domain/estimate.ts';
import type { Measure } from '../domain/measure.ts';
import type { ReleaseId } from '../domain/release.ts';
import type { OccupationFigures, SliceFigures } from '../domain/slice.ts';
import type { CodeMatch } from './code-match.ts';

/** Where a growth rate comes from, nearest first. */
export const GROWTH_BASES = ['area-industry', 'area', 'us-industry', 'us'] as const;
export type GrowthBasis = (typeof GROWTH_BASES)[number];

/** What a basis has to give of each occupation. */
export const GROWTH_MEASURES = [
  'baseYear',
  'projectedYear',
  'baseEmployment',
  'projectedEmployment',
  'employmentChange',
  'employmentChangePercent',
  'openings',
  'openingsFromGrowth',
  'openingsFromExits',
  'openingsFromTransfers',
] as const satisfies readonly Measure[];

/** A projection from which growth may be taken. */
export interface GrowthSource {
  readonly basis: GrowthBasis;
  readonly figures: SliceFigures;
  /** Whether it projects the very slice: its groups' own rates hold, and its own numbers for `area-industry`. */
  readonly isOwnSlice: boolean;
  /** Whether it is the slice that is looked at: a projection shown by itself. */
  readonly isItself: boolean;
  readonly match: CodeMatch;
}

/** Openings a year. */
export interface Openings {
  readonly total: number;
  readonly growth: number | null;
  readonly exits: number | null;
  readonly transfers: number | null;
}

/** The publisher’s own numbers of the basis, in jobs; null where the rate was rolled up. */
export interface BasisFigures {
  readonly baseEmployment: number | null;
  readonly projectedEmployment: number | null;
  readonly change: number | null;
  readonly openings: number | null;
}

export interface Growth {
  readonly basis: GrowthBasis;
  readonly release: ReleaseId;
  /** `published`: the publisher's rate for this occupation; `rolled-up`: from the slice's own detailed occupations. */
  readonly method: 'published' | 'rolled-up';
  /** Share of the group's employment that the rolled-up rate rests on, null where that is withheld; 1 where it is published. */
  readonly coverage: number | null;
  readonly baseYear: number | null;
  readonly projectedYear: number | null;
  /** Jobs of the slice; null where withheld. */
  readonly baseEmployment: number | null;
  readonly projectedEmployment: number | null;
  readonly change: number | null;
  /** Fraction over the whole period; null where coverage is below half or not known, and from a base of 0. */
  readonly growthRate: number | null;
  readonly annualGrowthRate: number | null;
  readonly openings: Openings | null;
  readonly basisFigures: BasisFigures | null;
}

/** Below this share of a group's employment a rolled-up rate is warned of, below the other there is none. */
export const LOW_GROWTH_COVERAGE = 0.8;
export const LEAST_GROWTH_COVERAGE = 0.5;

/** Growth of an occupation of the slice; null where no basis has it. */
export type GrowthOf = (occupation: OccupationFigures) => Growth | null;

/** The jobs of an occupation in the slice: its employment, or the base of a projection that has no other. */
export function sizeOf({ figures }: OccupationFigures): number | undefined {
  return publishedValue(figures.employment) ?? publishedValue(figures.baseEmployment);
}
