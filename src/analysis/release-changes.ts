import { type Estimate, publishedValue } from '../domain/estimate.ts';
import type { TopCode } from '../domain/facts.ts';
import type { Measure } from '../domain/measure.ts';
import type { OccupationFigures, Slice, SliceFigures } from '../domain/slice.ts';
import type { SocLevel } from '../domain/soc-level.ts';
import type { CodeChange } from './comparable-codes.ts';
import { differenceOf } from './difference.ts';
import type { Confidence } from './margin.ts';
import { type CodeTitle, type OccupationChanges, occupationChanges } from './occupation-changes.ts';
import { rankOccupations } from './rank.ts';
import type { RankedOccupation, RankingRequest } from './ranking.ts';
import { type SeriesBreak, seriesBreaks } from './series-breaks.ts';

/** The measures that a comparison of two releases looks at, each with its sampling error. */
const COMPARED = [
  { measure: 'employment', error: 'employmentRsePercent' },
  { measure: 'annualMeanWage', error: 'wageRsePercent' },
] as const satisfies readonly { readonly measure: Measure; readonly error: Measure }[];
export type ComparedMeasure = (typeof COMPARED)[number]['measure'];

/** What `releaseChanges` needs of a slice. */
export const CHANGE_MEASURES: readonly Measure[] = [
  ...COMPARED.flatMap(({ measure, error }): Measure[] => [measure, error]),
  'annualMedianWage',
  'hourlyMeanWage',
  'hourlyMedianWage',
  'baseEmployment',
];

/** Levels that are looked at where both releases have rows of them. */
const LEVELS = ['major', 'minor', 'detailed'] as const satisfies readonly SocLevel[];

/** An occupation whose ranges of ranks in the two releases have no rank in common. */
export interface RankMove extends CodeTitle {
  readonly from: { readonly rank: number; readonly range: readonly [number, number] };
  readonly to: { readonly rank: number; readonly range: readonly [number, number] };
}

/** A figure that differs by more than the margin of the difference. */
export interface FigureMove extends CodeTitle {
  readonly measure: ComparedMeasure;
  readonly from: number;
  readonly to: number;
  /** Half the width of the interval of the difference; null for a figure that was revised within one release. */
  readonly margin: number | null;
}

export interface LevelChanges {
  readonly level: SocLevel;
  /** Differences that have a margin, of which one in ten lies beyond it by chance alone (at 90 %). */
  readonly compared: number;
  readonly ranks: readonly RankMove[];
  /** What moved farthest beyond its margin first. */
  readonly figures: readonly FigureMove[];
}

/** A figure that was published and now is not. */
export interface NewlyWithheld extends CodeTitle {
  readonly level: SocLevel;
  readonly measures: readonly ComparedMeasure[];
}

/** What moved in one slice between two releases, or between two states of one release. */
export interface SliceChanges extends OccupationChanges {
  readonly from: Slice;
  readonly to: Slice;
  readonly confidence: Confidence;
  readonly breaks: readonly SeriesBreak[];
  readonly levels: readonly LevelChanges[];
  readonly withheld: readonly NewlyWithheld[];
  /** Null where it is the same, or not known of one of the two. */
  readonly topCode: { readonly from: TopCode; readonly to: TopCode } | null;
}

export interface TopCodes {
  readonly from: TopCode | undefined;
  readonly to: TopCode | undefined;
}

/**
 * Compares a slice with what it was: beyond which limits nothing is said. A rank has moved where the
 * two ranges have no rank in common; a figure where the difference exceeds z · √(SE₁² + SE₂²), as for
 * independent estimates. Adjacent releases share most respondents, so true errors of differences are
 * smaller, and what moved a little is not listed.
 */
export function releaseChanges(
  from: SliceFigures,
  to: SliceFigures,
  codeChange: CodeChange,
  topCodes: TopCodes,
  confidence: Confidence = 0.9,
): SliceChanges {
  return {
    from: from.slice,
    to: to.slice,
    confidence,
    breaks: seriesBreaks(from, to),
    levels: LEVELS.flatMap((level) => levelChanges(from, to, level, codeChange, confidence)),
    ...occupationChanges(rowsOf(from, 'detailed'), rowsOf(to, 'detailed'), codeChange),
    withheld: newlyWithheld(from, to),
    topCode: changedTopCode(topCodes),
  };
}

/** Whether there is anything to say. */
export function hasMoved(changes: SliceChanges): boolean {
  const { levels, came, went, regrouped, withheld, topCode } = changes;
  return (
    topCode !== null ||
    [came, went, regrouped, withheld].some((list) => list.length > 0) ||
    levels.some(({ ranks, figures }) => ranks.length + figures.length > 0)
  );
}

function levelChanges(
  from: SliceFigures,
  to: SliceFigures,
  level: SocLevel,
  codeChange: CodeChange,
  confidence: Confidence,
): readonly LevelChanges[] {
  const [before, after] = [rowsOf(from, level), rowsOf(to, level)];
  if (before.size === 0 || after.size === 0) return [];
  const pairs = [...after].flatMap(([code, now]) => {
    const then = before.get(code);
    return then !== undefined && isSame(then, now, codeChange) ? [{ then, now }] : [];
  });
  const isRevision = from.slice.release === to.slice.release;
  const ranksBefore = ranksOf(from, level, confidence);
  const ranksAfter = ranksOf(to, level, confidence);
  const figures: FigureMove[] = [];
  let compared = 0;
  for (const { then, now } of pairs) {
    for (const { measure, error } of COMPARED) {
      const [a, b] = [publishedValue(then.figures[measure]), publishedValue(now.figures[measure])];
      if (a === undefined || b === undefined) continue;
      const move = { code: now.code, title: now.title, measure, from: a, to: b };
      if (isRevision) {
        if (a !== b) figures.push({ ...move, margin: null });
        continue;
      }
      const { change, margin } = differenceOf(
        { estimate: a, rsePercent: publishedValue(then.figures[error]) },
        { estimate: b, rsePercent: publishedValue(now.figures[error]) },
        confidence,
      );
      if (margin === null) continue;
      compared += 1;
      if (Math.abs(change) > margin) figures.push({ ...move, margin: Math.round(margin) });
    }
  }
  const ranks = pairs.flatMap(({ now }) =>
    rankMove(ranksBefore.get(now.code), ranksAfter.get(now.code), now),
  );
  figures.sort((a, b) => timesMargin(b) - timesMargin(a));
  return [{ level, compared, ranks, figures }];
}

/** How far beyond its margin a figure moved; of a revision, its share. */
function timesMargin({ from, to, margin }: FigureMove): number {
  return Math.abs(to - from) / (margin ?? Math.max(from, to, 1));
}

/** Codes that mean the same in both; groups of another classification are compared by title. */
function isSame(then: OccupationFigures, now: OccupationFigures, codes: CodeChange): boolean {
  return codes.kind === 'same' || plain(then.title) === plain(now.title);
}

function plain(title: string): string {
  return title.toLowerCase().replace(/[^a-z]/g, '');
}

function rankMove(
  before: RankedOccupation | undefined,
  after: RankedOccupation | undefined,
  { code, title }: CodeTitle,
): readonly RankMove[] {
  if (before?.rank == null || before.rankRange === null) return [];
  if (after?.rank == null || after.rankRange === null) return [];
  const [a, b] = [before.rankRange, after.rankRange];
  if (a[0] <= b[1] && b[0] <= a[1]) return [];
  return [
    {
      code,
      title,
      from: { rank: before.rank, range: a },
      to: { rank: after.rank, range: b },
    },
  ];
}

function ranksOf(
  slice: SliceFigures,
  level: SocLevel,
  confidence: Confidence,
): ReadonlyMap<string, RankedOccupation> {
  const request: RankingRequest = {
    level,
    by: 'size',
    wage: 'annual-median',
    ascending: false,
    confidence,
    largeOrGrowing: false,
  };
  return new Map(rankOccupations(slice, request).rows.map((row) => [row.soc, row]));
}

function newlyWithheld(from: SliceFigures, to: SliceFigures): readonly NewlyWithheld[] {
  return LEVELS.flatMap((level) => {
    const before = rowsOf(from, level);
    return [...rowsOf(to, level).values()].flatMap(({ code, title, figures }) => {
      const then = before.get(code)?.figures;
      const measures = COMPARED.map(({ measure }) => measure).filter(
        (measure) => publishedValue(then?.[measure]) !== undefined && isWithheld(figures[measure]),
      );
      return measures.length === 0 ? [] : [{ code, title, level, measures }];
    });
  });
}

const WITHHELD: ReadonlySet<string> = new Set([
  'employment-withheld',
  'wage-withheld',
  'confidential',
  'not-available',
]);

function isWithheld(estimate: Estimate | undefined): boolean {
  return estimate?.kind === 'unknown' && WITHHELD.has(estimate.reason);
}

function changedTopCode({ from, to }: TopCodes): SliceChanges['topCode'] {
  if (from === undefined || to === undefined) return null;
  const isSameCode = from.annualUsd === to.annualUsd && from.hourlyUsd === to.hourlyUsd;
  return isSameCode ? null : { from, to };
}

function rowsOf(slice: SliceFigures, level: SocLevel): ReadonlyMap<string, OccupationFigures> {
  return new Map(
    slice.occupations.filter((row) => row.level === level).map((row) => [row.code, row]),
  );
}
