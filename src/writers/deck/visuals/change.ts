import { signedPercent } from '../../../analysis/number-format.ts';
import { ACCENT, INK, LOSS } from '../layout.ts';
import type { BarLook, BarPoint } from '../native/deck-chart.ts';
import { barPart } from './bar-part.ts';
import { cellOf, columnLabel, numberIn } from './figures.ts';
import type { DeckVisual } from './visual.ts';

/** Projected change in jobs as bars on both sides of zero, each with its rate behind the figure. */
export const change: DeckVisual = {
  top: 10,
  show(drawing) {
    const { table, name, alt, notes } = drawing;
    const points = new Map<number, BarPoint>();
    for (const [index, row] of table.rows.entries()) {
      const rate = numberIn(table, row, 'growthRate');
      points.set(index, {
        look: lookOf(numberIn(table, row, 'change'), cellOf(table, row, 'smallBase') === 'yes'),
        ...(rate === null ? {} : { suffix: ` (${signedPercent(rate)})` }),
      });
    }
    const to = columnLabel(table, 'projectedEmployment').replace(/^Jobs /, '');
    return {
      subtitle: [{ text: `Projected change in jobs to ${to.replace(/, projected$/, '')}` }],
      notes,
      draw: (box) => [
        barPart(
          {
            name,
            alt,
            table,
            series: [{ column: 'change', look: { fill: ACCENT, outline: ACCENT }, points }],
          },
          box,
        ),
      ],
    };
  },
};

function lookOf(change: number | null, isHollow: boolean): BarLook {
  const colour = (change ?? 0) < 0 ? LOSS : ACCENT;
  return isHollow ? { fill: null, outline: INK } : { fill: colour, outline: colour };
}
