import { publishedValue } from '../domain/estimate.ts';
import type { Measure } from '../domain/measure.ts';
import type { ReleaseId } from '../domain/release.ts';
import type { OccupationFigures, SliceFigures } from '../domain/slice.ts';
import { isWithin } from '../domain/soc.ts';
import type { CodeMatch } from './code-match.ts';
import { annualGrowthRate } from './growth-rate.ts';

/** Where a growth rate comes from, nearest first. */
export const GROWTH_BASES = ['area-industry', 'area', 'us-industry', 'us'] as const;
export type GrowthBasis = (typeof GROWTH_BASES)[number];

/** What a basis has to give of each occupation. */
export const GROWTH_MEASURES = [
  'baseYear',
  'projectedYear',
  'baseEmployment',
  'projectedEmployment',
  'employmentChange',
  'employmentChangePercent',
  'openings',
  'openingsFromGrowth',
  'openingsFromExits',
  'openingsFromTransfers',
] as const satisfies readonly Measure[];

/** A projection from which growth may be taken. */
export interface GrowthSource {
  readonly basis: GrowthBasis;
  readonly figures: SliceFigures;
  /** Whether it projects the very slice: its groups' own rates hold, and its own numbers for `area-industry`. */
  readonly isOwnSlice: boolean;
  /** Whether it is the slice that is looked at: a projection shown by itself. */
  readonly isItself: boolean;
  readonly match: CodeMatch;
}

/** Openings a year. */
export interface Openings {
  readonly total: number;
  readonly growth: number | null;
  readonly exits: number | null;
  readonly transfers: number | null;
}

/** The publisher’s own numbers of the basis, in jobs; null where the rate was rolled up. */
export interface BasisFigures {
  readonly baseEmployment: number | null;
  readonly projectedEmployment: number | null;
  readonly change: number | null;
  readonly openings: number | null;
}

export interface Growth {
  readonly basis: GrowthBasis;
  readonly release: ReleaseId;
  /** `published`: the publisher's rate for this occupation; `rolled-up`: from the slice's own detailed occupations. */
  readonly method: 'published' | 'rolled-up';
  /** Share of the group's employment that the rolled-up rate rests on; 1 where it is published. */
  readonly coverage: number;
  readonly baseYear: number | null;
  readonly projectedYear: number | null;
  /** Jobs of the slice; null where withheld. */
  readonly baseEmployment: number | null;
  readonly projectedEmployment: number | null;
  readonly change: number | null;
  /** Fraction over the whole period; null where coverage is below half. */
  readonly growthRate: number | null;
  readonly annualGrowthRate: number | null;
  readonly openings: Openings | null;
  readonly basisFigures: BasisFigures | null;
}

/** Below this share of a group's employment a rolled-up rate is warned of, below the other there is none. */
export const LOW_GROWTH_COVERAGE = 0.8;
export const LEAST_GROWTH_COVERAGE = 0.5;

/** Growth of an occupation of the slice; null where no basis has it. */
export type GrowthOf = (occupation: OccupationFigures) => Growth | null;

/**
 * The growth of a slice's occupations, each from the first source that has it. A group under a
 * borrowed basis gets the employment-weighted rate of the slice's own detailed occupations:
 * production in manufacturing is not production everywhere.
 */
export function growthOfSlice(slice: SliceFigures, sources: readonly GrowthSource[]): GrowthOf {
  const indexed = sources.map((source) => ({ source, rates: new Rates(source) }));
  const detailed = slice.occupations.filter(({ level }) => level === 'detailed');
  return (occupation) => {
    for (const { source, rates } of indexed) {
      const found =
        occupation.level === 'detailed' || !isBorrowed(source)
          ? (publishedGrowth(occupation, source, rates) ??
            rolledUpGrowth(occupation, detailed, source, rates))
          : rolledUpGrowth(occupation, detailed, source, rates);
      if (found !== null) return found;
    }
    return null;
  };
}

function isBorrowed({ basis, isOwnSlice }: GrowthSource): boolean {
  return !isOwnSlice && (basis === 'area' || basis === 'us');
}

/** The jobs of an occupation in the slice: its employment, or the base of a projection that has no other. */
export function sizeOf({ figures }: OccupationFigures): number | undefined {
  return publishedValue(figures.employment) ?? publishedValue(figures.baseEmployment);
}

/** A rate with what it rests on. */
interface Rate {
  readonly growthRate: number;
  readonly baseYear: number | null;
  readonly projectedYear: number | null;
  /** Openings a year by job of the base year. */
  readonly openingsPerJob: Openings | null;
  readonly figures: BasisFigures;
}

/** The rates of a source by the slice's codes. */
class Rates {
  readonly #byCode: ReadonlyMap<string, OccupationFigures>;
  readonly #match: CodeMatch;
  readonly #known = new Map<string, Rate | undefined>();

  constructor({ figures, match }: GrowthSource) {
    this.#byCode = new Map(figures.occupations.map((occupation) => [occupation.code, occupation]));
    this.#match = match;
  }

  of(code: string): Rate | undefined {
    if (!this.#known.has(code)) this.#known.set(code, this.#find(code));
    return this.#known.get(code);
  }

  #find(code: string): Rate | undefined {
    const codes = this.#match(code);
    const rows = codes?.map((other) => this.#byCode.get(other));
    if (rows === undefined || rows.length === 0 || rows.some((row) => row === undefined))
      return undefined;
    return rateOf(rows as readonly OccupationFigures[]);
  }
}

function rateOf(rows: readonly OccupationFigures[]): Rate | undefined {
  const sum = (measure: Measure) => sumOf(rows, measure);
  const [base, projected] = [sum('baseEmployment'), sum('projectedEmployment')];
  const [only] = rows;
  // The printed percent is computed from unrounded figures and the better rate.
  const printed =
    rows.length === 1 ? publishedValue(only?.figures.employmentChangePercent) : undefined;
  const computed =
    base !== null && projected !== null && base > 0 ? projected / base - 1 : undefined;
  const growthRate = printed === undefined ? computed : fractionOf(printed);
  if (growthRate === undefined) return undefined;
  const openings = sum('openings');
  const perJob = (measure: Measure) => {
    const jobs = sum(measure);
    return jobs === null || base === null || base === 0 ? null : jobs / base;
  };
  const total = perJob('openings');
  return {
    growthRate,
    baseYear: publishedValue(only?.figures.baseYear) ?? null,
    projectedYear: publishedValue(only?.figures.projectedYear) ?? null,
    openingsPerJob:
      total === null
        ? null
        : {
            total,
            growth: perJob('openingsFromGrowth'),
            exits: perJob('openingsFromExits'),
            transfers: perJob('openingsFromTransfers'),
          },
    figures: {
      baseEmployment: base,
      projectedEmployment: projected,
      change:
        sum('employmentChange') ?? (base !== null && projected !== null ? projected - base : null),
      openings,
    },
  };
}

/** 4.1 percent is 0.041, not 0.040999999999999995. */
function fractionOf(percent: number): number {
  return Number((percent / 100).toPrecision(12));
}

/** Null where any of the rows does not publish it. */
function sumOf(rows: readonly OccupationFigures[], measure: Measure): number | null {
  let sum = 0;
  for (const { figures } of rows) {
    const value = publishedValue(figures[measure]);
    if (value === undefined) return null;
    sum += value;
  }
  return sum;
}

function publishedGrowth(
  occupation: OccupationFigures,
  source: GrowthSource,
  rates: Rates,
): Growth | null {
  const rate = rates.of(occupation.code);
  if (rate === undefined) return null;
  if (source.basis === 'area-industry' || source.isItself) return ownGrowth(rate, source);
  return appliedGrowth(occupation, rate, source, 'published', 1, rate.figures);
}

/** The publisher's own numbers, as they are. */
function ownGrowth(rate: Rate, source: GrowthSource): Growth {
  const { figures, growthRate } = rate;
  return {
    basis: source.basis,
    release: source.figures.slice.release,
    method: 'published',
    coverage: 1,
    baseYear: rate.baseYear,
    projectedYear: rate.projectedYear,
    baseEmployment: figures.baseEmployment,
    projectedEmployment: figures.projectedEmployment,
    change: figures.change,
    growthRate,
    annualGrowthRate: annual(growthRate, rate),
    openings: scaled(rate.openingsPerJob, figures.baseEmployment),
    basisFigures: figures,
  };
}

/** A basis' rates applied to the slice's own employment. */
function appliedGrowth(
  occupation: OccupationFigures,
  rate: Omit<Rate, 'figures' | 'growthRate'> & { readonly growthRate: number | null },
  source: GrowthSource,
  method: Growth['method'],
  coverage: number,
  basisFigures: BasisFigures | null,
): Growth {
  const base = sizeOf(occupation) ?? null;
  const { growthRate } = rate;
  const change = base === null || growthRate === null ? null : base * growthRate;
  return {
    basis: source.basis,
    release: source.figures.slice.release,
    method,
    coverage,
    baseYear: rate.baseYear,
    projectedYear: rate.projectedYear,
    baseEmployment: base,
    projectedEmployment: base === null || change === null ? null : Math.round(base + change),
    change: change === null ? null : Math.round(change),
    growthRate,
    annualGrowthRate: growthRate === null ? null : annual(growthRate, rate),
    openings: growthRate === null ? null : scaled(rate.openingsPerJob, base),
    basisFigures,
  };
}

function annual(
  growthRate: number,
  { baseYear, projectedYear }: Pick<Rate, 'baseYear' | 'projectedYear'>,
): number | null {
  if (baseYear === null || projectedYear === null) return null;
  return annualGrowthRate(1, 1 + growthRate, projectedYear - baseYear);
}

function scaled(perJob: Openings | null, jobs: number | null): Openings | null {
  if (perJob === null || jobs === null) return null;
  const times = (rate: number | null) => (rate === null ? null : Math.round(rate * jobs));
  return {
    total: Math.round(perJob.total * jobs),
    growth: times(perJob.growth),
    exits: times(perJob.exits),
    transfers: times(perJob.transfers),
  };
}

/**
 * The employment-weighted mean of the rates of the slice's own detailed occupations. Its coverage is
 * the employment of those with a rate ÷ the published employment of the group.
 */
function rolledUpGrowth(
  group: OccupationFigures,
  detailed: readonly OccupationFigures[],
  source: GrowthSource,
  rates: Rates,
): Growth | null {
  const published = sizeOf(group);
  if (group.level === 'detailed' || !published) return null;
  const parts = detailed.flatMap((part) => {
    const jobs = sizeOf(part);
    const rate = isWithin(part.code, group.code) ? rates.of(part.code) : undefined;
    return jobs === undefined || rate === undefined ? [] : [{ jobs, rate }];
  });
  const covered = parts.reduce((sum, { jobs }) => sum + jobs, 0);
  if (covered === 0) return null;
  const coverage = covered / published;
  const weighted = (value: (rate: Rate) => number | null) => {
    let sum = 0;
    for (const { jobs, rate } of parts) {
      const one = value(rate);
      if (one === null) return null;
      sum += jobs * one;
    }
    return sum / covered;
  };
  const total = weighted((rate) => rate.openingsPerJob?.total ?? null);
  const [first] = parts;
  return appliedGrowth(
    group,
    {
      growthRate: coverage < LEAST_GROWTH_COVERAGE ? null : weighted((rate) => rate.growthRate),
      baseYear: first?.rate.baseYear ?? null,
      projectedYear: first?.rate.projectedYear ?? null,
      openingsPerJob:
        total === null
          ? null
          : {
              total,
              growth: weighted((rate) => rate.openingsPerJob?.growth ?? null),
              exits: weighted((rate) => rate.openingsPerJob?.exits ?? null),
              transfers: weighted((rate) => rate.openingsPerJob?.transfers ?? null),
            },
    },
    source,
    'rolled-up',
    coverage,
    null,
  );
}
