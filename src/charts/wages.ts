import {
  RANGE_WAGES,
  type RangeWage,
  type WageRanges,
  wageRanges,
} from '../analysis/wage-range.ts';
import type { Chart, Drawing, FigureTable } from './chart.ts';
import { emptyDrawing } from './empty-drawing.ts';
import { frame } from './frame/frame.ts';
import { pictureRoom } from './frame/picture-room.ts';
import { wageMarks } from './wages/wage-marks.ts';
import { wageAlt, wageNotes, wageTitle } from './wages/wage-words.ts';
import { sliceLine, sourceLines } from './words/slice-lines.ts';

const NAME = 'wages';

/** What occupations pay: the median, and how far the wages of the middle 80 % reach. */
export const wages: Chart = {
  name: NAME,
  shows: 'annual wages: the median and the 10th to 90th percentiles, beside the sector’s median',
  level: 'major',
  measures: Object.values(RANGE_WAGES),
  needsGrowth: false,
  draw(slice, request): Drawing {
    const ranges = wageRanges(slice.figures, {
      level: request.level,
      top: request.top ?? LARGEST,
      ...(request.within === undefined ? {} : { within: request.within }),
    });
    if (ranges.rows.length === 0) {
      return emptyDrawing(slice, request, {
        name: NAME,
        title: wageTitle(ranges),
        notes: wageNotes(ranges),
        columns: table(ranges).columns,
        sources: ranges.sources,
      });
    }
    const content = {
      title: wageTitle(ranges),
      subtitle: sliceLine(slice, request),
      notes: wageNotes(ranges),
      sources: sourceLines(ranges.sources, slice),
      alt: wageAlt(ranges),
    };
    const room = pictureRoom(request);
    const { area, view } = wageMarks(ranges, room);
    return { name: NAME, ...content, spec: frame(content, area, view, room), table: table(ranges) };
  },
};

/** More rows than these are hard to read from across a room. */
const LARGEST = 15;

const LABELS: Readonly<Record<RangeWage, string>> = {
  p10: '10th percentile',
  p25: '25th percentile',
  median: 'Median annual wage',
  p75: '75th percentile',
  p90: '90th percentile',
  entry: 'Entry (mean of the lowest third)',
  experienced: 'Experienced (mean of the upper two thirds)',
};

/** The drawn rows; percentiles that no row has are no columns. */
function table({ rows, known }: WageRanges): FigureTable {
  const columns = (Object.keys(RANGE_WAGES) as RangeWage[]).filter((wage) => known.has(wage));
  return {
    columns: [
      { key: 'soc', label: 'SOC', kind: 'text' },
      { key: 'title', label: 'Occupation', kind: 'text' },
      { key: 'employment', label: 'Jobs', kind: 'jobs' },
      ...columns.map((wage) => ({
        key: RANGE_WAGES[wage],
        label: LABELS[wage],
        kind: 'usd-per-year' as const,
      })),
    ],
    rows: rows.map(({ soc, title, employment, wages: figures }) => [
      soc,
      title,
      employment,
      ...columns.map((wage) => figures[wage]),
    ]),
  };
}
