import type { OccupationFigures, SliceFigures } from '../domain/slice.ts';
import { ALL_OCCUPATIONS, isWithin } from '../domain/soc.ts';
import type { SocLevel } from '../domain/soc-level.ts';
import { type Composition, composition } from './composition.ts';
import { type Growth, type GrowthBasis, type GrowthOf, sizeOf } from './growth.ts';

export interface CompositionRequest {
  readonly level: SocLevel;
  readonly within?: string;
  /** Groups with a row of their own; the others become one. */
  readonly top: number;
}

export interface SliceComposition extends Composition {
  readonly slice: SliceFigures['slice'];
  readonly level: SocLevel;
  readonly within: { readonly code: string; readonly title: string } | null;
  readonly baseYear: number | null;
  readonly projectedYear: number | null;
  /** The bases that the projected jobs rest on. */
  readonly growthBases: readonly GrowthBasis[];
}

/**
 * Shares of a slice's groups now and projected. Projected jobs are the slice's own employment with
 * the rates of the projections, so that the levels of a survey and of a projection never stand in
 * one share. The projected total is the publisher's where the slice is a projection itself; else
 * what has no rate keeps its share, so that a gap in the rows now is no growth of the others.
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
    projected: projectedJobs(occupation, growth),
  }));
  const employment = (total && sizeOf(total)) ?? null;
  const known = members.flatMap(({ growth }) => (growth?.growthRate == null ? [] : growth));
  const [years] = known;
  return {
    ...composition(
      groups,
      {
        employment,
        projected: publishedTotal(total, total && growthOf(total)) ?? keptTotal(groups, employment),
      },
      request.top,
    ),
    slice: figures.slice,
    level: request.level,
    within: request.within === undefined ? null : { code: whole, title: total?.title ?? whole },
    baseYear: years?.baseYear ?? null,
    projectedYear: years?.projectedYear ?? null,
    growthBases: [...new Set(known.map(({ basis }) => basis))],
  };
}

/** Jobs of the slice in the projected year; null where its size or its rate is not known. */
function projectedJobs(occupation: OccupationFigures, growth: Growth | null): number | null {
  const size = sizeOf(occupation);
  if (growth === null || size === undefined) return null;
  if (growth.baseEmployment === size) return growth.projectedEmployment;
  return growth.growthRate === null ? null : Math.round(size * (1 + growth.growthRate));
}

/** The total that the publisher projects for these very jobs. */
function publishedTotal(
  total: OccupationFigures | undefined,
  growth: Growth | null | undefined,
): number | null {
  const figures = growth?.basisFigures;
  if (total === undefined || figures == null || figures.baseEmployment === null) return null;
  return figures.baseEmployment === sizeOf(total) ? figures.projectedEmployment : null;
}

/** The projected jobs of the groups that have a rate, and of the others what keeps their share. */
function keptTotal(
  groups: readonly { readonly employment: number | null; readonly projected: number | null }[],
  employment: number | null,
): number | null {
  let [now, projected] = [0, 0];
  for (const group of groups) {
    if (group.employment === null || group.projected === null) continue;
    now += group.employment;
    projected += group.projected;
  }
  return now === 0 || employment === null ? null : Math.round(projected * (employment / now));
}
