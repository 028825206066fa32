/** One publication of one program: `oews-2024-05`. */
export type ReleaseId = string;

/** When an OEWS release refers to; 1999–2002 came out once a year without a month. */
export interface OewsPeriod {
  readonly year: number;
  readonly month: 5 | 11 | undefined;
}

export function oewsReleaseId(period: OewsPeriod): ReleaseId {
  return period.month === undefined
    ? `oews-${period.year}`
    : `oews-${period.year}-${String(period.month).padStart(2, '0')}`;
}

/** Undefined where the id is of another program or malformed. */
export function oewsPeriodOf(release: ReleaseId): OewsPeriod | undefined {
  const match = /^oews-(\d{4})(?:-(05|11))?$/.exec(release);
  if (match === null) return undefined;
  return {
    year: Number(match[1]),
    month: match[2] === undefined ? undefined : match[2] === '05' ? 5 : 11,
  };
}

/** Takes `oews-2024-05` and `2024-05`; undefined where it is neither. */
export function parseOewsRelease(text: string): ReleaseId | undefined {
  const id = text.startsWith('oews-') ? text : `oews-${text}`;
  return oewsPeriodOf(id) === undefined ? undefined : id;
}

/** `OEWS May 2024`; the survey was called OES until the release of May 2020. */
export function releaseTitle(release: ReleaseId): string {
  const period = oewsPeriodOf(release);
  if (period === undefined) return release;
  const program = period.year >= 2020 ? 'OEWS' : 'OES';
  const month = period.month === undefined ? '' : period.month === 5 ? 'May ' : 'November ';
  return `${program} ${month}${period.year}`;
}
