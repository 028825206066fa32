/** What a download may take at most. */
export interface DownloadLimits {
  /** Of one file; all OEWS data of a year is about 80 MB. */
  readonly bytes: number;
  /** Without a byte from the server. */
  readonly idleMs: number;
  /** For one attempt, from the first byte sent to the last one received. */
  readonly totalMs: number;
  /** Tries of one file, the first one included. */
  readonly attempts: number;
  readonly redirects: number;
  /** Between two requests to one host. */
  readonly pauseMs: number;
  /** Before the second attempt; doubled with each further one. */
  readonly firstWaitMs: number;
  /** Longer than this nothing is waited for, whatever the server asks. */
  readonly longestWaitMs: number;
}

export const DOWNLOAD_LIMITS: DownloadLimits = {
  bytes: 2 ** 30,
  idleMs: 60_000,
  totalMs: 30 * 60_000,
  attempts: 5,
  redirects: 5,
  pauseMs: 2000,
  firstWaitMs: 4000,
  longestWaitMs: 10 * 60_000,
};
