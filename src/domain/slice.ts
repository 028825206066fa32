import type { Area } from './area.ts';
import type { AppliedCorrection } from './correction.ts';
import type { Place } from './errors.ts';
import type { Estimate } from './estimate.ts';
import type { Attribute, Measure } from './measure.ts';
import type { Industry } from './naics.ts';
import type { ReleaseId } from './release.ts';
import type { SocLevel } from './soc-level.ts';
import type { SocVintage } from './soc-vintage.ts';

/** What fixes a set of occupations that nest once: no two slices' figures are ever added up. */
export interface Slice {
  readonly release: ReleaseId;
  readonly area: Area;
  readonly industry: Industry;
  /** Code of the ownership scope. */
  readonly ownership: string;
}

/** One occupation of a slice at one level, with the figures that were asked for. */
export interface OccupationFigures {
  readonly code: string;
  readonly level: SocLevel;
  readonly title: string;
  /** A measure that no file of the slice has a column for is absent. */
  readonly figures: Readonly<Partial<Record<Measure, Estimate>>>;
  /** What is said of it in words; absent where nothing is, or it was not asked for. */
  readonly attributes?: Readonly<Partial<Record<Attribute, string>>>;
  /** Set where the file has no such row and it was added up from detailed ones. */
  readonly rolledUp?: RolledUp;
  /** Of a row that was rolled up: its first part's. */
  readonly source: SourceRef;
}

/** What a row that no file has was added up from. */
export interface RolledUp {
  /** Fraction of the major group's published jobs that its published detailed occupations hold; null where the group's are withheld. */
  readonly coverage: number | null;
  /** Detailed occupations whose employment is published, and those whose is not. */
  readonly parts: number;
  readonly withheldParts: number;
}

/** The row that an occupation's figures were read from. */
export interface SourceRef {
  /** Index into the slice's files. */
  readonly file: number;
  readonly row: number;
  /** The cell that a measure was read from. */
  readonly cell: (measure: Measure) => Place;
}

/** A file that figures of a slice come from. */
export interface SourceFile {
  readonly publisher: string;
  readonly release: ReleaseId;
  readonly file: string;
  readonly sha256: string;
  readonly licence: string;
  readonly note?: string;
  /** What was corrected in rows of the slice; absent where nothing was. */
  readonly corrections?: readonly AppliedCorrection[];
}

/** All occupations of one slice, at all levels the file has. */
export interface SliceFigures {
  readonly slice: Slice;
  readonly occupations: readonly OccupationFigures[];
  readonly files: readonly SourceFile[];
  /** How the occupations are coded. */
  readonly socVintage: SocVintage;
}
