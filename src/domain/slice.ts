import type { Area } from './area.ts';
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
  /** A measure that was asked for and is not in the file is blank. */
  readonly figures: Readonly<Partial<Record<Measure, Estimate>>>;
  /** What is said of it in words; absent where nothing is, or it was not asked for. */
  readonly attributes?: Readonly<Partial<Record<Attribute, string>>>;
  readonly source: SourceRef;
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
}

/** All occupations of one slice, at all levels the file has. */
export interface SliceFigures {
  readonly slice: Slice;
  readonly occupations: readonly OccupationFigures[];
  readonly files: readonly SourceFile[];
  /** How the occupations are coded. */
  readonly socVintage: SocVintage;
}
