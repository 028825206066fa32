import type { AppliedCorrection } from './correction.ts';
import type { SourceTable, TopCode } from './facts.ts';
import type { ReleaseId } from './release.ts';
import type { SocVintage } from './soc-vintage.ts';

/** Where the figures of one ingested file come from. */
export interface Origin {
  /** Name of the source that read it: `oews`. */
  readonly source: string;
  readonly publisher: string;
  readonly release: ReleaseId;
  /** Base name. */
  readonly file: string;
  /** Of the file's bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly licence: string;
  /** How its occupations are coded. */
  readonly socVintage: SocVintage;
  readonly tables: readonly SourceTable[];
  /** Absent where no figure of the file is top-coded and it states none. */
  readonly topCode?: TopCode;
  /** What else a reader must know of the copy that was read. */
  readonly note?: string;
  /** Known errors of the publisher that were corrected when it was read; absent where none was. */
  readonly corrections?: readonly AppliedCorrection[];
}
