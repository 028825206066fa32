/** The chart of docs/how-to/add-a-chart.md; the page shows this file without this line. */
import type { LayerSpec } from 'vega-lite/types_unstable/spec/layer.js';
import { jobs } from '../../src/analysis/number-format.ts';
import type { Chart, FigureTable } from '../../src/charts/chart.ts';
import { emptyDrawing, whyNoGrowth } from '../../src/charts/empty-drawing.ts';
import { frame } from '../../src/charts/frame.ts';
import { named } from '../../src/charts/level-words.ts';
import { ROW_Y, rowLayout, rowNames } from '../../src/charts/row-layout.ts';
import { rowsToDraw } from '../../src/charts/rows-to-draw.ts';
import { sliceLine, sourceLines } from '../../src/charts/slice-lines.ts';
import { sliceRanking } from '../../src/charts/slice-ranking.ts';
import { text } from '../../src/charts/text-layers.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { COLOURS, TYPE } from '../../src/charts/theme.ts';

const COLUMNS: FigureTable['columns'] = [
  { key: 'soc', label: 'SOC', kind: 'text' },
  { key: 'occupation', label: 'Occupation', kind: 'text' },
  { key: 'openings', label: 'Openings a year', kind: 'jobs' },
];

/** The groups with the most jobs to fill each year, over the projection. */
export const openings: Chart = {
  name: 'openings',
  shows: 'the groups with the most jobs to fill each year',
  level: 'major',
  measures: ['employment'],
  needsGrowth: true,
  draw(slice, request) {
    const ranking = sliceRanking(slice, request, 'openings');
    const rows = ranking.rows.slice(0, rowsToDraw(request));
    const [first] = rows;
    if (first === undefined) {
      return emptyDrawing(slice, request, {
        name: 'openings',
        title: 'No group has projected openings',
        notes: [whyNoGrowth(slice, request, ranking.withheld.length)],
        columns: COLUMNS,
        sources: ranking.sources,
      });
    }
    const layout = rowLayout(rows.map(({ title }) => named(title)));
    const values = rows.map((row, index) => ({
      ...layout.rows[index],
      name: named(row.title),
      openings: row.openings ?? 0,
      figure: jobs(row.openings ?? 0),
    }));
    const content = {
      title: `${named(first.title)} has the most jobs to fill: about ${jobs(first.openings ?? 0)} a year`,
      subtitle: sliceLine(slice, request),
      notes: ranking.caveats,
      sources: sourceLines(ranking.sources, slice),
      alt: `Bar chart of openings a year. ${values.map(({ name, figure }) => `${name} ${figure}`).join('; ')}.`,
    };
    const end = { field: 'openings', type: 'quantitative', axis: null } as const;
    const layer = [
      { mark: { type: 'bar', color: COLOURS.blue, height: 24 }, encoding: { x: end, y: ROW_Y } },
      text('figure', { x: end, y: ROW_Y, align: 'left', dx: 12 }),
      rowNames(0),
    ];
    const right = Math.max(...values.map(({ figure }) => textWidth(figure, TYPE.label))) + 24;
    return {
      name: 'openings',
      ...content,
      spec: frame(
        content,
        { left: layout.width, right: Math.ceil(right), height: layout.height },
        { data: { values }, layer: layer as LayerSpec<string>['layer'] },
      ),
      table: {
        columns: COLUMNS,
        rows: rows.map(({ soc, title, openings: number }) => [soc, title, number]),
      },
    };
  },
};
