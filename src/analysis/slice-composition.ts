import type { SliceFigures } from '../domain/slice.ts';
import { ALL_OCCUPATIONS, isWithin } from '../domain/soc.ts';
import type { SocLevel } from '../domain/soc-level.ts';
import { type Composition, composition } from './composition.ts';
import { type GrowthBasis, type GrowthOf, sizeOf } from './growth.ts';

export interface CompositionRequest {
  readonly level: SocLevel;
  readonly within?: string;
  /** Groups with a row of their own; the others become one. */
  readonly top: number;
}

export interface SliceComposition extends Composition {
  readonly slice: SliceFigures['slice'];
  readonly level: SocLevel;
  readonly within: string | null;
  readonly baseYear: number | null;
  readonly projectedYear: number | null;
  /** The bases that the projected jobs rest on. */
  readonly growthBases: readonly GrowthBasis[];
}

/**
 * Shares of a slice's groups now and projected. Projected jobs are the slice's own employment with
 * the rates of the projections; their total is that of the groups that have a rate.
 */
export function compositionOfSlice(
  figures: SliceFigures,
  growthOf: GrowthOf,
  request: CompositionRequest,
): SliceComposition {
  const whole = request.within ?? ALL_OCCUPATIONS;
  const total = figures.occupations.find(
    ({ code, level }) => code === whole && level !== 'detailed',
  );
  const members = figures.occupations
    .filter(({ code, level }) => level === request.level && isWithin(code, whole))
    .map((occupation) => ({ occupation, growth: growthOf(occupation) }));
  const groups = members.map(({ occupation, growth }) => ({
    soc: occupation.code,
    title: occupation.title,
    employment: sizeOf(occupation) ?? null,
    projected: growth?.projectedEmployment ?? null,
  }));
  const years = members.find(({ growth }) => growth !== null)?.growth;
  const projected = groups.flatMap((group) => group.projected ?? []);
  return {
    ...composition(
      groups,
      {
        employment: (total && sizeOf(total)) ?? null,
        projected: projected.length === 0 ? null : projected.reduce((sum, jobs) => sum + jobs, 0),
      },
      request.top,
    ),
    slice: figures.slice,
    level: request.level,
    within: request.within ?? null,
    baseYear: years?.baseYear ?? null,
    projectedYear: years?.projectedYear ?? null,
    growthBases: [...new Set(members.flatMap(({ growth }) => growth?.basis ?? []))],
  };
}
