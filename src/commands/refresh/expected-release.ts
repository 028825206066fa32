import type { OewsPeriod } from '../../domain/release.ts';

/** OEWS of May comes out in the spring of the year after; from this month on it is looked for. */
const FIRST_MONTH = 4;

/** The newest OEWS release that may be out by a day: that of last May, from April on. */
export function expectedRelease(today: Date): OewsPeriod {
  const isOut = today.getUTCMonth() + 1 >= FIRST_MONTH;
  return { year: today.getUTCFullYear() - (isOut ? 1 : 2), month: 5 };
}

/** The release a year before. */
export function releaseBefore({ year }: OewsPeriod): OewsPeriod {
  return { year: year - 1, month: 5 };
}
