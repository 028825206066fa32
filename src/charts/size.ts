import type { LayerSpec } from 'vega-lite/types_unstable/spec/layer.js';
import type { RankedOccupation, Ranking } from '../analysis/ranking.ts';
import type { Chart, Drawing, FigureTable } from './chart.ts';
import { emptyDrawing, whyNoJobs } from './empty-drawing.ts';
import { frame } from './frame/frame.ts';
import { pictureRoom } from './frame/picture-room.ts';
import { categoriesOfRows } from './marks/category-marks.ts';
import { marginNotes } from './marks/margin-marks.ts';
import { sizeMarks, sizeText } from './marks/size-marks.ts';
import { rowsToDraw } from './rows-to-draw.ts';
import { sliceRanking } from './slice-ranking.ts';
import { leadingGroups } from './words/leading-groups.ts';
import { leftOut } from './words/left-out.ts';
import { counted, named } from './words/level-words.ts';
import { sliceLine, sourceLines } from './words/slice-lines.ts';

const NAME = 'size';

/** The groups of a level by their number of jobs, with margins. */
export const size: Chart = {
  name: NAME,
  shows: 'the groups of a sector, most workers first, with margins',
  level: 'major',
  measures: [],
  needsGrowth: false,
  draw(slice, request): Drawing {
    const ranking = sliceRanking(slice, request, 'size');
    const rows = ranking.rows.slice(0, rowsToDraw(request));
    if (rows.length === 0) {
      return emptyDrawing(slice, request, {
        name: NAME,
        title: leadingGroups(ranking),
        notes: [whyNoJobs(request, ranking.withheld)],
        columns: COLUMNS,
        sources: ranking.sources,
      });
    }
    const codes = rows.map(({ soc }) => soc);
    const room = pictureRoom(request);
    const { plot, layer, margins } = sizeMarks(
      rows,
      categoriesOfRows(slice.categories, codes),
      room,
    );
    const content = {
      title: leadingGroups(ranking),
      subtitle: sliceLine(slice, request),
      notes: [
        ...marginNotes(margins, ranking.confidence),
        ...(rows.some(({ apartFromNext }) => apartFromNext === false)
          ? [
              '≈ beside a rank: the margins do not tell this row from the next; they may stand the other way round.',
            ]
          : []),
        ...leftOut(ranking, rows.length),
        ...ranking.caveats,
      ],
      sources: sourceLines(ranking.sources, slice),
      alt: altOf(ranking, rows),
    };
    return {
      name: NAME,
      ...content,
      spec: frame(content, plot, { layer: [...layer] as LayerSpec<string>['layer'] }, room),
      table: { columns: COLUMNS, rows: rows.map(cellsOf) },
    };
  },
};

const COLUMNS: FigureTable['columns'] = [
  { key: 'rank', label: 'Rank', kind: 'rank' },
  { key: 'soc', label: 'SOC', kind: 'text' },
  { key: 'title', label: 'Occupation', kind: 'text' },
  { key: 'employment', label: 'Jobs', kind: 'jobs' },
  { key: 'employmentMargin', label: '± jobs', kind: 'jobs' },
  { key: 'share', label: 'Share', kind: 'share' },
  { key: 'toldApart', label: 'Told from the next', kind: 'text' },
];

function cellsOf(row: RankedOccupation) {
  const { rank, soc, title, employment, employmentMargin, share, apartFromNext } = row;
  const toldApart = apartFromNext === null ? null : apartFromNext ? 'yes' : 'no';
  return [rank, soc, title, employment, employmentMargin, share, toldApart];
}

function altOf(ranking: Ranking, rows: readonly RankedOccupation[]): string {
  const first = rows.slice(0, 6).map((row) => `${named(row.title)} ${sizeText(row)}`);
  const rest = rows.length - first.length;
  const last = rows.at(-1);
  const more =
    rest === 0 || last === undefined
      ? ''
      : `; and ${rest} more, down to ${named(last.title)} ${sizeText(last)}`;
  return `Bar chart of ${counted(rows.length, ranking.level)} by number of jobs. ${first.join('; ')}${more}.`;
}
