import type { ReleaseId } from '../domain/release.ts';
import type { SliceChanges } from './release-changes.ts';

/** What became of one file that a refresh looked for. */
export interface FileOutcome {
  /** Of its source, as people know it. */
  readonly source: string;
  readonly file: string;
  /** Absent for files that were there already. */
  readonly url?: string;
  readonly outcome: Outcome;
  /** What a person must know of it, in words: the error, the release that is not there yet. */
  readonly note?: string;
}

/** What can become of a file; a closed list. */
export const OUTCOMES = {
  stored: 'read and stored',
  'in-store': 'in the store already',
  'not-published': 'not published yet',
  failed: 'could not be had or read',
} as const;
export type Outcome = keyof typeof OUTCOMES;

/** A release of which the store now has more, or other figures. */
export interface ReleaseNews {
  readonly release: ReleaseId;
  /** `new`: the store had nothing of it; `more`: files came to it; `different`: stored figures were replaced. */
  readonly kind: 'new' | 'more' | 'different';
  /** Files that came, with the rows that are stored of them. */
  readonly files: readonly { readonly file: string; readonly rows: number }[];
}

/** What moved in the slice of one pack. */
export interface PackChanges {
  readonly sector: string;
  /** As the config has it; null for the U.S. */
  readonly area: string | null;
  /** Null where there is nothing to compare; `note` then says why. */
  readonly changes: SliceChanges | null;
  readonly note?: string;
}

/** What a refresh did and what is different after it. */
export interface RefreshChanges {
  /** ISO 8601, UTC. */
  readonly made: string;
  /** Whether the store has other figures than before. */
  readonly changed: boolean;
  readonly releases: readonly ReleaseNews[];
  readonly packs: readonly PackChanges[];
  readonly files: readonly FileOutcome[];
  /** What the check of the store and the packs had to say. */
  readonly remarks: readonly string[];
  readonly caveats: readonly string[];
}
