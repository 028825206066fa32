import { jobs } from '../../analysis/number-format.ts';
import type { RankedOccupation } from '../../analysis/ranking.ts';
import { shortTitle } from '../../analysis/short-title.ts';
import type { Category } from '../../domain/category.ts';
import type { PlotArea } from '../frame/frame.ts';
import { keyLine } from '../frame/key-line.ts';
import {
  type Layer,
  type PlacedRow,
  ROW_Y,
  rowLayout,
  rowNames,
  verticalLine,
} from '../frame/row-layout.ts';
import { text } from '../frame/text-layers.ts';
import { textWidth } from '../frame/text-width.ts';
import { QUIET_INK, TYPE } from '../frame/theme.ts';
import { shareText } from '../words/share-words.ts';
import { barColours, CHIP_ROOM, categoryChips, categoryKey } from './category-marks.ts';
import { type DrawnMargins, drawnMargins, whiskers } from './margin-marks.ts';

/** Room for a rank between a row's name and its bar, `22`, and for the sign behind it, `≈`. */
const RANK_ROOM = 54;
const SIGN_ROOM = 22;
const GAP = 12;

/**
 * Rows by size as bars with their ranks, margins and figures, coloured by category where there are several.
 * @param room pixels from the first letter of the names to the end of the figures
 */
export function sizeMarks(
  rows: readonly RankedOccupation[],
  categories: ReadonlyMap<string, Category>,
  room: number,
): { readonly plot: PlotArea; readonly layer: readonly Layer[]; readonly margins: DrawnMargins } {
  const layout = rowLayout(rows.map(({ title }) => shortTitle(title)));
  const hasChips = categories.size > 0;
  const namesAt = 0 - RANK_ROOM - (hasChips ? CHIP_ROOM : 0);
  const left = layout.width - namesAt;
  const right = Math.max(...rows.map((row) => textWidth(sizeText(row), TYPE.label))) + 2 * GAP;
  const widest = Math.max(...rows.map(upperEnd));
  const margins = drawnMargins(rows, (room - left - right) / widest);
  const key = keyLine(categoryKey(categories), {
    left: 0 - left,
    bottom: GAP,
    room,
  });
  const placed = rows.map((row, index) => ({
    row,
    ...(layout.rows[index] as PlacedRow),
    category: categories.get(row.soc),
  }));
  const values = placed.map(({ row, category, ...place }) => ({
    ...place,
    soc: row.soc,
    title: row.title,
    rank: String(row.rank),
    sign: row.apartFromNext === false ? '≈' : '',
    jobs: Number(row.employment),
    end: margins.isDrawn(row) ? upperEnd(row) : Number(row.employment),
    text: sizeText(row),
    ...barColours(category),
    tooltip: `${row.title}: ${sizeText(row)}${row.employmentMargin === null ? '' : `, ± ${jobs(row.employmentMargin)}`}`,
  }));
  return {
    plot: { left, right, top: hasChips ? key.height + GAP : 0, height: layout.height },
    margins,
    layer: [
      ...key.layers,
      ...categoryChips(placed, namesAt),
      { data: { values }, layer: [...rowWords(namesAt), ...bars(widest)] } as Layer,
      verticalLine(layout.height),
      ...whiskers(rows, layout.rows, margins),
      {
        ...text('text', {
          x: { field: 'end', type: 'quantitative' },
          y: ROW_Y,
          align: 'left',
          dx: GAP,
        }),
        data: { values },
      },
    ],
  };
}

/** `6,218,770 · 48.7%`. */
export function sizeText({ employment, share }: RankedOccupation): string {
  return `${jobs(Number(employment))}${share === null ? '' : ` · ${shareText(share)}`}`;
}

function upperEnd({ employment, employmentMargin }: RankedOccupation): number {
  return Number(employment) + (employmentMargin ?? 0);
}

/** Names, and behind them the ranks, with their signs in a column of their own. */
function rowWords(namesAt: number): readonly Layer[] {
  const quiet = { y: ROW_Y, colour: QUIET_INK } as const;
  return [
    rowNames(namesAt),
    text('rank', { x: { value: 0 - SIGN_ROOM }, align: 'right', ...quiet }),
    text('sign', { x: { value: 2 - SIGN_ROOM }, align: 'left', ...quiet }),
  ];
}

function bars(widest: number): readonly Layer[] {
  const scale = { domain: [0, widest], nice: false, zero: true };
  return [
    {
      mark: { type: 'bar', orient: 'horizontal', size: 24, strokeWidth: 1 },
      encoding: {
        x: { field: 'jobs', type: 'quantitative', scale, axis: null },
        y: ROW_Y,
        fill: { field: 'fill', type: 'nominal', scale: null },
        stroke: { field: 'stroke', type: 'nominal', scale: null },
        tooltip: { field: 'tooltip' },
      },
    },
  ];
}
