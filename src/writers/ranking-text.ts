import type { Flag } from '../analysis/flags.ts';
import type { RankedOccupation, Ranking } from '../analysis/ranking.ts';
import type { Measure } from '../domain/measure.ts';
import { dollars, figure, jobs, percent } from './number-format.ts';
import { levelText, SAMPLE_TEXT, sliceText, sourceText } from './slice-text.ts';
import type { TableColumn } from './text-table.ts';

const WAGE_HEADERS: Readonly<Partial<Record<Measure, string>>> = {
  annualMedianWage: 'median wage',
  annualMeanWage: 'mean wage',
  hourlyMedianWage: 'median hourly',
  hourlyMeanWage: 'mean hourly',
};

/** The columns of a ranking for people, with their cells; shared by the table and Markdown. */
export function rankingColumns(ranking: Ranking): readonly TableColumn[] {
  const wage =
    ranking.rows[0]?.wage.measure ?? ranking.withheld[0]?.wage.measure ?? 'annualMedianWage';
  return [
    { header: 'rank', align: 'right' },
    { header: 'SOC', align: 'left' },
    { header: 'occupation', align: 'left', shrinks: true },
    { header: 'employment', align: 'right' },
    { header: `± at ${ranking.confidence * 100}%`, align: 'right' },
    { header: 'share', align: 'right' },
    { header: WAGE_HEADERS[wage] ?? wageHeader(wage), align: 'right' },
    { header: 'notes', align: 'left' },
  ];
}

/** `annualP10Wage` is `10th pct. annual`. */
function wageHeader(measure: Measure): string {
  const [, period = '', percentile = ''] = /^(annual|hourly)P(\d+)Wage$/.exec(measure) ?? [];
  return `${percentile}th pct. ${period}`;
}

export function rankingCells(row: RankedOccupation): readonly string[] {
  const { measure, value } = row.wage;
  return [
    row.rank === null ? '–' : String(row.rank),
    row.soc,
    row.title,
    figure(row.employment, jobs, noFigure(row, 'employment-withheld')),
    row.employmentMargin === null ? '–' : jobs(row.employmentMargin),
    row.share === null ? '–' : percent(row.share),
    figure(value, (dollar) => dollars(dollar, measure), noWage(row)),
    row.flags.join(', '),
  ];
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

/** What stands above the rows. */
export function rankingTitle(ranking: Ranking): string {
  const { industry } = ranking.slice;
  const within =
    ranking.within === null ? '' : ` within ${ranking.within.title} (${ranking.within.code})`;
  const by =
    ranking.by === 'size'
      ? 'employment'
      : (WAGE_HEADERS[ranking.measure] ?? wageHeader(ranking.measure));
  const order = ranking.ascending ? 'lowest first' : 'highest first';
  return `${industry.title}${within}: ${levelText(ranking.level)} by ${by}, ${order}`;
}

/** What has to be said under the rows, a paragraph each. */
export function rankingNotes(ranking: Ranking, sample: boolean, hidden: number): readonly string[] {
  const { rows, withheld, total, within } = ranking;
  const notes = [
    `${sliceText(ranking.slice)}; ${levelText(ranking.level)}${within === null ? '' : ` within ${within.code} ${within.title}`}.`,
  ];
  const ranked = rows.length + hidden;
  const unranked =
    withheld.length === 0
      ? 'none is left without a rank'
      : `${withheld.length} without a rank (not published, or not to be placed)`;
  notes.push(`${ranked} ranked${hidden > 0 ? `, ${rows.length} shown` : ''}; ${unranked}.`);
  if (typeof total.employment === 'number' && total.gap !== null) {
    const gap =
      total.gap === 0
        ? 'no gap'
        : `${total.gap > 0 ? `${jobs(total.gap)} jobs are in no row` : `the rows exceed it by ${jobs(-total.gap)}`} (rounding, and groups that are withheld or absent from the file)`;
    notes.push(
      `The rows sum to ${jobs(total.sumOfRows)} of ${jobs(total.employment)} published jobs: ${gap}.`,
    );
  } else {
    notes.push(
      `The rows sum to ${jobs(total.sumOfRows)} jobs; the total is not published, so no shares are shown.`,
    );
  }
  notes.push(...ranking.sources.map(sourceText), ...ranking.caveats);
  if (sample) notes.push(SAMPLE_TEXT);
  return notes;
}
