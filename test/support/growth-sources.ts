import { codeMatch } from '../../src/analysis/code-match.ts';
import type { GrowthBasis, GrowthSource } from '../../src/analysis/growth.ts';
import type { OccupationFigures, Slice } from '../../src/domain/slice.ts';
import type { SocLevel } from '../../src/domain/soc-level.ts';
import { type MadeFigures, occupation, sliceOf } from './slice-figures.ts';

/** An invented row of a projection of 2024–34; detailed unless said otherwise. */
export function projected(
  code: string,
  figures: MadeFigures,
  level: SocLevel = 'detailed',
): OccupationFigures {
  return occupation(code, { baseYear: 2024, projectedYear: 2034, ...figures }, { level });
}

/** A projection that growth may be taken from: borrowed, and coded as the slice, unless said otherwise. */
export function growthSource(
  basis: GrowthBasis,
  rows: readonly OccupationFigures[],
  {
    slice,
    ...rest
  }: Partial<Omit<GrowthSource, 'basis' | 'figures'>> & { readonly slice?: Partial<Slice> } = {},
): GrowthSource {
  return {
    basis,
    figures: sliceOf(rows, { release: 'ep-2024-34', ...slice }),
    isOwnSlice: false,
    isItself: false,
    match: codeMatch('2018', '2018', []),
    ...rest,
  };
}
