import type { Flag } from '../analysis/flags.ts';
import {
  dollars,
  figure,
  jobs,
  percent,
  signedJobs,
  signedPercent,
} from '../analysis/number-format.ts';
import { isByGrowth, type RankedOccupation, type Ranking } from '../analysis/ranking.ts';
import { type Measure, WAGES } from '../domain/measure.ts';
import type { TableColumn } from './text-table.ts';

/** One column of a ranking for people. */
export interface RankingColumn extends TableColumn {
  readonly cell: (row: RankedOccupation) => string;
}

/** What a ranking is not by may go below the row on a narrow terminal. */
const LABELLED = { drops: 'labelled' } as const;

/** The columns that a ranking has something to say in; shared by the table and Markdown. */
export function rankingColumns(ranking: Ranking): readonly RankingColumn[] {
  const all = [...ranking.rows, ...ranking.smallBase, ...ranking.withheld];
  const byGrowth = isByGrowth(ranking.by);
  const has = (field: keyof RankedOccupation) => all.some((row) => row[field] !== null);
  const hasWage = all.some(({ wage }) => wage.value !== null);
  const columns: (RankingColumn | false)[] = [
    { header: 'rank', align: 'right', cell: rankText },
    has('rankRange') && {
      header: 'may be',
      align: 'right',
      drops: 'labelled',
      cell: rangeText,
    },
    { header: 'SOC', align: 'left', cell: ({ soc }) => soc },
    { header: 'occupation', align: 'left', shrinks: true, cell: ({ title }) => title },
    {
      header: 'employment',
      align: 'right',
      cell: (row) => figure(row.employment, jobs, noFigure(row, 'employment-withheld')),
    },
    has('employmentMargin') && {
      header: `± at ${ranking.confidence * 100}%`,
      align: 'right',
      ...(byGrowth ? LABELLED : {}),
      cell: ({ employmentMargin }) => (employmentMargin === null ? '–' : jobs(employmentMargin)),
    },
    !byGrowth && {
      header: 'share',
      align: 'right',
      cell: ({ share }) => (share === null ? '–' : percent(share)),
    },
    has('growthBasis') && {
      header: growthHeader(all),
      align: 'right',
      ...(byGrowth ? {} : LABELLED),
      cell: ({ growthRate }) => (growthRate === null ? '–' : signedPercent(growthRate)),
    },
    ranking.by === 'annual-growth' && {
      header: 'a year',
      align: 'right',
      cell: ({ annualGrowthRate }) =>
        annualGrowthRate === null ? '–' : signedPercent(annualGrowthRate),
    },
    byGrowth && {
      header: 'change',
      align: 'right',
      cell: ({ change }) => (change === null ? '–' : signedJobs(change)),
    },
    byGrowth &&
      has('openings') && {
        header: 'openings/yr',
        align: 'right',
        cell: ({ openings }) => (openings === null ? '–' : jobs(openings)),
      },
    has('growthBasis') && {
      header: 'growth basis',
      align: 'left',
      drops: 'labelled',
      cell: ({ growthBasis, growthMethod }) =>
        growthBasis === null
          ? '–'
          : `${growthBasis}${growthMethod === 'rolled-up' ? ', rolled up' : ''}`,
    },
    hasWage && {
      header: wageHeader(wageOf(all)),
      align: 'right',
      ...(byGrowth ? LABELLED : {}),
      cell: (row) =>
        figure(row.wage.value, (dollar) => dollars(dollar, row.wage.measure), noWage(row)),
    },
    all.some(({ flags }) => flags.length > 0) && {
      header: 'notes',
      align: 'left',
      drops: 'bare',
      cell: ({ flags }) => flags.join(', '),
    },
  ];
  return columns.filter((column): column is RankingColumn => column !== false);
}

/** `4≈`: it cannot be told apart from the next. */
function rankText({ rank, apartFromNext }: RankedOccupation): string {
  if (rank === null) return '–';
  return `${rank}${apartFromNext === false ? '≈' : ''}`;
}

function rangeText({ rankRange }: RankedOccupation): string {
  if (rankRange === null) return '–';
  const [low, high] = rankRange;
  return low === high ? String(low) : `${low}–${high}`;
}

/** `growth 2024–34`, or `growth` where periods differ. */
function growthHeader(rows: readonly RankedOccupation[]): string {
  const periods = new Set(
    rows.flatMap(({ baseYear, projectedYear }) =>
      baseYear === null || projectedYear === null
        ? []
        : [`${baseYear}–${String(projectedYear % 100).padStart(2, '0')}`],
    ),
  );
  return periods.size === 1 ? `growth ${[...periods][0]}` : 'growth';
}

function wageOf(rows: readonly RankedOccupation[]): Measure {
  return rows[0]?.wage.measure ?? WAGES['annual-median'];
}

const WAGE_HEADERS: Readonly<Partial<Record<Measure, string>>> = {
  annualMedianWage: 'median wage',
  annualMeanWage: 'mean wage',
  hourlyMedianWage: 'median hourly',
  hourlyMeanWage: 'mean hourly',
  annualEntryWage: 'entry wage',
  annualExperiencedWage: 'experienced wage',
  hourlyEntryWage: 'entry hourly',
  hourlyExperiencedWage: 'experienced hourly',
};

/** `annualP10Wage` is `10th pct. annual`. */
export function wageHeader(measure: Measure): string {
  const [, period = '', percentile = ''] = /^(annual|hourly)P(\d+)Wage$/.exec(measure) ?? [];
  return WAGE_HEADERS[measure] ?? `${percentile}th pct. ${period}`;
}

function noWage(row: RankedOccupation): string {
  const hourly = row.wage.measure.startsWith('hourly');
  if (hourly && row.flags.includes('no-hourly')) return 'no hourly';
  if (!hourly && row.flags.includes('no-annual')) return 'no annual';
  return noFigure(row, 'wage-withheld');
}

function noFigure({ flags }: RankedOccupation, withheld: Flag): string {
  if (flags.includes(withheld)) return 'withheld';
  return flags.includes('unreadable') ? 'unreadable' : 'not available';
}
