import type { Measure, WageName } from '../domain/measure.ts';
import type { ReleaseId } from '../domain/release.ts';
import type { Slice, SourceFile } from '../domain/slice.ts';
import type { SocLevel } from '../domain/soc-level.ts';
import type { Flag } from './flags.ts';
import type { BasisFigures, GrowthBasis } from './growth.ts';
import type { Confidence } from './margin.ts';

/** A figure as results show it: a number, a floor, or null where there is none (a flag says why). */
export type Figure = number | null | { readonly atLeast: number | null };

/** What a ranking is made by. */
export const RANKED_BY = ['size', 'wage', 'growth', 'change', 'openings', 'annual-growth'] as const;
export type RankedBy = (typeof RANKED_BY)[number];

/** Whether a ranking is by what is projected. */
export function isByGrowth(by: RankedBy): boolean {
  return by !== 'size' && by !== 'wage';
}

/** The wages that every row shows, besides the one asked for. */
export const SHOWN_WAGES = [
  'annualMeanWage',
  'annualMedianWage',
  'hourlyMeanWage',
  'hourlyMedianWage',
] as const satisfies readonly Measure[];

export interface RankingRequest {
  readonly level: SocLevel;
  /** Code of a group above the level; absent for all occupations. */
  readonly within?: string;
  readonly by: RankedBy;
  readonly wage: WageName;
  readonly ascending: boolean;
  readonly confidence: Confidence;
  /** Jobs below which growth is not ranked among the others; absent: 1,000 for the U.S., else 100. */
  readonly minBase?: number;
  /** Only occupations in the top third by size or by growth, small bases left out. */
  readonly largeOrGrowing: boolean;
}

/** How an occupation is projected to change; every field null where no projection has it. */
export interface RankedGrowth {
  readonly baseYear: number | null;
  readonly projectedYear: number | null;
  /** Jobs of the slice that the projection starts from. */
  readonly baseEmployment: number | null;
  readonly projectedEmployment: number | null;
  readonly change: number | null;
  /** Fraction over the whole period. */
  readonly growthRate: number | null;
  readonly annualGrowthRate: number | null;
  /** Openings a year, and what they are made of where that is published. */
  readonly openings: number | null;
  readonly openingsFrom: {
    readonly growth: number | null;
    readonly exits: number | null;
    readonly transfers: number | null;
  } | null;
  readonly growthBasis: GrowthBasis | null;
  readonly growthRelease: ReleaseId | null;
  readonly growthMethod: 'published' | 'rolled-up' | null;
  /** Share of the employment that a rolled-up rate rests on; 1 where it is published. */
  readonly growthCoverage: number | null;
  /** The publisher's own numbers of the basis. */
  readonly basisFigures: BasisFigures | null;
}

export interface RankedOccupation extends RankedGrowth {
  /** 1 … n without gaps; null where the measure ranked by is not published. */
  readonly rank: number | null;
  /** The ranks that the margins allow, together with all others; null where no sampling error is published. */
  readonly rankRange: readonly [number, number] | null;
  /** Whether the margins tell it apart from the next row; null for the last and where no error is published. */
  readonly apartFromNext: boolean | null;
  readonly soc: string;
  readonly title: string;
  /** Jobs. */
  readonly employment: Figure;
  readonly employmentRsePercent: number | null;
  /** Half the width of the interval, in whole jobs; null where no sampling error is published. */
  readonly employmentMargin: number | null;
  /** Fraction of the published total; null where that or the employment is not published. */
  readonly share: number | null;
  /** Share of the group's employment that a figure made of detailed rows rests on; null where the file has the row. */
  readonly employmentCoverage: number | null;
  /** The wage asked for, in dollars. */
  readonly wage: { readonly measure: Measure; readonly value: Figure };
  readonly annualMeanWage: Figure;
  readonly annualMedianWage: Figure;
  readonly hourlyMeanWage: Figure;
  readonly hourlyMedianWage: Figure;
  readonly flags: readonly Flag[];
}

export interface SmallBaseOccupation extends RankedOccupation {
  /** The growth that rounding of base and projection alone allows; null at an end that has no bound. */
  readonly growthRange: readonly [number | null, number | null] | null;
}

/** How the rows add up to what is published for the whole. */
export interface Coverage {
  /** The published total: of the group within which is ranked, else of all occupations; null where withheld. */
  readonly employment: Figure;
  /** The sum of the published rows of the level. */
  readonly sumOfRows: number;
  /** Total − sum: what withheld and absent groups leave, and rounding; null where the total is. */
  readonly gap: number | null;
}

/** Occupations of the level without growth: those with the flag `no-growth`. */
export interface Unmatched {
  readonly codes: readonly string[];
  /** Their share of the published total; null where that is not known. */
  readonly employmentShare: number | null;
}

export interface Ranking {
  readonly slice: Slice;
  readonly level: SocLevel;
  readonly within: { readonly code: string; readonly title: string } | null;
  readonly by: RankedBy;
  readonly measure: Measure | 'growthRate' | 'change' | 'openings' | 'annualGrowthRate';
  readonly ascending: boolean;
  readonly confidence: Confidence;
  readonly rows: readonly RankedOccupation[];
  /** How many have a rank, also where fewer are in the rows. */
  readonly rankedCount: number;
  /** Ranked by growth: occupations whose base is below `minBase`, to ask employers about. */
  readonly smallBase: readonly SmallBaseOccupation[];
  readonly minBase: number;
  /** Occupations without a rank: what is ranked by is withheld, or cannot be placed. */
  readonly withheld: readonly RankedOccupation[];
  readonly total: Coverage;
  /** Null where the store has no projection for the slice. */
  readonly unmatched: Unmatched | null;
  readonly sources: readonly SourceFile[];
  readonly caveats: readonly string[];
}
