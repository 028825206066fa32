import type { ColumnKind, FigureCell, FigureTable } from '../../charts/chart.ts';
import { textWidth } from '../../charts/frame/text-width.ts';
import { wrap } from '../../charts/frame/wrap.ts';

/** How wide columns and how high rows are, so that nothing is cut; in pixels at 100 %. */
export interface SheetLayout {
  readonly columns: readonly number[];
  readonly header: number;
  readonly rows: readonly number[];
  /** The width of all columns. */
  readonly width: number;
}

/**
 * At this size the font that is measured by is as wide as Calibri at 11 points, or a little wider: of
 * all SOC titles the widest ratio is 13.0, the median 12.4 (Carlito, which has Calibri's widths).
 */
const FONT = 13.1;
const BOLD = 700;
export const LINE = 20;
const PADDING = 20;
/** The button of a filter in the header. */
const BUTTON = 22;
/** Rows do not grow beyond these; a longer text is whole in its cell. */
const MOST_LINES = 8;

const NUMBER_WIDTHS: Readonly<Record<Exclude<ColumnKind, 'text'>, number>> = {
  rank: 36,
  jobs: 66,
  change: 66,
  'usd-per-year': 72,
  share: 50,
  rate: 54,
  points: 50,
  year: 40,
};

/** Few columns are read as text, many as a table that has to fit on paper. */
const FEW = 3;
const WIDEST_TEXT = { few: 760, title: 305, other: 225 };

function widestText({ columns }: FigureTable, key: string): number {
  if (columns.length <= FEW) return WIDEST_TEXT.few;
  if (key === 'why') return 2 * WIDEST_TEXT.other;
  return key === 'title' ? WIDEST_TEXT.title : WIDEST_TEXT.other;
}

export function sheetLayout(table: FigureTable): SheetLayout {
  const { columns, rows } = table;
  const widths = columns.map(({ kind, label, key }, index) => {
    const own =
      kind === 'text'
        ? Math.min(widestText(table, key), Math.max(0, ...rows.map((row) => widthOf(row[index]))))
        : NUMBER_WIDTHS[kind];
    const word = Math.max(...label.split(/\s+/).map((part) => textWidth(part, FONT, BOLD)));
    return Math.ceil(Math.max(own, word + BUTTON)) + PADDING;
  });
  const linesOf = (text: string, index: number, weight: 400 | 700, taken: number) =>
    wrap(text, { width: (widths[index] ?? 0) - taken, fontSize: FONT, weight, lines: MOST_LINES })
      .length;
  const headerLines = columns.map(({ label }, index) => linesOf(label, index, BOLD, BUTTON));
  return {
    columns: widths,
    header: Math.max(1, ...headerLines) * LINE + 10,
    rows: rows.map(
      (row) =>
        Math.max(
          1,
          ...row.map((cell, index) =>
            typeof cell === 'string' ? linesOf(cell, index, 400, PADDING) : 1,
          ),
        ) * LINE,
    ),
    width: widths.reduce((sum, width) => sum + width, 0),
  };
}

/** A text longer than any column is wide is not measured to its end. */
function widthOf(cell: FigureCell | undefined): number {
  return typeof cell === 'string' ? textWidth(cell.slice(0, 400), FONT) : 0;
}
