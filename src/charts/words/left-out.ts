import { jobs, percent } from '../../analysis/number-format.ts';
import type { Ranking } from '../../analysis/ranking.ts';
import { counted, listed, named } from './level-words.ts';
import { withoutJobsNotes } from './without-jobs.ts';

/** A gap below this share of the total is rounding. */
const ROUNDING = 0.0005;

/** What has no mark in a picture of a ranking: rows behind the first ones, withheld ones, and jobs that are in no row. */
export function leftOut(ranking: Ranking, drawn: number): readonly string[] {
  return [...notDrawn(ranking, drawn), ...withheld(ranking), ...gap(ranking)];
}

function notDrawn({ rows, level }: Ranking, drawn: number): readonly string[] {
  const rest = rows.slice(drawn);
  if (rest.length === 0) return [];
  const employment = rest.reduce((sum, row) => sum + Number(row.employment), 0);
  const shares = rest.map(({ share }) => share);
  const share = shares.includes(null)
    ? ''
    : ` (${percent(shares.reduce<number>((sum, one) => sum + (one ?? 0), 0))} of all)`;
  return [
    `Other (${counted(rest.length, level)}), not drawn: ${rest.length === 1 ? '' : 'together '}${jobs(employment)} jobs${share}.`,
  ];
}

function withheld({ withheld: rows, level }: Ranking): readonly string[] {
  return withoutJobsNotes(
    rows,
    (ones) =>
      `${counted(ones.length, level)} – ${listed(
        ones.map(({ title }) => named(title)),
        4,
      )}`,
  );
}

function gap({ total }: Ranking): readonly string[] {
  if (total.gap === null || typeof total.employment !== 'number') {
    return total.employment === null
      ? ['The total of all jobs is not published, so no shares are given.']
      : [];
  }
  const share = total.gap / total.employment;
  if (share < ROUNDING) return [];
  return [
    `${jobs(total.gap)} jobs (${percent(share)}) are in no row: groups that are withheld or absent from the file, and rounding.`,
  ];
}
