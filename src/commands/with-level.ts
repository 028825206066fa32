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
  const { release, area, industry } = figures.slice;
  const has = [...levels].map((one) => `${socLevelNumber(one)} (${one})`).sort();
  throw new RequestError(
    `${releaseTitle(release)}, ${area.title}, industry ${industry.code}: there are no rows of level ${socLevelNumber(level)} (${level}); there are of ${has.join(', ')}.`,
    { hint: `Name one of these: --level ${has.at(-1)?.slice(0, 1) ?? '5'}.` },
  );
}
