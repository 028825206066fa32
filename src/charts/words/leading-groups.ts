import { jobs } from '../../analysis/number-format.ts';
import type { RankedOccupation, Ranking } from '../../analysis/ranking.ts';
import { runningWords } from '../../analysis/running-words.ts';
import { jobsOfSector, sectorWords } from '../../analysis/sector-words.ts';
import { shortTitle } from '../../analysis/short-title.ts';
import { manyOf, namedIs, oneOf } from './level-words.ts';
import { shareWords } from './share-words.ts';
import { byWhyNoJobs } from './without-jobs.ts';

/** From this share on the first group is the finding by itself. */
const FIRST_ALONE = 0.4;
/** The same within a group, where the whole is smaller. */
const FIRST_WITHIN = 0.25;
const NEARLY_ALIKE = 0.95;
/** What two or three groups have to hold to be the finding together. */
const TOGETHER = 0.5;

/**
 * What a ranking by size shows first: `Production is half of manufacturing’s jobs`, `Two groups hold
 * 64% of …`, else which group is the largest. No claim is made that withheld groups could make
 * untrue, nor a first place that the margins do not tell from the second.
 */
export function leadingGroups(ranking: Ranking): string {
  const [first] = ranking.rows;
  if (first === undefined) return noneHasJobs(ranking);
  const shares = ranking.rows.map(({ share }) => share ?? 0);
  const [share = 0] = shares;
  const isAlone =
    share >= FIRST_ALONE ||
    (ranking.within !== null && share >= FIRST_WITHIN && first.apartFromNext !== false);
  if (isAlone) return `${namedIs(first.title)} ${shareWords(share)} of ${whole(ranking)}`;
  const together = shares.slice(0, 3).findIndex((_, index) => sum(shares, index) >= TOGETHER);
  if (together > 0 && shares.length > together + 1) {
    const count = together === 1 ? 'Two' : 'Three';
    return `${count} ${manyOf(ranking.level)} hold ${shareWords(sum(shares, together))} of ${whole(ranking)}`;
  }
  return `${namedIs(first.title)} ${largest(ranking)}: ${
    share > 0
      ? `${shareWords(share)} of ${whole(ranking)}`
      : `${jobs(Number(first.employment))} jobs`
  }`;
}

function noneHasJobs({ level, withheld }: Ranking): string {
  return byWhyNoJobs(withheld).notAddedUp.length === 0
    ? `No ${oneOf(level)} has a published number of jobs`
    : `The jobs of no ${oneOf(level)} can be added up from this file`;
}

/** `manufacturing’s jobs`, `production jobs in manufacturing`; after `of`. */
export function whole({ slice, within }: Pick<Ranking, 'slice' | 'within'>): string {
  if (within === null) return jobsOfSector(slice);
  const short = shortTitle(within.title);
  const words = runningWords(short);
  return short === within.title.trim()
    ? `the jobs of ${words} in ${sectorWords(slice)}`
    : `${words} jobs in ${sectorWords(slice)}`;
}

function largest({ rows, level, total }: Ranking): string {
  const [first, second] = rows;
  if (isHardToTell(first, second)) return `among the largest ${manyOf(level)}`;
  // What is in no row could be one group, and larger.
  const isSure = total.gap !== null && total.gap < Number(first?.employment);
  return `the largest ${isSure ? '' : 'published '}${oneOf(level)}`;
}

/** By the margins; where none is published, a twentieth is too little to speak of. */
function isHardToTell(first?: RankedOccupation, second?: RankedOccupation): boolean {
  if (first === undefined || second === undefined) return false;
  if (first.apartFromNext !== null) return !first.apartFromNext;
  return Number(second.employment) >= NEARLY_ALIKE * Number(first.employment);
}

function sum(shares: readonly number[], last: number): number {
  return shares.slice(0, last + 1).reduce((all, share) => all + share, 0);
}
