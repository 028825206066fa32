import { type SizeGrowthWages, sizeGrowthWages } from '../analysis/size-growth-wage.ts';
import type { Chart, ChartRequest, ChartSlice, Drawing, FigureTable } from './chart.ts';
import { emptyDrawing, whyNoGrowth, whyNoJobs } from './empty-drawing.ts';
import { frame } from './frame/frame.ts';
import { scatterMarks } from './scatter/scatter-marks.ts';
import { pointsToDraw } from './scatter/scatter-points.ts';
import { scatterAlt, scatterNotes, scatterTitle } from './scatter/scatter-words.ts';
import { oneOf } from './words/level-words.ts';
import { baseTime } from './words/projection-words.ts';
import { sliceLine, sourceLines } from './words/slice-lines.ts';

const NAME = 'size-growth-wage';

/** Which occupations are large, growing and well paid: size against projected growth, pay by shade. */
export const sizeGrowthWage: Chart = {
  name: NAME,
  shows: 'size against projected growth, with pay as shade: what is large, growing and well paid',
  level: 'major',
  measures: ['annualMedianWage'],
  needsGrowth: true,
  draw(slice, request): Drawing {
    const found = sizeGrowthWages(slice.figures, slice.growth, {
      level: request.level,
      confidence: slice.confidence,
      ...(request.within === undefined ? {} : { within: request.within }),
      ...(slice.minBase === undefined ? {} : { minBase: slice.minBase }),
    });
    const drawn = pointsToDraw(found, request.top);
    if (drawn.points.length === 0) return nothing(slice, request, found);
    const { area, view, said } = scatterMarks(found, drawn);
    const content = {
      title: scatterTitle(found),
      subtitle: sliceLine(slice, request),
      notes: scatterNotes(found, drawn, said),
      sources: sourceLines(found.ranking.sources, slice),
      alt: scatterAlt(found, drawn),
    };
    return {
      name: NAME,
      ...content,
      spec: frame(content, area, view),
      table: {
        columns: columnsOf(found),
        rows: drawn.points.map(({ row, employment, growthRate, wage, isSmallBase }) => [
          row.soc,
          row.title,
          employment,
          growthRate,
          wage,
          row.growthBasis,
          isSmallBase ? 'yes' : 'no',
        ]),
      },
    };
  },
};

function columnsOf({ ranking, points }: SizeGrowthWages): FigureTable['columns'] {
  const rows = points.map(({ row }) => row);
  return [
    { key: 'soc', label: 'SOC', kind: 'text' },
    { key: 'title', label: 'Occupation', kind: 'text' },
    { key: 'employment', label: `Jobs ${baseTime(ranking.slice, rows)}`, kind: 'jobs' },
    { key: 'growthRate', label: 'Growth', kind: 'rate' },
    { key: 'annualMedianWage', label: 'Median annual wage', kind: 'usd-per-year' },
    { key: 'growthBasis', label: 'Basis', kind: 'text' },
    { key: 'smallBase', label: 'Small base', kind: 'text' },
  ];
}

function nothing(slice: ChartSlice, request: ChartRequest, found: SizeGrowthWages): Drawing {
  const { withoutGrowth, withoutJobs, ranking } = found;
  const why =
    withoutGrowth.length === 0
      ? whyNoJobs(request, withoutJobs)
      : whyNoGrowth(slice, request, withoutGrowth.length);
  return emptyDrawing(slice, request, {
    name: NAME,
    title: `No ${oneOf(request.level)} has both jobs and a projection`,
    notes: [why],
    columns: columnsOf(found),
    sources: ranking.sources,
  });
}
