import type { Drawing, FigureTable } from '../../charts/chart.ts';
import type { NativeChart } from './native-chart/native-chart.ts';
import type { WorkbookFigures } from './workbook-figures.ts';

/** A sheet of the workbook: one file, one line in the registry. */
export interface Sheet {
  /** As its tab says. */
  readonly name: string;
  /** The name of its table in formulas: `=SUM(size[Jobs])`. Fixed, never from a file. */
  readonly table: string;
  /** One line for the first sheet. */
  readonly shows: string;
  readonly content: (figures: WorkbookFigures) => SheetContent;
}

/** What stands on a sheet: lines, one table, and beside it charts that are drawn from its cells. */
export interface SheetContent {
  readonly title: string;
  /** What has to be said above the table; broken to the table's width. */
  readonly notes: readonly string[];
  readonly figures: FigureTable;
  readonly charts: readonly NativeChart[];
  /** What no native chart can show, drawn from the same figures; absent where there is none. */
  readonly picture?: Drawing;
  /** Set where the table alone is printed: beside charts it would be too small to read. */
  readonly printsTableOnly?: true;
  /** The column whose texts name sheets, to be followed by a click. */
  readonly linkColumn?: string;
}
