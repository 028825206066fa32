import type { Finding, Severity } from '../domain/finding.ts';
import type { ReleaseId } from '../domain/release.ts';
import type { TextTableOptions } from './text-table.ts';

/** A store that was examined, and what was found. */
export interface ExaminedStore {
  /** Its folder, or `sample`. */
  readonly store: string;
  readonly releases: readonly ReleaseId[];
  readonly parts: number;
  readonly rows: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly Finding[];
}

/** The findings in one format. */
export type FindingsWriter = (examined: ExaminedStore, terminal: TextTableOptions) => string;
