import { jobs, percent, signedPercent } from '../analysis/number-format.ts';
import type { Ranking, SmallBaseOccupation } from '../analysis/ranking.ts';
import { levelText, SAMPLE_TEXT, sliceText, sourceText } from '../analysis/slice-text.ts';
import { WAGES } from '../domain/measure.ts';
import { releaseTitle } from '../domain/release.ts';
import { wageHeader } from './ranking-columns.ts';

/** What stands above the rows. */
export function rankingTitle(ranking: Ranking): string {
  const { industry } = ranking.slice;
  const within =
    ranking.within === null ? '' : ` within ${ranking.within.title} (${ranking.within.code})`;
  const by = MEASURE_WORDS[ranking.by] ?? wageHeader(wageOf(ranking));
  const order = ranking.ascending ? 'lowest first' : 'highest first';
  const sector = industry.level === 'cross-industry' ? 'All industries' : industry.title;
  return `${sector}${within}: ${levelText(ranking.level)} by ${by}, ${order}`;
}

const MEASURE_WORDS: Readonly<Record<Ranking['by'], string | undefined>> = {
  size: 'employment',
  wage: undefined,
  growth: 'projected growth',
  'annual-growth': 'projected growth a year',
  change: 'projected change in jobs',
  openings: 'openings a year',
};

function wageOf(ranking: Ranking) {
  return (
    ranking.rows[0]?.wage.measure ?? ranking.withheld[0]?.wage.measure ?? WAGES['annual-median']
  );
}

/** `+40.0% (+7.1% to +86.7% by rounding alone)`, for a base so small that rounding moves it. */
export function smallBaseText({ growthRate, growthRange }: SmallBaseOccupation): string {
  const rate = growthRate === null ? '–' : signedPercent(growthRate);
  if (growthRange === null) return rate;
  const [low, high] = growthRange;
  const end = high === null ? 'without bound' : signedPercent(high);
  return `${rate} (${low === null ? 'without bound' : signedPercent(low)} to ${end} by rounding alone)`;
}

/** What has to be said under the rows, a paragraph each. */
export function rankingNotes(ranking: Ranking, sample: boolean): readonly string[] {
  const { rows, withheld, total, within } = ranking;
  const notes = [
    `${sliceText(ranking.slice)}; ${levelText(ranking.level)}${within === null ? '' : ` within ${within.code} ${within.title}`}.`,
  ];
  const ranked = ranking.rankedCount;
  const unranked =
    withheld.length === 0
      ? ''
      : `; ${withheld.length} without a rank (not published, or not to be placed)`;
  notes.push(`${ranked} ranked${rows.length < ranked ? `, ${rows.length} shown` : ''}${unranked}.`);
  if (typeof total.employment === 'number' && total.gap !== null) {
    const gap =
      total.gap === 0
        ? 'no gap'
        : `${total.gap > 0 ? `${jobs(total.gap)} jobs are in no row` : `the rows exceed it by ${jobs(-total.gap)}`} (rounding, and groups that are withheld or absent from the file)`;
    notes.push(
      `All rows of this level sum to ${jobs(total.sumOfRows)} of ${jobs(total.employment)} published jobs: ${gap}.`,
    );
  } else {
    notes.push(
      `All rows of this level sum to ${jobs(total.sumOfRows)} jobs; the total is not published, so no shares are shown.`,
    );
  }
  notes.push(...growthNotes(ranking), ...ranking.sources.map(sourceText), ...ranking.caveats);
  if (sample) notes.push(SAMPLE_TEXT);
  return notes;
}

function growthNotes(ranking: Ranking): readonly string[] {
  const notes: string[] = [];
  const releases = new Set(
    [...ranking.rows, ...ranking.smallBase].flatMap(({ growthBasis, growthRelease }) =>
      growthBasis === null || growthRelease === null
        ? []
        : [`${growthBasis}: ${releaseTitle(growthRelease)}`],
    ),
  );
  if (releases.size > 0) notes.push(`Growth basis ${[...releases].join('; ')}.`);
  const missing = ranking.unmatched?.codes.length ?? 0;
  if (missing > 0) {
    const share = ranking.unmatched?.employmentShare;
    notes.push(
      `No growth for ${missing} of these occupations${share == null ? '' : `, ${percent(share)} of the jobs`} (in no projection, or what it would be made of is withheld or too little, or its base is 0): ${ranking.unmatched?.codes.slice(0, 8).join(', ')}${missing > 8 ? ' …' : ''}.`,
    );
  }
  if (ranking.rows.some(({ rankRange }) => rankRange !== null)) {
    notes.push(
      'may be: the ranks that the sampling error allows, for all rows together; ≈: not told apart from the next.',
    );
  }
  return notes;
}
