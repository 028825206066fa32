import type { OccupationFigures } from '../../domain/slice.ts';
import { SOC_LEVEL_NAMES } from '../../domain/soc-level.ts';

/** The occupations that a form offers: those of the finest level that the slice has, in the order of their codes. */
export function listedOccupations(
  occupations: readonly OccupationFigures[],
): readonly OccupationFigures[] {
  const levels = new Set(occupations.map(({ level }) => level));
  const finest = SOC_LEVEL_NAMES.findLast((level) => levels.has(level));
  return occupations
    .filter(({ level }) => level === finest)
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}
