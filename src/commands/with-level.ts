import { rollUp } from '../analysis/roll-up.ts';
import { RequestError } from '../domain/errors.ts';
import { releaseTitle } from '../domain/release.ts';
import type { SliceFigures } from '../domain/slice.ts';
import { type SocLevel, socLevelNumber } from '../domain/soc-level.ts';
import type { Context } from './command.ts';

/**
 * The slice with rows of the level. Files of states and metropolitan areas have no minor and broad
 * groups: these are rolled up from their detailed rows.
 * @throws RequestError where the slice has no such rows, and none they can be made of.
 */
export async function withLevel(
  context: Context,
  figures: SliceFigures,
  level: SocLevel,
): Promise<SliceFigures> {
  const levels = new Set(figures.occupations.map((occupation) => occupation.level));
  if (levels.has(level)) return figures;
  if ((level === 'minor' || level === 'broad') && levels.has('detailed')) {
    const { loadReference } = await import('./reference.ts');
    const reference = await loadReference(`${context.home}/data/reference`);
    const structure = await reference.structure(figures.socVintage);
    const rolledUp = rollUp(figures, level, structure.rows);
    if (rolledUp.length > 0) {
      return { ...figures, occupations: [...figures.occupations, ...rolledUp] };
    }
  }
  const finest = Math.max(...[...levels].map(socLevelNumber));
  throw new RequestError(`${levelsThere(figures, level)}.`, {
    hint: `Name one of these: --level ${finest}.`,
  });
}

/** `Projections Central 2022–32, Colorado, industry 000000: there are no rows of level 2 (major); there are of 1 (total), 5 (detailed)` */
export function levelsThere({ slice, occupations }: SliceFigures, missing: SocLevel): string {
  const { release, area, industry } = slice;
  const levels = new Set(occupations.map(({ level }) => level));
  const has = [...levels].map((one) => `${socLevelNumber(one)} (${one})`).sort();
  return `${releaseTitle(release)}, ${area.title}, industry ${industry.code}: there are no rows of level ${socLevelNumber(missing)} (${missing}); there are of ${has.join(', ')}`;
}
