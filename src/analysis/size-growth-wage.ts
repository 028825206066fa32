import type { SliceFigures } from '../domain/slice.ts';
import { ALL_OCCUPATIONS } from '../domain/soc.ts';
import type { SocLevel } from '../domain/soc-level.ts';
import { topThird } from './large-or-growing.ts';
import type { Confidence } from './margin.ts';
import { type RankingGrowth, rankOccupations } from './rank.ts';
import { figureOf } from './ranked-row.ts';
import type { Figure, RankedOccupation, Ranking } from './ranking.ts';
import { leastOf } from './wage-range.ts';

/** An occupation whose jobs and growth are both known. */
export interface SizeGrowthWage {
  readonly row: RankedOccupation;
  /** Jobs. */
  readonly employment: number;
  /** Fraction over the whole period. */
  readonly growthRate: number;
  /** The annual median. */
  readonly wage: Figure;
  /** Within the third of the level that has the most jobs. */
  readonly isLarge: boolean;
  /** So few jobs that growth is not ranked among the others. */
  readonly isSmallBase: boolean;
  /** Whether its median is above that of the slice; null where one of the two is not known. */
  readonly paysAbove: boolean | null;
}

export interface SizeGrowthWageRequest {
  readonly level: SocLevel;
  readonly within?: string;
  readonly confidence: Confidence;
  readonly minBase?: number;
}

export interface SizeGrowthWages {
  readonly ranking: Ranking;
  /** Most jobs first. */
  readonly points: readonly SizeGrowthWage[];
  /** Jobs are known, growth is not. */
  readonly withoutGrowth: readonly RankedOccupation[];
  /** Jobs are withheld or not available. */
  readonly withoutJobs: readonly RankedOccupation[];
  /** The annual median of all occupations of the slice. */
  readonly wholeMedian: Figure;
  /** The fewest jobs that a large occupation has; null where there is none. */
  readonly largeFrom: number | null;
}

/** Size, projected growth and pay of the occupations of a level, side by side. */
export function sizeGrowthWages(
  figures: SliceFigures,
  growth: RankingGrowth,
  request: SizeGrowthWageRequest,
): SizeGrowthWages {
  const ranking = rankOccupations(
    figures,
    { ...request, by: 'size', wage: 'annual-median', ascending: false, largeOrGrowing: false },
    growth,
  );
  const total = figures.occupations.find(
    ({ code, level }) => code === ALL_OCCUPATIONS && level !== 'detailed',
  );
  const wholeMedian = figureOf(total?.figures.annualMedianWage);
  const sized = ranking.rows.flatMap((row) =>
    typeof row.employment === 'number' ? [{ row, employment: row.employment }] : [],
  );
  const large = topThird(sized, ({ employment }) => employment);
  const points = sized.flatMap((one): SizeGrowthWage[] => {
    const { row, employment } = one;
    if (row.growthRate === null || employment === 0) return [];
    return [
      {
        row,
        employment,
        growthRate: row.growthRate,
        wage: row.annualMedianWage,
        isLarge: large.has(one),
        isSmallBase: row.baseEmployment !== null && row.baseEmployment < ranking.minBase,
        paysAbove: isAbove(row.annualMedianWage, wholeMedian),
      },
    ];
  });
  const drawn = new Set(points.map(({ row }) => row));
  return {
    ranking,
    points,
    withoutGrowth: ranking.rows.filter((row) => !drawn.has(row)),
    withoutJobs: ranking.withheld,
    wholeMedian,
    largeFrom:
      large.size === 0 ? null : Math.min(...[...large].map(({ employment }) => employment)),
  };
}

/** A floor says that a wage is above all below it, and nothing of those above it. */
function isAbove(wage: Figure, whole: Figure): boolean | null {
  const least = leastOf(wage);
  if (least === undefined || typeof whole !== 'number') return null;
  if (typeof wage !== 'number' && least <= whole) return null;
  return least > whole;
}
