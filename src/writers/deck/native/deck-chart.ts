import type { FigureTable } from '../../../charts/chart.ts';

/** A chart that PowerPoint draws and that people can edit: its figures are in a workbook inside. */
export type DeckChart = DeckBars | DeckPoints;

interface DeckChartBase {
  readonly name: string;
  /** What it shows, from the figures, for those who cannot see it. */
  readonly alt: string;
  /** All rows are drawn; the first column has the names as they are shown. */
  readonly sheet: FigureTable;
  /** Where the marks stand within the chart, as fractions of its box. */
  readonly plot: PlotBox;
}

export interface PlotBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lying bars, the first row on top, with their figures at their ends. */
export interface DeckBars extends DeckChartBase {
  readonly kind: 'bars';
  readonly series: readonly BarSeries[];
  /** Ends of the axis; absent: as PowerPoint finds them, from 0. */
  readonly domain?: readonly [low: number, high: number];
}

export interface BarSeries {
  /** The key of its column. */
  readonly column: string;
  readonly look: BarLook;
  /** How single rows differ, by their place. */
  readonly points: ReadonlyMap<number, BarPoint>;
}

export interface BarLook {
  /** Null for a hollow bar. */
  readonly fill: string | null;
  readonly outline: string;
}

export interface BarPoint {
  readonly look?: BarLook;
  /** What stands behind the figure: ` ± 10,230`. */
  readonly suffix?: string;
  /** Set where the bar is longer than the axis: its figure stands inside. */
  readonly isCut?: boolean;
}

/** A point a row: jobs on a scale of tens against a rate. */
export interface DeckPoints extends DeckChartBase {
  readonly kind: 'points';
  readonly x: string;
  readonly xDomain: readonly [number, number];
  readonly yDomain: readonly [number, number];
  readonly yStep: number;
  readonly series: readonly PointSeries[];
}

/** Rows with the same mark: those that have a figure in its column. */
export interface PointSeries {
  readonly y: string;
  /** By their rows. */
  readonly labels: ReadonlyMap<number, PointLabel>;
  readonly symbol: 'circle' | 'square';
  readonly look: BarLook;
}

export interface PointLabel {
  readonly text: string;
  /** Right of the mark, left of it, above or below. */
  readonly side: 'r' | 'l' | 't' | 'b';
}
