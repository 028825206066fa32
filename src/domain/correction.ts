import type { Mark } from './estimate.ts';
import type { Measure } from './measure.ts';
import type { ReleaseId } from './release.ts';

/**
 * A known error of a publisher, declared in data/reference/corrections.json. What is left out of
 * `where` matches any.
 */
export interface Correction {
  readonly id: string;
  readonly where: {
    readonly release: ReleaseId;
    /** Base names of files, `*` for any letters; any file of the release where absent. */
    readonly files?: readonly string[];
    readonly area?: string;
    readonly industry?: string;
    readonly ownership?: string;
    readonly occupation?: string;
  };
  /** What is wrong, in words. */
  readonly wrong: string;
  readonly reason: string;
  readonly action: CorrectionAction;
  /** `file`: seen in a publisher's file. `reported`: told by others, not seen in a file. */
  readonly seen: 'file' | 'reported';
}

export type CorrectionAction =
  /** The figure, as long as it is `expect`, becomes unknown with this mark. */
  | {
      readonly kind: 'withhold';
      readonly measure: Measure;
      readonly as: Extract<Mark, 'employment-withheld' | 'wage-withheld' | 'not-available'>;
      readonly expect: number;
    }
  /** The figure, as long as it is `expect`, becomes another. */
  | {
      readonly kind: 'replace';
      readonly measure: Measure;
      readonly value: number;
      readonly expect: number;
    }
  /** Rows of these industries whose ownership is `expect` are of another. */
  | {
      readonly kind: 'reinterpret';
      readonly ownershipByIndustry: Readonly<Record<string, string>>;
      readonly expect: string;
    };

/** What a correction changed in one ingested file; kept with the file's origin. */
export interface AppliedCorrection {
  readonly id: string;
  readonly release: ReleaseId;
  readonly wrong: string;
  readonly reason: string;
  /** What was done, in words: `withheld`, `replaced by 1,230`. */
  readonly done: string;
  /** Codes that the changed rows share; absent where there are several. */
  readonly area?: string;
  readonly industry?: string;
  readonly ownership?: string;
  readonly occupation?: string;
  /** Absent where a key was reinterpreted. */
  readonly measure?: Measure;
  readonly rows: number;
  /** The first changed cell: `national_M2013_dl.xls › National_dl › F12`. */
  readonly cell: string;
}
