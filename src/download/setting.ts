import type { DownloadLimits } from './limits.ts';

/** What every download of a run shares; the clock, the pauses and the environment are passed in. */
export interface DownloadSetting {
  /** Files are kept under it by their hash. */
  readonly rawFolder: string;
  /** E-mail address that publishers can write to; BLS refuses programs that name none. */
  readonly contact: string;
  /** For HTTPS_PROXY, ALL_PROXY and NO_PROXY. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  readonly limits: DownloadLimits;
  /** What a file's first bytes show it to be where that is no data: `a web page: "Access Denied"`. */
  readonly notData: (head: Buffer) => string | undefined;
  /** A server on this machine that stands for all publishers, as `http://127.0.0.1:8080/<host>/<path>`; for tests. */
  readonly mirror?: URL;
  /** Certificates to trust in the place of the system's, as PEM; for tests. */
  readonly certificates?: string;
  readonly onProgress?: (fileName: string, bytes: number, total: number | undefined) => void;
}

/** One file that is wanted of a publisher. */
export interface WantedFile {
  readonly url: string;
  /** The name to keep it under: sources tell the release from it. */
  readonly fileName: string;
  /** The only hosts that it may come from, redirects included. */
  readonly hosts: readonly string[];
}
