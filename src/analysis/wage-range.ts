import type { Measure } from '../domain/measure.ts';
import type { OccupationFigures, Slice, SliceFigures, SourceFile } from '../domain/slice.ts';
import { ALL_OCCUPATIONS, isWithin } from '../domain/soc.ts';
import type { SocLevel } from '../domain/soc-level.ts';
import { sizeOf } from './growth.ts';
import { figureOf } from './ranked-row.ts';
import type { Figure } from './ranking.ts';

/** The wages of a range, in dollars a year; entry and experienced are means of thirds, no percentiles. */
export const RANGE_WAGES = {
  p10: 'annualP10Wage',
  p25: 'annualP25Wage',
  median: 'annualMedianWage',
  p75: 'annualP75Wage',
  p90: 'annualP90Wage',
  entry: 'annualEntryWage',
  experienced: 'annualExperiencedWage',
} as const satisfies Record<string, Measure>;
export type RangeWage = keyof typeof RANGE_WAGES;

/** What an occupation pays: a number, a floor where top-coded, null where there is no figure. */
export type WageFigures = Readonly<Record<RangeWage, Figure>>;

export interface WageRange {
  readonly soc: string;
  readonly title: string;
  /** Jobs; null where withheld. */
  readonly employment: number | null;
  /** Fraction of the published total; null where that or the employment is not published. */
  readonly share: number | null;
  readonly wages: WageFigures;
  /** The median ÷ that of all occupations of the slice; at least so much where the median is a floor. */
  readonly timesWhole: number | null;
}

/** An occupation without an annual median. */
export interface WithoutAnnualWage {
  readonly soc: string;
  readonly title: string;
  /** Jobs; null where withheld. */
  readonly employment: number | null;
  /** `paid-by-the-hour`: no annual figure exists; `rolled-up`: no median follows from those of its occupations. */
  readonly reason: 'paid-by-the-hour' | 'rolled-up' | 'not-published';
}

export interface WageRangesRequest {
  readonly level: SocLevel;
  /** Code of a group above the level; absent for all occupations. */
  readonly within?: string;
  /** Only so many, those with the most jobs. */
  readonly top: number;
}

export interface WageRanges {
  readonly slice: Slice;
  readonly level: SocLevel;
  readonly within: { readonly code: string; readonly title: string } | null;
  /** The median of all occupations of the slice; null where none is published. */
  readonly wholeMedian: Figure;
  /** Highest median first, floors before all numbers; equals in the order of their codes. */
  readonly rows: readonly WageRange[];
  /** Those with fewer jobs than the rows, in the same order. */
  readonly smaller: readonly WageRange[];
  readonly without: readonly WithoutAnnualWage[];
  /** The wages that at least one of the rows has. */
  readonly known: ReadonlySet<RangeWage>;
  readonly sources: readonly SourceFile[];
}

/**
 * What the largest occupations of a level pay, from the lowest-paid tenth to the highest. An
 * occupation whose employment is withheld counts as smaller than any other.
 */
export function wageRanges(figures: SliceFigures, request: WageRangesRequest): WageRanges {
  const whole = request.within ?? ALL_OCCUPATIONS;
  const rowOf = (code: string) =>
    figures.occupations.find((one) => one.code === code && one.level !== 'detailed');
  const [total, group] = [rowOf(ALL_OCCUPATIONS), rowOf(whole)];
  const wholeMedian = figureOf(total?.figures.annualMedianWage);
  const wholeJobs = group && sizeOf(group);
  const members = figures.occupations.filter(
    ({ code, level }) => level === request.level && isWithin(code, whole),
  );
  const ranges = members
    .filter(({ figures: { annualMedianWage } }) => figureOf(annualMedianWage) !== null)
    .map((one) => rangeOf(one, wholeJobs, wholeMedian));
  const bySize = [...ranges].sort(
    (a, b) => (b.employment ?? -1) - (a.employment ?? -1) || (a.soc < b.soc ? -1 : 1),
  );
  const [rows, smaller] = [bySize.slice(0, request.top), bySize.slice(request.top)];
  return {
    slice: figures.slice,
    level: request.level,
    within: request.within === undefined ? null : { code: whole, title: group?.title ?? whole },
    wholeMedian,
    rows: rows.sort(byMedian),
    smaller: smaller.sort(byMedian),
    without: members
      .filter(({ figures: { annualMedianWage } }) => figureOf(annualMedianWage) === null)
      .map(withoutAnnualWage),
    known: new Set(
      (Object.keys(RANGE_WAGES) as RangeWage[]).filter((wage) =>
        rows.some(({ wages }) => wages[wage] !== null),
      ),
    ),
    sources: figures.files,
  };
}

/** What a figure is at the least; undefined where nothing is known of it. */
export function leastOf(figure: Figure): number | undefined {
  if (figure === null) return undefined;
  return typeof figure === 'number' ? figure : (figure.atLeast ?? undefined);
}

function rangeOf(
  occupation: OccupationFigures,
  wholeJobs: number | undefined,
  wholeMedian: Figure,
): WageRange {
  const employment = sizeOf(occupation);
  const wages = Object.fromEntries(
    Object.entries(RANGE_WAGES).map(([name, measure]) => [
      name,
      figureOf(occupation.figures[measure]),
    ]),
  ) as Record<RangeWage, Figure>;
  const median = leastOf(wages.median);
  return {
    soc: occupation.code,
    title: occupation.title,
    employment: employment ?? null,
    share: employment === undefined || !wholeJobs ? null : employment / wholeJobs,
    wages,
    timesWhole:
      median === undefined || typeof wholeMedian !== 'number' ? null : median / wholeMedian,
  };
}

/** A floor stands above all numbers. */
function byMedian(a: WageRange, b: WageRange): number {
  const key = ({ wages: { median } }: WageRange) =>
    typeof median === 'number' ? median : Number.POSITIVE_INFINITY;
  const [one, other] = [key(a), key(b)];
  return one === other ? (a.soc < b.soc ? -1 : 1) : other - one;
}

function withoutAnnualWage(occupation: OccupationFigures): WithoutAnnualWage {
  const estimate = occupation.figures.annualMedianWage;
  const isHourly = estimate?.kind === 'unknown' && estimate.reason === 'no-annual';
  return {
    soc: occupation.code,
    title: occupation.title,
    employment: sizeOf(occupation) ?? null,
    reason: occupation.rolledUp ? 'rolled-up' : isHourly ? 'paid-by-the-hour' : 'not-published',
  };
}
