import { Fault } from './fault.ts';
import type { DownloadLimits } from './limits.ts';

/**
 * What to wait before another attempt, in milliseconds: twice as long each time, or what the server
 * asks for where that is more.
 * @throws Fault where it asks for more than is waited for.
 */
export function waitBefore(attempt: number, fault: Fault, limits: DownloadLimits): number {
  const { firstWaitMs, longestWaitMs } = limits;
  const own = Math.min(firstWaitMs * 2 ** (attempt - 2), longestWaitMs);
  const asked = fault.waitMs ?? 0;
  if (asked <= longestWaitMs) return Math.max(own, asked);
  throw new Fault(`${fault.message}, and asks to wait ${Math.ceil(asked / 60_000)} minutes`, {
    isPassing: false,
    hint: 'Run pathways refresh again later; nothing of the file was kept.',
  });
}

/** Milliseconds of a Retry-After, which is a number of seconds or a date; undefined where it is neither. */
export function retryAfter(value: string | undefined, now: Date): number | undefined {
  if (value === undefined) return undefined;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}

/** What a status that brings no file means. */
export function statusFault(status: number, host: string, waitMs: number | undefined): Fault {
  if (status === 401 || status === 403) {
    return new Fault(`${host} refused the download (status ${status})`, {
      isPassing: false,
      hint: 'Publishers refuse what they take for robots. Nothing of it was kept. Download the file by hand in a browser, then: pathways ingest FILE',
    });
  }
  if (status === 429) {
    return new Fault(`${host} says that it is asked too often (status 429)`, {
      isPassing: true,
      waitMs,
    });
  }
  if (status === 408 || status >= 500) {
    return new Fault(`${host} has trouble of its own (status ${status})`, {
      isPassing: status !== 501 && status !== 505,
      waitMs,
    });
  }
  return new Fault(`${host} gave no file (status ${status})`, { isPassing: false });
}
