import type { DownloadLimits } from '../../download/limits.ts';
import type { Context } from '../command.ts';

/** A pack to be made anew. */
export interface PackRequest {
  readonly sector: string;
  /** Undefined for the U.S. */
  readonly area: string | undefined;
  /** As the config has them. */
  readonly options: Readonly<Record<string, string | number | boolean>>;
  /** Absolute paths. */
  readonly store: string;
  readonly reports: string;
}

/** Makes a pack and returns what a person must know of it, if anything. @throws PathwaysError where it cannot. */
export type PackWriter = (context: Context, pack: PackRequest) => Promise<readonly string[]>;

/** Checks the store and returns its findings, one line each. @throws PathwaysError where it cannot. */
export type StoreCheck = (context: Context, store: string) => Promise<readonly string[]>;

/** What a refresh does besides fetching, reading and comparing; passed in, so that each can be tested. */
export interface RefreshSteps {
  readonly checkStore?: StoreCheck;
  readonly writePack?: PackWriter;
  readonly sleep: (ms: number) => Promise<void>;
  readonly limits: DownloadLimits;
}
