/**
 * What stands beside a raw file that was downloaded: where it came from, and what the server said of
 * it. It stands in `raw/<sha256>/` as the file's name with this ending, and is no data.
 */
export const RAW_SIDECAR_ENDING = '.download.json';

export interface RawSidecar {
  /** Of the publisher, as it was asked for; of several pages the first one's. */
  readonly url: string;
  /** ISO 8601, UTC. */
  readonly retrieved: string;
  /** Absent where the server gave none, or the file was put together from several pages. */
  readonly etag?: string;
  readonly lastModified?: string;
  readonly bytes: number;
  /** Of the file's bytes, lower-case hexadecimal. */
  readonly sha256: string;
}

/** Whether a file of the raw folder is such a sidecar. */
export function isRawSidecar(name: string): boolean {
  return name.endsWith(RAW_SIDECAR_ENDING);
}
