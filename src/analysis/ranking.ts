import type { Measure, WageName } from '../domain/measure.ts';
import type { Slice, SourceFile } from '../domain/slice.ts';
import type { SocLevel } from '../domain/soc-level.ts';
import type { Flag } from './flags.ts';
import type { Confidence } from './margin.ts';

/** A figure as results show it: a number, a floor, or null where there is none (a flag says why). */
export type Figure = number | null | { readonly atLeast: number | null };

/** What a ranking is made by. */
export const RANKED_BY = ['size', 'wage'] as const;
export type RankedBy = (typeof RANKED_BY)[number];

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
}

export interface RankedOccupation {
  /** 1 … n without gaps; null where the measure ranked by is not published. */
  readonly rank: number | null;
  readonly soc: string;
  readonly title: string;
  /** Jobs. */
  readonly employment: Figure;
  readonly employmentRsePercent: number | null;
  /** Half the width of the interval, in whole jobs; null where no sampling error is published. */
  readonly employmentMargin: number | null;
  /** Fraction of the published total; null where that or the employment is not published. */
  readonly share: number | null;
  /** The wage asked for, in dollars. */
  readonly wage: { readonly measure: Measure; readonly value: Figure };
  readonly annualMeanWage: Figure;
  readonly annualMedianWage: Figure;
  readonly hourlyMeanWage: Figure;
  readonly hourlyMedianWage: Figure;
  readonly flags: readonly Flag[];
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

export interface Ranking {
  readonly slice: Slice;
  readonly level: SocLevel;
  readonly within: { readonly code: string; readonly title: string } | null;
  readonly by: RankedBy;
  readonly measure: Measure;
  readonly ascending: boolean;
  readonly confidence: Confidence;
  readonly rows: readonly RankedOccupation[];
  /** Occupations without a rank: what is ranked by is withheld, or cannot be placed. */
  readonly withheld: readonly RankedOccupation[];
  readonly total: Coverage;
  readonly sources: readonly SourceFile[];
  readonly caveats: readonly string[];
}
