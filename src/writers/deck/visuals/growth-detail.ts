import { jobs } from '../../../analysis/number-format.ts';
import type { Ranking } from '../../../analysis/ranking.ts';
import type { FigureTable } from '../../../charts/chart.ts';
import { selectionOf } from '../../../charts/growth/growth-selection.ts';
import { briefSelectionWords } from '../../../charts/growth/selection-words.ts';
import { sliceRanking } from '../../../charts/slice-ranking.ts';
import { manyOf } from '../../../charts/words/level-words.ts';
import { basisNotes } from '../../../charts/words/projection-words.ts';
import { cellOf, columnLabel, numberIn } from './figures.ts';
import { growthBars, withSmallBase } from './growth-bars.ts';
import type { DeckVisual } from './visual.ts';

/** Hollow rows below the solid ones; all that stand out have a slide of their own. */
const SMALL_ROWS = 3;

/** The large and the fast-growing groups, and below them the small bases that stand out most. */
export const growthDetail: DeckVisual = {
  top: 7,
  show({ table, name, alt }, slice, request) {
    const ranking = sliceRanking(slice, request, 'growth');
    const { rows, smallBase, minBase } = ranking;
    const solid = withSmallBase(table, false);
    const small = farthest(withSmallBase(table, true), solid.rows.length === 0 ? 10 : SMALL_ROWS);
    const shown = { ...table, rows: [...solid.rows, ...small.rows] };
    return {
      subtitle: [
        {
          text: `Projected ${columnLabel(table, 'growthRate').toLowerCase()}${whichOf(ranking, solid)}`,
        },
      ],
      key:
        small.rows.length === 0 ? [] : [hollowNote(small.rows.length, smallBase.length, minBase)],
      notes: basisNotes(slice.figures.slice, rows.length > 0 ? rows : smallBase),
      draw: (box) => [growthBars({ name, alt, table: shown, solidRows: solid.rows.length }, box)],
    };
  },
};

/** Which of all groups the solid rows are; nothing where they are all. */
function whichOf({ rows, level }: Ranking, solid: FigureTable): string {
  if (solid.rows.length === 0 || solid.rows.length >= rows.length) return '';
  const codes = new Set(solid.rows.map((row) => cellOf(solid, row, 'soc')));
  const drawn = rows.filter(({ soc }) => codes.has(soc));
  const selection = selectionOf(rows, drawn);
  return `. Of ${rows.length} ${manyOf(level)}: ${briefSelectionWords(selection)}`;
}

function hollowNote(drawn: number, all: number, minBase: number): string {
  const which = drawn < all ? `${drawn} of ${all} with ` : '';
  return `Hollow: ${which}fewer than ${jobs(minBase)} jobs, so few that the rate says little.`;
}

/** The rows whose growth is farthest from zero, in the order of the table. */
function farthest(table: FigureTable, count: number): FigureTable {
  const size = (row: FigureTable['rows'][number]) =>
    Math.abs(numberIn(table, row, 'growthRate') ?? 0);
  const most = new Set([...table.rows].sort((a, b) => size(b) - size(a)).slice(0, count));
  return { ...table, rows: table.rows.filter((row) => most.has(row)) };
}
