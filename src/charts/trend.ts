import { type SliceSeries, sliceSeries } from '../analysis/slice-series.ts';
import type { Chart, Drawing, FigureCell, FigureTable } from './chart.ts';
import { emptyDrawing, whyNoJobs } from './empty-drawing.ts';
import { frame } from './frame/frame.ts';
import { trendMarks } from './trend/trend-marks.ts';
import { timeWords, trendAlt, trendNotes, trendTitle } from './trend/trend-words.ts';
import { leadingGroups } from './words/leading-groups.ts';
import { sliceLine, sourceLines } from './words/slice-lines.ts';

const NAME = 'trend';

/** Panels that a room can read. */
const PANELS = 6;

/** The largest groups now and projected, and in earlier releases where the user names some. */
export const trend: Chart = {
  name: NAME,
  shows: 'the largest groups now and projected, with the earlier releases that --past names',
  level: 'major',
  measures: [],
  showsPast: true,
  needsGrowth: false,
  draw(slice, request): Drawing {
    const found = sliceSeries(slice.figures, slice.past, slice.growth, {
      level: request.level,
      confidence: slice.confidence,
      top: request.top ?? PANELS,
      ...(request.within === undefined ? {} : { within: request.within }),
      ...(slice.minBase === undefined ? {} : { minBase: slice.minBase }),
    });
    if (found.series.length === 0) {
      return emptyDrawing(slice, request, {
        name: NAME,
        title: leadingGroups(found.ranking),
        notes: [whyNoJobs(request, found.ranking.withheld)],
        columns: COLUMNS,
        sources: found.files,
      });
    }
    const { area, view, said } = trendMarks(found);
    const content = {
      title: trendTitle(found),
      subtitle: sliceLine(slice, request),
      notes: trendNotes(found, said),
      sources: sourceLines(found.files, slice),
      alt: trendAlt(found),
    };
    return {
      name: NAME,
      ...content,
      spec: frame(content, area, view),
      table: { columns: COLUMNS, rows: rowsOf(found) },
    };
  },
};

const COLUMNS: FigureTable['columns'] = [
  { key: 'soc', label: 'SOC', kind: 'text' },
  { key: 'title', label: 'Occupation', kind: 'text' },
  { key: 'time', label: 'Time', kind: 'text' },
  { key: 'employment', label: 'Jobs', kind: 'jobs' },
  { key: 'employmentMargin', label: 'Margin (±)', kind: 'jobs' },
  { key: 'growthRate', label: 'Projected growth', kind: 'rate' },
  { key: 'growthBasis', label: 'Basis', kind: 'text' },
];

/** One row for each time of an occupation. */
function rowsOf({ series, releases, ranking }: SliceSeries): readonly (readonly FigureCell[])[] {
  return series.flatMap(({ row, past, now, projected }) => {
    const { soc, title } = row;
    const times = timeWords(ranking.slice, releases, row);
    return [
      ...past.map((point, index) => [
        soc,
        title,
        times[index] ?? '',
        point?.employment ?? null,
        point?.margin ?? null,
        null,
        null,
      ]),
      [soc, title, times.at(-1) ?? '', now.employment, now.margin, null, null],
      ...(projected === null
        ? []
        : [
            [
              soc,
              title,
              `${projected.time}, projected`,
              projected.employment,
              null,
              row.growthRate,
              row.growthBasis,
            ],
          ]),
    ];
  });
}
