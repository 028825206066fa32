import { oewsPeriodOf, type ReleaseId } from '../domain/release.ts';
import type { SliceFigures } from '../domain/slice.ts';
import type { SocLevel } from '../domain/soc-level.ts';
import type { CodeChange } from './comparable-codes.ts';
import type { Verdict } from './difference.ts';
import type { Confidence } from './margin.ts';
import { pastChange } from './past-change.ts';
import type { PastChangeRow } from './past-change-result.ts';
import { type RankingGrowth, rankOccupations } from './rank.ts';
import type { RankedOccupation, Ranking } from './ranking.ts';
import { type SeriesBreak, seriesBreaks } from './series-breaks.ts';
import { compositionOfSlice } from './slice-composition.ts';

/** What is known of an occupation at one time. */
export interface SeriesPoint {
  /** The year that it refers to; a release of November counts half a year more than one of May. */
  readonly time: number;
  /** Jobs. */
  readonly employment: number;
  /** In whole jobs; null where no sampling error is published. */
  readonly margin: number | null;
}

/** An occupation in earlier releases, now, and as projected from its own level now. */
export interface OccupationSeries {
  readonly row: RankedOccupation;
  /** In the order of the releases; null where withheld, or not the same occupation. */
  readonly past: readonly (SeriesPoint | null)[];
  readonly now: SeriesPoint;
  /** Null where no projection has it, or it ends before now. */
  readonly projected: SeriesPoint | null;
  /** Whether now differs from the first earlier release by more than sampling and moved codes allow; null without one. */
  readonly since: Verdict | null;
  /** Occupations moved into or out of the group with a new classification. */
  readonly hasNewContent: boolean;
  readonly isSmallBase: boolean;
}

export interface SliceSeries {
  readonly ranking: Ranking;
  /** The largest occupations of the level, most jobs first. */
  readonly series: readonly OccupationSeries[];
  /** How many more have jobs published. */
  readonly others: number;
  /** Earlier releases, oldest first, and the slice's own last. */
  readonly releases: readonly ReleaseId[];
  /** What changed from each release to the next: nothing, and they may be joined by a line. */
  readonly breaks: readonly (readonly SeriesBreak[])[];
  readonly files: SliceFigures['files'];
}

export interface SeriesRequest {
  readonly level: SocLevel;
  readonly within?: string;
  readonly confidence: Confidence;
  readonly minBase?: number;
  readonly top: number;
}

/** The largest occupations of a slice through the releases that were asked for, now, and projected. */
export function sliceSeries(
  figures: SliceFigures,
  past: readonly { readonly figures: SliceFigures; readonly codeChange: CodeChange }[],
  growth: RankingGrowth,
  { top, ...request }: SeriesRequest,
): SliceSeries {
  const ranking = rankOccupations(
    figures,
    { ...request, by: 'size', wage: 'annual-median', ascending: false, largeOrGrowing: false },
    growth,
  );
  const projected = new Map(
    compositionOfSlice(figures, growth.growthOf, { ...request, top: Infinity }).rows.map((row) => [
      row.soc,
      row.projected,
    ]),
  );
  const changes = past.map((one) => pastChange(one.figures, figures, one.codeChange, request).rows);
  const all = [...past.map((one) => one.figures), figures];
  const times = past.map(({ figures: { slice } }) => timeOf(slice.release));
  return {
    ranking,
    series: ranking.rows.slice(0, top).map((row): OccupationSeries => {
      const found = changes.map((rows) => rows.find(({ soc }) => soc === row.soc));
      const now = timeOf(figures.slice.release) ?? row.baseYear ?? 0;
      return {
        row,
        past: found.map((change, index) => pastPoint(change, times[index])),
        now: { time: now, employment: Number(row.employment), margin: row.employmentMargin },
        projected: projectedPoint(row, projected.get(row.soc) ?? null, now),
        since: found.find((change) => change !== undefined)?.verdict ?? null,
        hasNewContent: found.some((change) => change?.flags.includes('content-changed')),
        isSmallBase: row.baseEmployment !== null && row.baseEmployment < ranking.minBase,
      };
    }),
    others: Math.max(0, ranking.rows.length - top),
    releases: all.map(({ slice }) => slice.release),
    breaks: all.slice(1).map((to, index) => {
      const from = all[index];
      return from === undefined ? [] : seriesBreaks(from, to);
    }),
    files: [...past.flatMap((one) => one.figures.files), ...ranking.sources],
  };
}

/** Undefined for what is no OEWS release; those without a month refer to the end of their year. */
function timeOf(release: ReleaseId): number | undefined {
  const period = oewsPeriodOf(release);
  return period && period.year + (period.month === 5 ? 0 : 0.5);
}

function pastPoint(change: PastChangeRow | undefined, time: number | undefined) {
  if (change === undefined || time === undefined || change.to.codes.length > 1) return null;
  return { time, employment: change.from.employment, margin: change.from.margin };
}

function projectedPoint(
  { projectedYear, growthRate }: RankedOccupation,
  employment: number | null,
  now: number,
): SeriesPoint | null {
  if (projectedYear === null || growthRate === null || employment === null) return null;
  return projectedYear <= now ? null : { time: projectedYear, employment, margin: null };
}
