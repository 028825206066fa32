import { jobsRoundedTo, programOf, type ReleaseId } from '../../domain/release.ts';

/** Programs that say what their jobs are rounded to; the others round large figures more coarsely. */
const EXACT_PROGRAMS: ReadonlySet<string> = new Set(['oews', 'ep', 'nem']);

/**
 * Half of the unit that a figure may be rounded to: the release's own, or, where a state rounds large
 * areas to hundreds and small ones to tens, what the figure's zeros allow.
 */
export function halfUnit(jobs: number, release: ReleaseId): number {
  const unit = jobsRoundedTo(release);
  if (EXACT_PROGRAMS.has(programOf(release))) return unit / 2;
  return (jobs !== 0 && jobs % 100 === 0 ? Math.max(unit, 100) : unit) / 2;
}
