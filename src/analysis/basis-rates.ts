import { publishedValue } from '../domain/estimate.ts';
import type { Measure } from '../domain/measure.ts';
import type { OccupationFigures } from '../domain/slice.ts';
import type { CodeMatch } from './code-match.ts';
import type { BasisFigures, GrowthSource, Openings } from './growth.ts';
import { withoutNoise } from './growth-rate.ts';

/** A rate with what it rests on. */
export interface Rate {
  /** Null from a base of 0. */
  readonly growthRate: number | null;
  readonly baseYear: number | null;
  readonly projectedYear: number | null;
  /** Openings a year by job of the base year. */
  readonly openingsPerJob: Openings | null;
  /** Openings a year as published. */
  readonly openings: Openings | null;
  readonly figures: BasisFigures;
}

/** The rates of a source by the slice's codes. */
export class BasisRates {
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
    base !== null && projected !== null && base > 0 ? withoutNoise(projected / base - 1) : null;
  // What some files print beside a base of 0 is no rate.
  const growthRate =
    base === 0 ? null : printed === undefined ? computed : withoutNoise(printed / 100);
  if (growthRate === null && (base === null || projected === null)) return undefined;
  const openings = openingsOf(sum);
  return {
    growthRate,
    baseYear: publishedValue(only?.figures.baseYear) ?? null,
    projectedYear: publishedValue(only?.figures.projectedYear) ?? null,
    openingsPerJob: base
      ? openingsOf((measure) => {
          const jobs = sum(measure);
          return jobs === null ? null : jobs / base;
        })
      : null,
    openings,
    figures: {
      baseEmployment: base,
      projectedEmployment: projected,
      change:
        sum('employmentChange') ?? (base !== null && projected !== null ? projected - base : null),
      openings: openings?.total ?? null,
    },
  };
}

function openingsOf(of: (measure: Measure) => number | null): Openings | null {
  const total = of('openings');
  if (total === null) return null;
  return {
    total,
    growth: of('openingsFromGrowth'),
    exits: of('openingsFromExits'),
    transfers: of('openingsFromTransfers'),
  };
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
