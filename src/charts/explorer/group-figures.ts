import { FLAGS, type Flag } from '../../analysis/flags.ts';
import type { GrowthBasis } from '../../analysis/growth.ts';
import { dollars, figure, jobs, signedJobs, signedPercent } from '../../analysis/number-format.ts';
import type { RankedOccupation, Ranking, SmallBaseOccupation } from '../../analysis/ranking.ts';
import { briefly } from '../../analysis/running-words.ts';
import { shortTitle } from '../../analysis/short-title.ts';
import { WAGES } from '../../domain/measure.ts';
import { shareText } from '../words/share-words.ts';

type LabelledFigure = readonly [label: string, text: string];

/** What the explorer says of one group: each figure with its margin and basis, or why there is none. */
export function groupFigures(row: RankedOccupation, ranking: Ranking): readonly LabelledFigure[] {
  return [
    ['Jobs', jobsText(row, ranking)],
    ...shareFigure(row, ranking),
    ...rankFigure(row, ranking),
    ...growthFigures(row, ranking),
    ['Median wage a year', wageText(row)],
    ...NOTED.filter((flag) => row.flags.includes(flag)).map(
      (flag): LabelledFigure => ['Note', FLAGS[flag]],
    ),
  ];
}

/** `Growth by rounding alone: +7.1% to +86.7% …`, of a base so small that rounding moves it. */
export function smallBaseFigure(
  { growthRange }: SmallBaseOccupation,
  minBase: number,
): LabelledFigure {
  const few = `fewer than ${jobs(minBase)} jobs, so not ranked by growth: ask employers`;
  if (growthRange === null) return ['Small base', few];
  const [low, high] = growthRange.map((end) => (end === null ? 'no bound' : signedPercent(end)));
  return ['Small base', `${few}; rounding alone allows ${low} to ${high}`];
}

/** `6,218,770 ± 10,230 (at 90%)`. */
function jobsText(row: RankedOccupation, { confidence }: Ranking): string {
  const text = figure(row.employment, jobs, absent(row, 'employment-withheld'));
  if (row.employment === null) return text;
  return row.employmentMargin === null
    ? `${text}; no sampling error is published`
    : `${text} ± ${jobs(row.employmentMargin)} (at ${confidence * 100}%)`;
}

function shareFigure({ share }: RankedOccupation, { within }: Ranking): readonly LabelledFigure[] {
  if (share === null) return [];
  const whole = within === null ? 'all jobs here' : briefly(shortTitle(within.title));
  return [['Share', `${shareText(share)} of ${whole}`]];
}

function rankFigure(
  { rank, rankRange }: RankedOccupation,
  { rankedCount }: Ranking,
): readonly LabelledFigure[] {
  if (rank === null || rankRange === null) return [];
  const [first, last] = rankRange;
  const range = first === last ? '' : `; with its margin ${first} to ${last}`;
  return [['Rank by jobs', `${rank} of ${rankedCount}${range}`]];
}

const BASIS: Readonly<Record<GrowthBasis, string>> = {
  'area-industry': 'this industry in this area',
  area: 'all industries in this area',
  'us-industry': 'this industry in the U.S.',
  us: 'all industries in the U.S.',
};

function growthFigures(row: RankedOccupation, ranking: Ranking): readonly LabelledFigure[] {
  const { growthRate, change, growthBasis, growthMethod, openings } = row;
  if (ranking.unmatched === null) return [];
  if (growthRate === null) return [['Projected growth', 'not known']];
  const period =
    row.baseYear === null || row.projectedYear === null
      ? ''
      : ` ${row.baseYear}–${String(row.projectedYear % 100).padStart(2, '0')}`;
  const basis = growthBasis === null ? '' : `rates of ${BASIS[growthBasis]}`;
  const rolledUp = growthMethod === 'rolled-up' ? ', weighted by the occupations here' : '';
  return [
    [
      `Projected${period}`,
      `${signedPercent(growthRate)}${change === null ? '' : ` (${signedJobs(change)} jobs)`}`,
    ],
    ['Basis of growth', `${basis}${rolledUp}`],
    ...(openings === null
      ? []
      : [['Openings a year', `${jobs(openings)}, replacements included`] as const]),
  ];
}

function wageText(row: RankedOccupation): string {
  const dollar = (value: number) => dollars(value, WAGES['annual-median']);
  return figure(row.annualMedianWage, dollar, absent(row, 'wage-withheld'));
}

function absent({ flags }: RankedOccupation, withheld: Flag): string {
  if (flags.includes(withheld)) return 'withheld';
  return flags.includes('unreadable') ? 'unreadable in the file' : 'not available';
}

/** Flags that say how far a figure can be trusted; the others show in the figures themselves. */
const NOTED: readonly Flag[] = [
  'use-with-care',
  'unreliable',
  'low-growth-coverage',
  'low-coverage',
  'below-coverage',
];
