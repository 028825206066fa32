import { BEFORE_ROUNDING, pointsText } from '../../../charts/composition/composition-parts.ts';
import type { Run } from '../deck-slide.ts';
import { ACCENT, INK, LIGHT } from '../layout.ts';
import type { BarPoint, BarSeries } from '../native/deck-chart.ts';
import { barPart } from './bar-part.ts';
import { columnLabel, numberIn } from './figures.ts';
import type { DeckVisual } from './visual.ts';

/** Shares now and projected as pairs of bars: labels of pies land elsewhere in every program. */
export const composition: DeckVisual = {
  show({ table, name, alt, notes }) {
    const isProjected = table.columns.some(({ key }) => key === 'projectedShare');
    const now = columnLabel(table, 'share').replace(/^Share /, '');
    const then = columnLabel(table, 'projectedShare').replace(/^Share /, '');
    return {
      subtitle: isProjected
        ? [
            { text: 'Share of jobs:  ' },
            ...keyOf(LIGHT, ` light, ${now}     `),
            ...keyOf(ACCENT, ` dark, ${then}`),
          ]
        : [{ text: `Share of jobs, ${now}` }],
      key: notes.filter((note) => note === BEFORE_ROUNDING),
      notes: notes.filter((note) => note !== BEFORE_ROUNDING),
      draw: (box) => [
        barPart(
          {
            name,
            alt,
            table,
            series: isProjected
              ? [
                  { column: 'share', look: { fill: LIGHT, outline: INK }, points: new Map() },
                  projectedSeries(table),
                ]
              : [{ column: 'share', look: DARK, points: new Map() }],
          },
          box,
        ),
      ],
    };
  },
};

const DARK = { fill: ACCENT, outline: ACCENT };

function keyOf(colour: string, text: string): readonly Run[] {
  return [{ text: '■', colour }, { text }];
}

function projectedSeries(table: Parameters<typeof numberIn>[0]): BarSeries {
  const points = new Map<number, BarPoint>();
  for (const [index, row] of table.rows.entries()) {
    const change = numberIn(table, row, 'changeInPoints');
    if (change !== null) points.set(index, { suffix: ` (${pointsText(change)})` });
  }
  return { column: 'projectedShare', look: DARK, points };
}
