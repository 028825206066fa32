import type { RankedOccupation } from '../../analysis/ranking.ts';

/** Rows without a number of jobs, by why there is none. */
export interface WithoutJobs {
  /** The publisher has not released it, neither of the row nor of any part. */
  readonly notPublished: readonly RankedOccupation[];
  /** Their parts have published jobs, but too few, or nobody knows of how many. */
  readonly notAddedUp: readonly RankedOccupation[];
}

export function byWhyNoJobs(rows: readonly RankedOccupation[]): WithoutJobs {
  const isNotAddedUp = ({ flags }: RankedOccupation) =>
    flags.includes('below-coverage') && !flags.includes('employment-withheld');
  return {
    notPublished: rows.filter((row) => !isNotAddedUp(row)),
    notAddedUp: rows.filter(isNotAddedUp),
  };
}

/**
 * What has to be said of rows that have no mark, as their jobs are not known: a sentence for each reason.
 * @param names those of the rows, as many as there is room for
 */
export function withoutJobsNotes(
  rows: readonly RankedOccupation[],
  names: (rows: readonly RankedOccupation[]) => string,
): readonly string[] {
  const { notPublished, notAddedUp } = byWhyNoJobs(rows);
  return [
    ...(notPublished.length === 0
      ? []
      : [`Not shown, as no number of jobs is published (unknown, not 0): ${names(notPublished)}.`]),
    ...(notAddedUp.length === 0
      ? []
      : [
          `Not shown, as their jobs cannot be added up from this file (unknown, not 0): ${names(notAddedUp)}.`,
        ]),
  ];
}
