import { type Estimate, publishedValue, type UnknownReason } from '../domain/estimate.ts';
import { type Measure, WAGES } from '../domain/measure.ts';
import type { OccupationFigures, SliceFigures } from '../domain/slice.ts';
import { ALL_OCCUPATIONS, isWithin } from '../domain/soc.ts';
import { caveatsOf } from './caveats.ts';
import { type Flag, reliabilityFlag } from './flags.ts';
import { type Confidence, marginOf } from './margin.ts';
import {
  type Coverage,
  type Figure,
  type RankedOccupation,
  type Ranking,
  type RankingRequest,
  SHOWN_WAGES,
} from './ranking.ts';

/** The measures that a ranking needs of a slice. */
export function measuresOf(request: RankingRequest): readonly Measure[] {
  return [
    ...new Set<Measure>([
      'employment',
      'employmentRsePercent',
      WAGES[request.wage],
      ...SHOWN_WAGES,
    ]),
  ];
}

/**
 * Ranks the occupations of one level, largest first unless asked otherwise; equals stand in the
 * order of their SOC codes. What is ranked by a floor comes first: it is at least the top code.
 */
export function rankOccupations(slice: SliceFigures, request: RankingRequest): Ranking {
  const measure = request.by === 'size' ? 'employment' : WAGES[request.wage];
  const within = request.within === undefined ? undefined : groupOf(slice, request.within);
  const whole = request.within ?? ALL_OCCUPATIONS;
  const total = slice.occupations.find(({ code, level }) => code === whole && level !== 'detailed');
  const totalEmployment = publishedValue(total?.figures.employment);
  const candidates = slice.occupations.filter(
    ({ code, level }) => level === request.level && isWithin(code, whole),
  );

  const placed: { readonly occupation: OccupationFigures; readonly key: number }[] = [];
  const unplaced: OccupationFigures[] = [];
  for (const occupation of candidates) {
    const key = sortKey(occupation.figures[measure], measure);
    if (key === undefined) unplaced.push(occupation);
    else placed.push({ occupation, key });
  }
  const direction = request.ascending ? 1 : -1;
  placed.sort(
    (a, b) => direction * compare(a.key, b.key) || compare(a.occupation.code, b.occupation.code),
  );

  const row = (occupation: OccupationFigures, rank: number | null) =>
    describe(occupation, rank, measure, request, totalEmployment);
  const rows = placed.map(({ occupation }, index) => row(occupation, index + 1));
  const withheld = unplaced.map((occupation) => row(occupation, null));
  const coverage = coverageOf(total, candidates);
  return {
    slice: slice.slice,
    level: request.level,
    within: within ?? null,
    by: request.by,
    measure,
    ascending: request.ascending,
    confidence: request.confidence,
    rows,
    withheld,
    total: coverage,
    sources: slice.files,
    caveats: caveatsOf(slice.slice, request.level, [...rows, ...withheld]),
  };
}

/** What a figure sorts by; a floor above all numbers, but for a mean, which may be any amount above it. */
function sortKey(estimate: Estimate | undefined, measure: Measure): number | undefined {
  if (estimate?.kind === 'at-least') return isMean(measure) ? undefined : Number.POSITIVE_INFINITY;
  return publishedValue(estimate);
}

function isMean(measure: Measure): boolean {
  return measure === 'annualMeanWage' || measure === 'hourlyMeanWage';
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function describe(
  occupation: OccupationFigures,
  rank: number | null,
  measure: Measure,
  request: RankingRequest,
  totalEmployment: number | undefined,
): RankedOccupation {
  const { figures } = occupation;
  const employment = publishedValue(figures.employment);
  const rse = publishedValue(figures.employmentRsePercent);
  const wage = WAGES[request.wage];
  return {
    rank,
    soc: occupation.code,
    title: occupation.title,
    employment: figureOf(figures.employment),
    employmentRsePercent: rse ?? null,
    employmentMargin: marginIn(employment, rse, request.confidence),
    share: employment === undefined || !totalEmployment ? null : employment / totalEmployment,
    wage: { measure: wage, value: figureOf(figures[wage]) },
    annualMeanWage: figureOf(figures.annualMeanWage),
    annualMedianWage: figureOf(figures.annualMedianWage),
    hourlyMeanWage: figureOf(figures.hourlyMeanWage),
    hourlyMedianWage: figureOf(figures.hourlyMedianWage),
    flags: flagsOf(
      occupation,
      [...new Set<Measure>([wage, ...SHOWN_WAGES])],
      employment,
      rse,
      rank === null && sortsNowhere(figures[measure]),
    ),
  };
}

function marginIn(
  employment: number | undefined,
  rse: number | undefined,
  confidence: Confidence,
): number | null {
  const margin = employment === undefined ? null : marginOf(employment, rse, confidence);
  return margin === null ? null : Math.round(margin);
}

/** The figure as results show it. */
export function figureOf(estimate: Estimate | undefined): Figure {
  if (estimate?.kind === 'value') return estimate.value;
  return estimate?.kind === 'at-least' ? { atLeast: estimate.value } : null;
}

function sortsNowhere(estimate: Estimate | undefined): boolean {
  return estimate?.kind === 'at-least';
}

function flagsOf(
  { figures }: OccupationFigures,
  wages: readonly Measure[],
  employment: number | undefined,
  rse: number | undefined,
  notPlaced: boolean,
): readonly Flag[] {
  const flags = new Set<Flag>();
  if (employment === undefined) flags.add(whyNoEmployment(figures.employment));
  else if (rse === undefined || rse === 0) flags.add('no-sampling-error');
  if (rse !== undefined && employment !== undefined) {
    const flag = reliabilityFlag(rse);
    if (flag !== undefined) flags.add(flag);
  }
  for (const measure of wages) {
    const estimate = figures[measure];
    if (estimate?.kind === 'at-least') flags.add('top-coded');
    else if (estimate?.kind === 'unknown') {
      flags.add(WHY_UNKNOWN[estimate.reason]);
    }
  }
  if (notPlaced) flags.add('not-placed');
  return [...flags];
}

/** A floor or a bound of an employment is not published by any known source; it is no plain figure either. */
function whyNoEmployment(estimate: Estimate | undefined): Flag {
  if (estimate?.kind !== 'unknown') return 'not-available';
  const flag = WHY_UNKNOWN[estimate.reason];
  return flag === 'wage-withheld' ? 'employment-withheld' : flag;
}

const WHY_UNKNOWN: Readonly<Record<UnknownReason, Flag>> = {
  'wage-withheld': 'wage-withheld',
  'employment-withheld': 'wage-withheld',
  confidential: 'wage-withheld',
  'no-hourly': 'no-hourly',
  'no-annual': 'no-annual',
  'see-notes': 'not-available',
  'not-available': 'not-available',
  blank: 'not-available',
  unreadable: 'unreadable',
};

function coverageOf(
  total: OccupationFigures | undefined,
  rows: readonly OccupationFigures[],
): Coverage {
  const sumOfRows = rows.reduce(
    (sum, { figures }) => sum + (publishedValue(figures.employment) ?? 0),
    0,
  );
  const published = publishedValue(total?.figures.employment);
  return {
    employment: figureOf(total?.figures.employment),
    sumOfRows,
    gap: published === undefined ? null : published - sumOfRows,
  };
}

function groupOf(
  slice: SliceFigures,
  code: string,
): { readonly code: string; readonly title: string } {
  const title = slice.occupations.find((occupation) => occupation.code === code)?.title ?? code;
  return { code, title };
}
