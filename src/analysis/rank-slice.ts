import type { SliceFigures } from '../domain/slice.ts';
import type { SocLevel } from '../domain/soc-level.ts';
import type { Confidence } from './margin.ts';
import { type RankingGrowth, rankOccupations } from './rank.ts';
import type { RankedBy, Ranking } from './ranking.ts';

/** One slice at all its levels, with its growth: what charts, sheets and prompts are made from. */
export interface SliceWithGrowth {
  /** Rows of all levels; minor groups rolled up where the file has none and they can be. */
  readonly figures: SliceFigures;
  readonly growth: RankingGrowth;
  readonly confidence: Confidence;
  /** Jobs below which growth is not ranked among the others; absent: 1,000 for the U.S., else 100. */
  readonly minBase?: number;
}

export interface SliceRankingRequest {
  readonly level: SocLevel;
  readonly by: RankedBy;
  /** Code of a group above the level; absent for all occupations. */
  readonly within?: string;
  /** Only the top third by size or by growth, small bases left out; absent: all. */
  readonly largeOrGrowing?: boolean;
}

/** The ranking that the command `rank` prints, highest first; a wage is the annual median. */
export function rankSlice(
  { figures, growth, confidence, minBase }: SliceWithGrowth,
  { level, by, within, largeOrGrowing = false }: SliceRankingRequest,
): Ranking {
  return rankOccupations(
    figures,
    {
      level,
      by,
      wage: 'annual-median',
      ascending: false,
      confidence,
      largeOrGrowing,
      ...(within === undefined ? {} : { within }),
      ...(minBase === undefined ? {} : { minBase }),
    },
    growth,
  );
}
