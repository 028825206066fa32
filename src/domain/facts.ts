import type { Area } from './area.ts';
import type { Mark } from './estimate.ts';
import type { Attribute, Measure } from './measure.ts';
import type { Industry } from './naics.ts';
import type { ReleaseId } from './release.ts';
import type { SocLevel } from './soc.ts';

/** An occupation as one row of a file names it: the same code may stand at two levels. */
export interface OccupationKey {
  readonly code: string;
  readonly level: SocLevel;
  readonly title: string;
}

/** A place in the source: which table of the file, for the origin of its rows. */
export interface SourceTable {
  /** Path inside the archive; absent where the file is no archive. */
  readonly member?: string;
  readonly sheet: string;
  /** Where each measure stands, by the letter of its column. */
  readonly columns: Readonly<Partial<Record<Measure, string>>>;
}

/** The keys that the rows of a file use, each once; rows of facts refer to them by index. */
export interface FactKeys {
  /** A file may hold several: projections of several periods. */
  readonly releases: readonly ReleaseId[];
  readonly areas: readonly Area[];
  readonly industries: readonly Industry[];
  /** Codes of ownership scopes. */
  readonly ownerships: readonly string[];
  readonly occupations: readonly OccupationKey[];
  readonly tables: readonly SourceTable[];
  /** Words that attributes use. */
  readonly texts: readonly string[];
}

/**
 * Rows of facts in columns, for speed: index i of every array is the i-th row. Valid only until the
 * next batch is asked for.
 */
export interface FactBatch {
  readonly rowCount: number;
  /** Indexes into FactKeys. */
  readonly release: Int32Array;
  readonly area: Int32Array;
  readonly industry: Int32Array;
  readonly ownership: Int32Array;
  readonly occupation: Int32Array;
  readonly table: Int32Array;
  /** The row's number in its table, from 1. */
  readonly sourceRow: Int32Array;
  readonly figures: ReadonlyMap<Measure, FigureColumn>;
  /** Indexes into the texts of FactKeys; −1 where nothing is said. */
  readonly attributes?: ReadonlyMap<Attribute, Int32Array>;
}

/** The figures of one measure. A measure without a column is not in the file. */
export interface FigureColumn {
  /** The number, the floor or the bound; NaN where there is none. */
  readonly values: Float64Array;
  /** Index into STATES. */
  readonly states: Uint8Array;
}

/** The wages at or above which figures are not published, for one release (sign `#`). */
export interface TopCode {
  readonly hourlyUsd: number;
  readonly annualUsd: number;
}

/** Counts of one file, for its report and the catalog. */
export type MarkCounts = Readonly<Partial<Record<Mark, number>>>;
