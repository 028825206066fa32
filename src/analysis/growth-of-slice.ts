import type { OccupationFigures, SliceFigures } from '../domain/slice.ts';
import { isWithin } from '../domain/soc.ts';
import { BasisRates, type Rate } from './basis-rates.ts';
import {
  type BasisFigures,
  type Growth,
  type GrowthOf,
  type GrowthSource,
  LEAST_GROWTH_COVERAGE,
  type Openings,
  sizeOf,
} from './growth.ts';
import { annualGrowthRate, withoutNoise } from './growth-rate.ts';

/**
 * The growth of a slice's occupations, each from the first source that has a rate for it; where none
 * has, the first that knows of it says what is missing. A group under a borrowed basis gets the
 * employment-weighted rate of the slice's own detailed occupations: production in manufacturing is
 * not production everywhere. So does a group that a nearer basis leaves out, of the rates of that basis.
 */
export function growthOfSlice(slice: SliceFigures, sources: readonly GrowthSource[]): GrowthOf {
  const indexed = sources.map((source) => ({ source, rates: new BasisRates(source) }));
  const detailed = slice.occupations.filter(({ level }) => level === 'detailed');
  const growthOf: GrowthOf = (occupation) => {
    let withoutRate: Growth | null = null;
    for (const { source, rates } of indexed) {
      const found =
        occupation.level === 'detailed' || !isBorrowed(source)
          ? (publishedGrowth(occupation, source, rates) ??
            rolledUpGrowth(occupation, detailed, source, rates))
          : rolledUpGrowth(occupation, detailed, source, rates);
      // The publisher's own numbers stand, even where they make no rate.
      if (found?.method === 'published' || found?.growthRate != null) return found;
      withoutRate ??= found;
    }
    return withoutRate;
  };
  // Charts, tables and prompts of a pack ask for the same groups again and again.
  const known = new WeakMap<OccupationFigures, Growth | null>();
  return (occupation) => {
    const before = known.get(occupation);
    if (before !== undefined) return before;
    const growth = growthOf(occupation);
    known.set(occupation, growth);
    return growth;
  };
}

function isBorrowed({ basis, isOwnSlice }: GrowthSource): boolean {
  return !isOwnSlice && (basis === 'area' || basis === 'us');
}

function publishedGrowth(
  occupation: OccupationFigures,
  source: GrowthSource,
  rates: BasisRates,
): Growth | null {
  const rate = rates.of(occupation.code);
  if (rate === undefined) return null;
  if (source.basis === 'area-industry' || source.isItself) return ownGrowth(rate, source);
  if (rate.growthRate === null) return null;
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
    annualGrowthRate: growthRate === null ? null : annual(growthRate, rate),
    openings: rate.openings,
    basisFigures: figures,
  };
}

/** A basis' rates applied to the slice's own employment. */
function appliedGrowth(
  occupation: OccupationFigures,
  rate: Omit<Rate, 'figures' | 'openings'>,
  source: GrowthSource,
  method: Growth['method'],
  coverage: number | null,
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
    change: change === null ? null : wholeJobs(change),
    growthRate,
    annualGrowthRate: growthRate === null ? null : annual(growthRate, rate),
    openings: growthRate === null || base === null ? null : openingsOf(rate.openingsPerJob, base),
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

function openingsOf(perJob: Openings | null, jobs: number): Openings | null {
  if (perJob === null) return null;
  const times = (rate: number | null) => (rate === null ? null : wholeJobs(rate * jobs));
  return {
    total: wholeJobs(perJob.total * jobs),
    growth: times(perJob.growth),
    exits: times(perJob.exits),
    transfers: times(perJob.transfers),
  };
}

/** Rounded; the loss of less than half a job is 0 and not −0. */
function wholeJobs(jobs: number): number {
  return Math.round(jobs) + 0;
}

/**
 * The employment-weighted mean of the rates of the slice's own detailed occupations. Its coverage is
 * the employment of those with a rate ÷ the published employment of the group; where that is
 * withheld, nobody knows what a rate would rest on, and there is none.
 */
function rolledUpGrowth(
  group: OccupationFigures,
  detailed: readonly OccupationFigures[],
  source: GrowthSource,
  rates: BasisRates,
): Growth | null {
  if (group.level === 'detailed') return null;
  const published = sizeOf(group);
  const parts = detailed.flatMap((part) => {
    const jobs = sizeOf(part);
    const rate = isWithin(part.code, group.code) ? rates.of(part.code) : undefined;
    return jobs === undefined || rate === undefined || rate.growthRate === null
      ? []
      : [{ jobs, rate }];
  });
  const covered = parts.reduce((sum, { jobs }) => sum + jobs, 0);
  if (covered === 0) return null;
  // Rounded parts may add up to a little more than the whole.
  const coverage = published ? Math.min(1, covered / published) : null;
  const weighted = (value: (rate: Rate) => number | null) => {
    let sum = 0;
    for (const { jobs, rate } of parts) {
      const one = value(rate);
      if (one === null) return null;
      sum += jobs * one;
    }
    return sum / covered;
  };
  const growthRate = weighted((rate) => rate.growthRate);
  const total = weighted((rate) => rate.openingsPerJob?.total ?? null);
  const [first] = parts;
  return appliedGrowth(
    group,
    {
      growthRate:
        growthRate === null || coverage === null || coverage < LEAST_GROWTH_COVERAGE
          ? null
          : withoutNoise(growthRate),
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
