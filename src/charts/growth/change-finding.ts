import type { RankedOccupation } from '../../analysis/ranking.ts';
import type { SocLevel } from '../../domain/soc-level.ts';
import { aboutJobs } from '../words/jobs-words.ts';
import { counted, named, oneOf } from '../words/level-words.ts';
import { byYear } from '../words/projection-words.ts';

/**
 * How many groups are projected to grow, and whose change is the largest: `14 of 22 groups are
 * projected to grow by 2034; Production to lose most, about 87,000 jobs`.
 * @param rows those with a projection; one at least
 */
export function changeFinding(rows: readonly RankedOccupation[], level: SocLevel): string {
  const [first, ...others] = [...rows].sort(
    (a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0),
  );
  if (first === undefined) return `No ${oneOf(level)} has a projection`;
  const by = byYear(rows);
  const jobs = aboutJobs(Math.abs(first.change ?? 0));
  if (!first.change) return `No ${oneOf(level)} is projected to grow or shrink${by}`;
  const verb = first.change < 0 ? 'lose' : 'gain';
  if (others.length === 0) return `${named(first.title)}: projected to ${verb} ${jobs}${by}`;
  return `${howMany(rows, level)} projected to grow${by}; ${named(first.title)} to ${verb} most, ${jobs}`;
}

function howMany(rows: readonly RankedOccupation[], level: SocLevel): string {
  const growing = rows.filter(({ change }) => (change ?? 0) > 0).length;
  const all = counted(rows.length, level);
  if (growing === rows.length) return `All ${all} are`;
  if (growing === 0) return `None of ${all} is`;
  return `${growing} of ${all} ${growing === 1 ? 'is' : 'are'}`;
}
