import type { ReleaseId } from '../domain/release.ts';
import type { SocLevel } from '../domain/soc-level.ts';

/** One file of a store: the public JSON of the catalog. */
export interface CatalogEntry {
  /** Name of the source that read it: `oews`. */
  readonly source: string;
  readonly release: ReleaseId;
  /** How many areas, by their type. */
  readonly areas: Readonly<Record<string, number>>;
  /** How many industries, by their level. */
  readonly industries: Readonly<Record<string, number>>;
  /** Codes of the scopes. */
  readonly ownerships: readonly string[];
  readonly levels: readonly SocLevel[];
  readonly rows: number;
  readonly file: string;
  readonly sha256: string;
  /** ISO 8601, UTC. */
  readonly ingestedAt: string;
}

/** What a store holds. */
export interface CatalogListing {
  /** Its folder, or `sample`. */
  readonly store: string;
  readonly sample: boolean;
  readonly entries: readonly CatalogEntry[];
}
