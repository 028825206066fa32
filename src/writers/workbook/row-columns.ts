import type { Confidence } from '../../analysis/margin.ts';
import type { RankedOccupation, Ranking } from '../../analysis/ranking.ts';
import { shortTitle } from '../../analysis/short-title.ts';
import { oewsPeriodOf, projectionPeriodOf } from '../../domain/release.ts';
import type { Slice } from '../../domain/slice.ts';
import type { RowColumn } from './figure-table.ts';
import { rowNote } from './row-note.ts';

export type RankingColumn = RowColumn<RankedOccupation>;

// Columns that several sheets have.
/** By what the sheet is sorted. */
export const RANK: RankingColumn = {
  key: 'rank',
  label: 'Rank',
  kind: 'rank',
  cell: ({ rank }) => rank,
};

/** Text, so that no program takes `11-2011` for a date. */
export const SOC: RankingColumn = {
  key: 'soc',
  label: 'SOC code',
  kind: 'text',
  cell: ({ soc }) => soc,
};

export const TITLE: RankingColumn = {
  key: 'title',
  label: 'Occupation group',
  kind: 'text',
  cell: ({ title }) => shortTitle(title),
};

export function jobsColumn(slice: Slice): RankingColumn {
  return {
    key: 'employment',
    label: `Jobs ${yearOf(slice)}`,
    kind: 'jobs',
    cell: ({ employment }) => employment,
  };
}

export function marginColumn(confidence: Confidence): RankingColumn {
  return {
    key: 'employmentMargin',
    label: `± jobs at ${confidence * 100}%`,
    kind: 'jobs',
    cell: ({ employmentMargin }) => employmentMargin,
  };
}

export const SHARE: RankingColumn = {
  key: 'share',
  label: 'Share of jobs',
  kind: 'share',
  cell: ({ share }) => share,
};

export const CHANGE: RankingColumn = {
  key: 'change',
  label: 'Change in jobs',
  kind: 'change',
  cell: ({ change }) => change,
};

export function growthColumn(ranking: Ranking): RankingColumn {
  return {
    key: 'growthRate',
    label: `Growth ${periodOf(ranking) ?? ''}`.trim(),
    kind: 'rate',
    cell: ({ growthRate }) => growthRate,
  };
}

export const OPENINGS: RankingColumn = {
  key: 'openings',
  label: 'Openings a year',
  kind: 'jobs',
  cell: ({ openings }) => openings,
};

export const MEDIAN_WAGE: RankingColumn = {
  key: 'annualMedianWage',
  label: 'Median annual wage',
  kind: 'usd-per-year',
  cell: ({ annualMedianWage }) => annualMedianWage,
};

export const BASIS: RankingColumn = {
  key: 'growthBasis',
  label: 'Growth basis',
  kind: 'text',
  cell: ({ growthBasis, growthMethod, growthRate }) =>
    growthBasis === null || growthRate === null
      ? null
      : `${growthBasis}${growthMethod === 'rolled-up' ? ', rolled up' : ''}`,
};

/** What stands in place of a figure, or has to be said of one. */
export const NOTE: RankingColumn = {
  key: 'note',
  label: 'Note',
  kind: 'text',
  cell: (row) => rowNote(row),
};

/** `2024`, the year of the slice's jobs. */
export function yearOf({ release }: Slice): string {
  return String(oewsPeriodOf(release)?.year ?? projectionPeriodOf(release)?.baseYear ?? '').trim();
}

/** `2024–34`; undefined where no row has growth, or periods differ. */
export function periodOf(ranking: Ranking): string | undefined {
  const periods = new Set(
    everyRow(ranking).flatMap(({ baseYear, projectedYear }) =>
      baseYear === null || projectedYear === null
        ? []
        : [`${baseYear}–${String(projectedYear % 100).padStart(2, '0')}`],
    ),
  );
  return periods.size === 1 ? [...periods][0] : undefined;
}

/** Ranked ones, then small bases, then those without the figure. */
export function everyRow({ rows, smallBase, withheld }: Ranking): readonly RankedOccupation[] {
  return [...rows, ...smallBase, ...withheld];
}
