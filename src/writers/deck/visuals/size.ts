import { jobs } from '../../../analysis/number-format.ts';
import { sliceRanking } from '../../../charts/slice-ranking.ts';
import { leftOut } from '../../../charts/words/left-out.ts';
import { baseTime } from '../../../charts/words/projection-words.ts';
import { projectionPeriodOf } from '../../../domain/release.ts';
import { ACCENT } from '../layout.ts';
import type { BarPoint } from '../native/deck-chart.ts';
import { barPart } from './bar-part.ts';
import { numberIn } from './figures.ts';
import type { DeckVisual } from './visual.ts';

/** Jobs as bars, each with its margin behind the figure. */
export const size: DeckVisual = {
  top: 10,
  show(drawing, slice, request) {
    const { table, name, alt } = drawing;
    const ranking = sliceRanking(slice, request, 'size');
    const points = new Map<number, BarPoint>();
    for (const [index, row] of table.rows.entries()) {
      const margin = numberIn(table, row, 'employmentMargin');
      if (margin !== null) points.set(index, { suffix: ` ± ${jobs(margin)}` });
    }
    const { release } = ranking.slice;
    const time = projectionPeriodOf(release)?.baseYear ?? baseTime(ranking.slice, ranking.rows);
    const margins =
      points.size === 0
        ? ''
        : `, ± sampling margin at ${Math.round(slice.confidence * 100)}% confidence`;
    return {
      subtitle: [{ text: `Jobs${time === 'now' ? '' : `, ${time}`}${margins}` }],
      notes: leftOut(ranking, table.rows.length),
      draw: (box) => [
        barPart(
          {
            name,
            alt,
            table,
            series: [{ column: 'employment', look: { fill: ACCENT, outline: ACCENT }, points }],
          },
          box,
        ),
      ],
    };
  },
};
