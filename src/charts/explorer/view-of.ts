import { dollars, figure, grouped, jobs, signedPercent } from '../../analysis/number-format.ts';
import type { RankedOccupation, Ranking } from '../../analysis/ranking.ts';
import { briefly } from '../../analysis/running-words.ts';
import { shortTitle } from '../../analysis/short-title.ts';
import { publishedValue } from '../../domain/estimate.ts';
import { WAGES } from '../../domain/measure.ts';
import { ALL_OCCUPATIONS } from '../../domain/soc.ts';
import { socLevelNumber } from '../../domain/soc-level.ts';
import type { ChartSlice } from '../chart.ts';
import { shareText } from '../words/share-words.ts';
import { byWhyNoJobs } from '../words/without-jobs.ts';
import type { ExplorerBar, ExplorerView, SortName } from './explorer-data.ts';

/** A ranking as the explorer shows it; undefined where nothing of it has a figure to be drawn. */
export function explorerView(
  ranking: Ranking,
  slice: ChartSlice,
  title: string,
): ExplorerView | undefined {
  const by = ranking.by as SortName;
  const kind = KINDS[by];
  const bars = [
    ...ranking.rows.map((row) => kind.bar(row, false)),
    ...ranking.smallBase.map((row) => kind.bar(row, true)),
  ].filter((bar) => bar !== null);
  if (bars.length === 0) return undefined;
  const level = socLevelNumber(ranking.level);
  const place = ranking.within === null ? title : `Inside ${title}`;
  return {
    status: `${place}: ${bars.length} ${bars.length === 1 ? 'group' : 'groups'} of level ${level}, ${kind.order}.`,
    legend: kind.legend(ranking),
    notes: [...smallBaseNote(ranking), ...withheldNotes(ranking, by), ...gapNote(ranking, by)],
    bars,
    reference: reference(slice, ranking, by),
  };
}

interface Kind {
  readonly order: string;
  readonly legend: (ranking: Ranking) => string;
  readonly bar: (row: RankedOccupation, isSmall: boolean) => ExplorerBar | null;
}

const KINDS: Readonly<Record<SortName, Kind>> = {
  size: {
    order: 'most jobs first',
    legend: ({ confidence, rows }) =>
      rows.some(({ employmentMargin }) => employmentMargin !== null)
        ? `Bar: jobs, and their share. Thin line at its end: the margin of sampling error at ${confidence * 100}%.`
        : 'Bar: jobs, and their share. No sampling error is published; the figures are not exact.',
    bar({ soc, employment, employmentMargin: margin, share }) {
      if (typeof employment !== 'number') return null;
      return {
        soc,
        value: employment,
        interval: margin === null ? null : [Math.max(0, employment - margin), employment + margin],
        text: `${jobs(employment)}${share === null ? '' : ` · ${shareText(share)}`}`,
        isHollow: false,
        isFloor: false,
      };
    },
  },
  growth: {
    order: 'highest projected growth first',
    legend: ({ smallBase, minBase }) =>
      `Bar: projected growth of the jobs over the whole period. No margin is published for projections.${
        smallBase.length === 0
          ? ''
          : ` Hollow: fewer than ${grouped(minBase)} jobs, where a few jobs make a large rate.`
      }`,
    bar({ soc, growthRate }, isSmall) {
      if (growthRate === null) return null;
      return {
        soc,
        value: growthRate,
        interval: null,
        text: signedPercent(growthRate),
        isHollow: isSmall,
        isFloor: false,
      };
    },
  },
  wage: {
    order: 'highest median wage first',
    legend: ({ rows }) =>
      `Bar: median wage a year; half of the jobs pay more, half less. No margin is published for medians.${
        rows.some(({ wage }) => isFloor(wage.value))
          ? ' ▸ The wage is this or more: higher ones are not published.'
          : ''
      }`,
    bar({ soc, wage }) {
      const { value, measure } = wage;
      const number = typeof value === 'number' ? value : value?.atLeast;
      if (number == null) return null;
      return {
        soc,
        value: number,
        interval: null,
        text: figure(value, (dollar) => dollars(dollar, measure), ''),
        isHollow: false,
        isFloor: isFloor(value),
      };
    },
  },
};

function isFloor(value: RankedOccupation['employment']): boolean {
  return typeof value === 'object' && value !== null;
}

function smallBaseNote({ smallBase, minBase }: Ranking): readonly string[] {
  if (smallBase.length === 0) return [];
  return [
    `Fewer than ${jobs(minBase)} jobs, drawn hollow: ${names(smallBase)}. Ask employers: is it sampling error, or is something happening?`,
  ];
}

const WHY_NO_BAR: Readonly<Record<SortName, string>> = {
  size: 'The number of jobs is withheld or not published, so there is no bar: ',
  growth: 'No growth is known, so there is no bar: ',
  wage: 'The median wage is withheld or not published, so there is no bar: ',
};

const NOT_ADDED_UP = 'Jobs cannot be added up from this file, so there is no bar: ';

function withheldNotes({ withheld }: Ranking, by: SortName): readonly string[] {
  const { notPublished, notAddedUp } =
    by === 'size' ? byWhyNoJobs(withheld) : { notPublished: withheld, notAddedUp: [] };
  return [
    ...(notPublished.length === 0 ? [] : [`${WHY_NO_BAR[by]}${names(notPublished)}.`]),
    ...(notAddedUp.length === 0 ? [] : [`${NOT_ADDED_UP}${names(notAddedUp)}.`]),
  ];
}

function gapNote({ total }: Ranking, by: SortName): readonly string[] {
  if (by !== 'size' || total.gap === null || typeof total.employment !== 'number') return [];
  if (total.gap <= 0) return [];
  return [
    `${jobs(total.gap)} of ${jobs(total.employment)} jobs are in none of these groups: rounding, and groups that are withheld or absent from the file.`,
  ];
}

/** The whole that the groups are part of: its growth or its median. */
function reference(
  { figures, growth }: ChartSlice,
  { within }: Ranking,
  by: SortName,
): ExplorerView['reference'] {
  const code = within?.code ?? ALL_OCCUPATIONS;
  const whole = figures.occupations.find((one) => one.code === code && one.level !== 'detailed');
  if (whole === undefined || by === 'size') return null;
  const value =
    by === 'growth'
      ? growth.growthOf(whole)?.growthRate
      : publishedValue(whole.figures.annualMedianWage);
  if (value == null) return null;
  const text = by === 'growth' ? signedPercent(value) : dollars(value, WAGES['annual-median']);
  return { value, text: `${within === null ? 'All jobs' : 'The whole group'}: ${text}` };
}

const MOST_NAMES = 12;

function names(rows: readonly RankedOccupation[]): string {
  const named = rows.slice(0, MOST_NAMES).map(({ title }) => briefly(shortTitle(title)));
  const more = rows.length - named.length;
  return `${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
