import { jobs, percent, signedPercent } from '../../analysis/number-format.ts';
import { NOT_A_TIME_SERIES } from '../../analysis/series-breaks.ts';
import type { OccupationSeries, SliceSeries } from '../../analysis/slice-series.ts';
import { oewsPeriodOf, releaseTitle } from '../../domain/release.ts';
import type { Slice } from '../../domain/slice.ts';
import { isGrowing } from '../growth/rate-direction.ts';
import { counted, listed, named } from '../words/level-words.ts';
import { basisNotes, byYear } from '../words/projection-words.ts';
import { withoutJobsNotes } from '../words/without-jobs.ts';

/** The finding: how many of the largest are projected to grow, and what surveys show of the past. */
export function trendTitle(found: SliceSeries): string {
  const { series, others, ranking } = found;
  const [only] = series;
  if (series.length === 1 && only !== undefined)
    return `${named(only.row.title)}: ${ofOne(only, found)}`;
  const projected = series.filter((one) => one.projected !== null);
  const all = counted(series.length, ranking.level, others > 0 ? 'largest' : '');
  const past = pastWords(found, all);
  if (projected.length === 0) {
    return past === '' ? `The ${all} in ${nowWords(found)}` : past;
  }
  const growing = projected.filter(({ row }) => isGrowing(row.growthRate)).length;
  const by = byYear(projected.map(({ row }) => row));
  const grow = `projected to grow${by}`;
  if (past !== '')
    return `${past}; ${growing === 1 ? '1 is' : `${growing === 0 ? 'none' : growing} are`} ${grow}`;
  if (growing === series.length) return `All of the ${all} are ${grow}`;
  if (growing === 0) return `None of the ${all} is ${grow}`;
  return `${growing} of the ${all} ${growing === 1 ? 'is' : 'are'} ${grow}`;
}

/**
 * `Surveys show more jobs than in May 2018 in 3 of the 6 largest groups, fewer in 2`; nothing where
 * the ownership scopes differ: then part of every change may be that alone.
 */
function pastWords({ series, releases, breaks }: SliceSeries, all: string): string {
  const [first] = releases;
  const isOfOneScope = !breaks.flat().some(({ kind }) => kind === 'ownership');
  if (releases.length < 2 || first === undefined || !isOfOneScope) return '';
  const count = (verdict: OccupationSeries['since']) =>
    series.filter(({ since }) => since === verdict).length;
  const [more, fewer, then] = [count('more'), count('fewer'), monthYear(releaseTitle(first))];
  if (more + fewer === 0) return `Surveys show no clear change since ${then} in the ${all}`;
  const [word, number] = more > 0 ? ['more', more] : ['fewer', fewer];
  const others = more > 0 && fewer > 0 ? `, fewer in ${fewer}` : '';
  return `Surveys show ${word} jobs than in ${then} in ${number} of the ${all}${others}`;
}

function ofOne({ now, row, projected }: OccupationSeries, found: SliceSeries): string {
  const rate =
    projected === null || row.growthRate === null
      ? ''
      : `, projected ${signedPercent(row.growthRate)}${byYear([row])}`;
  return `${jobs(now.employment)} jobs in ${nowWords(found)}${rate}`;
}

function nowWords({ releases, ranking, series }: SliceSeries): string {
  const [first] = series;
  if (first === undefined) return 'this release';
  return monthYear(timeWords(ranking.slice, releases, first.row).at(-1) ?? '');
}

/** `May 2018` of `OES May 2018`. */
function monthYear(time: string): string {
  return time.replace(/^(OEWS|OES) /, '');
}

/** What the times of a series are called in a table: releases, and the year that a projection begins with. */
export function timeWords(
  slice: Slice,
  releases: readonly string[],
  { baseYear }: OccupationSeries['row'],
): readonly string[] {
  return releases.map((release) =>
    release === slice.release && oewsPeriodOf(release) === undefined && baseYear !== null
      ? String(baseYear)
      : releaseTitle(release),
  );
}

/** What the picture cannot show and has to be said. */
export interface TrendSaid {
  readonly hasWhiskers: boolean;
  /** Share of the jobs of now at which the scale begins and ends, `80%`. */
  readonly scale: readonly [low: string, high: string];
  /** Figures that had no room. */
  readonly unlabelled: number;
  readonly beyond: readonly OccupationSeries[];
}

export function trendNotes(found: SliceSeries, said: TrendSaid): readonly string[] {
  const { series, ranking, breaks, releases, others } = found;
  const { minBase, level } = ranking;
  const rows = series.filter(({ projected }) => projected !== null).map(({ row }) => row);
  const notes: string[] = [];
  const names = (some: readonly OccupationSeries[]) =>
    listed(some.map(({ row }) => named(row.title)));
  const add = (some: readonly OccupationSeries[], text: (all: string) => string) => {
    if (some.length > 0) notes.push(text(names(some)));
  };
  if (releases.length > 1) notes.push(NOT_A_TIME_SERIES);
  notes.push(...new Set(breaks.flat().map(({ text }) => text)));
  add(
    series.filter(({ hasNewContent }) => hasNewContent),
    (all) => `With the new classification occupations moved into or out of: ${all}.`,
  );
  add(
    series.filter(({ past }) => past.includes(null)),
    (all) =>
      `Not shown in every earlier release, as withheld or not the same occupations there: ${all}.`,
  );
  notes.push(
    `One scale for all panels, from ${said.scale[0]} to ${said.scale[1]} of the jobs in ${nowWords(found)}: equal slopes are equal rates of change.`,
  );
  notes.push(...basisNotes(ranking.slice, rows));
  if (rows.length === 0) notes.push('No projection serves these rows.');
  else {
    add(
      series.filter(({ projected }) => projected === null),
      (all) => `No projection: ${all}.`,
    );
  }
  add(said.beyond, (all) => `At the edge, as they go beyond the scale: ${all}.`);
  add(
    series.filter(({ isSmallBase }) => isSmallBase),
    (all) => `Hollow: fewer than ${jobs(minBase)} jobs (${all}), so few that the rate says little.`,
  );
  if (said.unlabelled > 0) notes.push('Where a figure had no room it is in the table.');
  notes.push(...marginNotes(found, said));
  if (others > 0) notes.push(`Not drawn: ${counted(others, level, 'smaller')}.`);
  notes.push(
    ...withoutJobsNotes(
      ranking.withheld,
      (ones) => `${counted(ones.length, level)} – ${listed(ones.map(({ title }) => named(title)))}`,
    ),
  );
  return [...notes, ...ranking.caveats];
}

/** What the whiskers are, or how small the margins are that have none. */
function marginNotes(
  { series, ranking }: SliceSeries,
  { hasWhiskers }: TrendSaid,
): readonly string[] {
  const margins = series.flatMap(({ row, past, now }) =>
    [...past, now].flatMap((point) =>
      point?.margin == null || point.employment === 0
        ? []
        : [{ title: row.title, margin: point.margin / point.employment }],
    ),
  );
  const [widest] = margins.sort((a, b) => b.margin - a.margin);
  if (widest === undefined) return [];
  const at = `sampling margins at ${Math.round(ranking.confidence * 100)}% confidence`;
  return [
    hasWhiskers
      ? `Whiskers: ${at}; where there is none, it is too short to be seen or not published.`
      : `${at.replace('s', 'S')} are too small to draw: at most ± ${percent(widest.margin)}, of ${named(widest.title)}.`,
  ];
}

/** The figures in words, one occupation after the other. */
export function trendAlt({ series, releases, ranking }: SliceSeries): string {
  const all = series.map(({ row, past, now, projected }) => {
    const times = timeWords(ranking.slice, releases, row);
    const known = [...past, now].map((point, index) =>
      point === null ? `${times[index]} not known` : `${times[index]} ${jobs(point.employment)}`,
    );
    const then =
      projected === null
        ? []
        : [
            `${projected.time} projected ${jobs(projected.employment)} (${signedPercent(row.growthRate ?? 0)})`,
          ];
    return `${named(row.title)}: ${[...known, ...then].join(', ')}`;
  });
  return `Small line charts of jobs, one for each of ${counted(series.length, ranking.level)}, largest first. ${all.join('; ')}.`;
}
