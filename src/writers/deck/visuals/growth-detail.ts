import { jobs } from '../../../analysis/number-format.ts';
import type { FigureTable } from '../../../charts/chart.ts';
import { sliceRanking } from '../../../charts/slice-ranking.ts';
import { manyOf } from '../../../charts/words/level-words.ts';
import { basisNotes } from '../../../charts/words/projection-words.ts';
import { columnLabel, numberIn } from './figures.ts';
import { growthBars, withSmallBase } from './growth-bars.ts';
import type { DeckVisual } from './visual.ts';

/** Hollow rows below the solid ones; all that stand out have a slide of their own. */
const SMALL_ROWS = 3;

/** The large and the fast-growing groups, and below them the small bases that stand out most. */
export const growthDetail: DeckVisual = {
  top: 7,
  show({ table, name, alt }, slice, request) {
    const { rows, rankedCount, smallBase, minBase } = sliceRanking(slice, request, 'growth');
    const solid = withSmallBase(table, false);
    const small = farthest(withSmallBase(table, true), solid.rows.length === 0 ? 10 : SMALL_ROWS);
    const shown = { ...table, rows: [...solid.rows, ...small.rows] };
    return {
      subtitle: [
        {
          text: `Projected ${columnLabel(table, 'growthRate').toLowerCase()}`,
        },
      ],
      notes: [
        ...(small.rows.length === 0
          ? []
          : [`Hollow: fewer than ${jobs(minBase)} jobs, so few that the rate says little.`]),
        ...basisNotes(slice.figures.slice, rows.length > 0 ? rows : smallBase),
        ...(solid.rows.length === 0 || solid.rows.length >= rankedCount
          ? []
          : [
              `${small.rows.length === 0 ? 'The' : 'Solid: the'} ${solid.rows.length} largest and fastest growing of ${rankedCount} ${manyOf(request.level)}.`,
            ]),
      ],
      draw: (box) => [growthBars({ name, alt, table: shown, solidRows: solid.rows.length }, box)],
    };
  },
};

/** The rows whose growth is farthest from zero, in the order of the table. */
function farthest(table: FigureTable, count: number): FigureTable {
  const size = (row: FigureTable['rows'][number]) =>
    Math.abs(numberIn(table, row, 'growthRate') ?? 0);
  const most = new Set([...table.rows].sort((a, b) => size(b) - size(a)).slice(0, count));
  return { ...table, rows: table.rows.filter((row) => most.has(row)) };
}
