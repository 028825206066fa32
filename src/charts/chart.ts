import type { TopLevelSpec } from 'vega-lite';
import type { CodeChange } from '../analysis/comparable-codes.ts';
import type { SliceWithGrowth } from '../analysis/rank-slice.ts';
import type { Categories } from '../domain/category.ts';
import type { Measure } from '../domain/measure.ts';
import type { SliceFigures } from '../domain/slice.ts';
import type { SocLevel } from '../domain/soc-level.ts';

/** What charts are drawn from. */
export interface ChartSlice extends SliceWithGrowth {
  readonly categories: Categories;
  /** Earlier releases of the same scope, oldest first; only where the user asked for them. */
  readonly past: readonly PastSlice[];
  /** Whether the figures are those that come with the program. */
  readonly isSample: boolean;
}

/** An earlier release, and how its codes became those of the slice. */
export interface PastSlice {
  readonly figures: SliceFigures;
  readonly codeChange: CodeChange;
}

/** Which part of a slice is drawn. */
export interface ChartRequest {
  readonly level: SocLevel;
  /** Code of a group above the level; absent for all occupations. */
  readonly within?: string;
  /** Rows with a mark of their own; absent: the chart's own count. */
  readonly top?: number;
  /** Pixels of the picture's width; absent: 1,280, which fills a slide. Less makes its words larger on paper. */
  readonly width?: number;
}

/** A kind of chart: one file, one line in the registry. */
export interface Chart {
  readonly name: string;
  /** One line for the list of charts. */
  readonly shows: string;
  /** The level it is drawn at where none is asked for. */
  readonly level: SocLevel;
  /** The measures that it reads besides those of jobs, their sampling error and growth. */
  readonly measures: readonly Measure[];
  /** Whether it shows earlier releases; absent: it does not. */
  readonly showsPast?: true;
  /** Whether there is nothing to draw without a projection. */
  readonly needsGrowth: boolean;
  /** Nothing to show (no rows, all withheld) is a drawing that says so, never an error. */
  readonly draw: (slice: ChartSlice, request: ChartRequest) => Drawing;
}

/** A chart of one slice, ready to be written in any format. */
export interface Drawing {
  readonly name: string;
  /** The finding in words, computed from the figures. */
  readonly title: string;
  /** Slice, release and level. */
  readonly subtitle: string;
  /** What has to be said beside it: what is hollow, withheld, not shown; may be empty. */
  readonly notes: readonly string[];
  /** The publishers' citations. */
  readonly sources: readonly string[];
  /** What the picture shows, from the figures, for those who cannot see it. */
  readonly alt: string;
  /** Plain Vega-Lite with its data, title, notes and sources inside. */
  readonly spec: TopLevelSpec;
  /** The figures that it shows, in the order in which it shows them. */
  readonly table: FigureTable;
}

/** What the numbers of a column are; rates and shares are fractions. */
export type ColumnKind =
  | 'text'
  | 'rank'
  | 'jobs'
  | 'change'
  | 'usd-per-year'
  | 'share'
  | 'rate'
  | 'points'
  | 'year';

export interface FigureColumn {
  /** Plain name for data files: `employment`. */
  readonly key: string;
  /** As people read it: `Jobs 2024`. */
  readonly label: string;
  readonly kind: ColumnKind;
}

/** A text, a number, a floor, or null where there is none. */
export type FigureCell = string | number | null | { readonly atLeast: number | null };

export interface FigureTable {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly (readonly FigureCell[])[];
}
