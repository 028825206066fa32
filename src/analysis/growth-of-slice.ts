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
import { annualGrowthRate } from './growth-rate.ts';

/**
 * The growth of a slice's occupations, each from the first source that has it. A group under a
 * borrowed basis gets the employment-weighted rate of the slice's own detailed occupations:
 * production in manufacturing is not production everywhere.
 */
export function growthOfSlice(slice: SliceFigures, sources: readonly GrowthSource[]): GrowthOf {
  const indexed = sources.map((source) => ({ source, rates: new BasisRates(source) }));
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

function publishedGrowth(
  occupation: OccupationFigures,
  source: GrowthSource,
  rates: BasisRates,
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
  rates: BasisRates,
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
