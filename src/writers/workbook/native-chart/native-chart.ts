/** A chart that the spreadsheet program draws, linked to the cells of the table beside it. */
export type NativeChart = NativeBars | NativePoints;

interface NativeChartBase {
  /** The finding in words. */
  readonly title: string;
  /** What it shows, from the figures, for those who cannot see it. */
  readonly alt: string;
  /** How many rows of the table it draws, from the first on. */
  readonly rows: number;
}

/** Lying bars, the first row on top. Columns are named by their keys. */
export interface NativeBars extends NativeChartBase {
  readonly kind: 'bars';
  readonly category: string;
  readonly series: readonly NativeSeries[];
  /** Figures at the ends of the bars; without them there is an axis. */
  readonly hasLabels: boolean;
}

export interface NativeSeries {
  readonly column: string;
  /** `0072B2`. */
  readonly colour: string;
  /** The column of the margins, drawn as whiskers. */
  readonly margin?: string;
}

/** A point a row. */
export interface NativePoints extends NativeChartBase {
  readonly kind: 'points';
  /** Each step of its axis is ten times the one before. */
  readonly x: string;
  readonly y: string;
  readonly label: string;
  readonly labelled: readonly PointLabel[];
}

/** A point whose label is shown. */
export interface PointLabel {
  /** Of the table, counted from 0. */
  readonly row: number;
  /** Right of the point, left of it, above or below. */
  readonly side: 'r' | 'l' | 't' | 'b';
}
