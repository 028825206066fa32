/** The chart of docs/how-to/add-a-chart.md; the page shows this file without this line. */
import type { LayerSpec } from 'vega-lite/types_unstable/spec/layer.js';
import { jobs } from '../../src/analysis/number-format.ts';
import type { Chart, FigureTable } from '../../src/charts/chart.ts';
import { emptyDrawing, whyNoGrowth } from '../../src/charts/empty-drawing.ts';
import { frame } from '../../src/charts/frame/frame.ts';
import { pictureRoom } from '../../src/charts/frame/picture-room.ts';
import { ROW_Y, rowLayout, rowNames } from '../../src/charts/frame/row-layout.ts';
import { text } from '../../src/charts/frame/text-layers.ts';
import { textWidth } from '../../src/charts/frame/text-width.ts';
import { COLOURS, TYPE } from '../../src/charts/frame/theme.ts';
import { rowsToDraw } from '../../src/charts/rows-to-draw.ts';
import { sliceRanking } from '../../src/charts/slice-ranking.ts';
import { aboutJobs } from '../../src/charts/words/jobs-words.ts';
import { named } from '../../src/charts/words/level-words.ts';
import { sliceLine, sourceLines } from '../../src/charts/words/slice-lines.ts';

const COLUMNS: FigureTable['columns'] = [
  { key: 'soc', label: 'SOC', kind: 'text' },
  { key: 'title', label: 'Occupation', kind: 'text' },
  { key: 'openings', label: 'Openings a year', kind: 'jobs' },
];

/** The groups with the most jobs to fill each year, over the projection. */
export const openings: Chart = {
  name: 'openings',
  shows: 'the groups with the most jobs to fill each year',
  level: 'major',
  measures: [],
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
      title: `${named(first.title)} has the most to fill: ${aboutJobs(first.openings ?? 0)} a year`,
      subtitle: sliceLine(slice, request),
      notes: ranking.caveats,
      sources: sourceLines(ranking.sources, slice),
      alt: `Bar chart of openings a year. ${values.map(({ name, figure }) => `${name} ${figure}`).join('; ')}.`,
    };
    const end = { field: 'openings', type: 'quantitative', axis: null } as const;
    const layer = [
      {
        // Of two quantities Vega-Lite would guess which one the bars grow along.
        mark: { type: 'bar', orient: 'horizontal', size: 24, color: COLOURS.blue },
        encoding: { x: end, y: ROW_Y },
      },
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
        pictureRoom(request),
      ),
      table: {
        columns: COLUMNS,
        rows: rows.map(({ soc, title, openings: number }) => [soc, title, number]),
      },
    };
  },
};
