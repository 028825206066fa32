import type { LayerSpec } from 'vega-lite/types_unstable/spec/layer.js';
import { jobs, signedPercent } from '../analysis/number-format.ts';
import type { RankedOccupation, Ranking, SmallBaseOccupation } from '../analysis/ranking.ts';
import { shortTitle } from '../analysis/short-title.ts';
import type { Category } from '../domain/category.ts';
import type { Chart, ChartRequest, Drawing, FigureTable } from './chart.ts';
import { emptyDrawing, whyNoGrowth } from './empty-drawing.ts';
import { frame } from './frame/frame.ts';
import { pictureRoom } from './frame/picture-room.ts';
import { growthFinding } from './growth/growth-finding.ts';
import { growthNotes, OFF_THE_SCALE } from './growth/growth-notes.ts';
import { type Cut, cutOf, largestAndFastest } from './growth/growth-selection.ts';
import { barColours, categoriesOfRows } from './marks/category-marks.ts';
import { type DivergingRow, divergingRows } from './marks/diverging-rows.ts';
import { rowsToDraw } from './rows-to-draw.ts';
import { sliceRanking } from './slice-ranking.ts';
import { counted, named, oneOf } from './words/level-words.ts';
import { baseTime } from './words/projection-words.ts';
import { sliceLine, sourceLines } from './words/slice-lines.ts';

const NAME = 'growth-detail';
/** Rows of the block of small bases; the others are named in a note. */
const SMALL_ROWS = 6;

/** The projected growth of what is large or fast growing, small bases apart. */
export const growthDetail: Chart = {
  name: NAME,
  shows: 'projected growth of the large and the fast-growing groups, small bases apart',
  level: 'minor',
  measures: [],
  needsGrowth: true,
  draw(slice, request): Drawing {
    const ranking = sliceRanking(slice, request, 'growth');
    const telling = sliceRanking(slice, request, 'growth', true).rows;
    const rows = largestAndFastest(telling, rowsToDraw(request));
    const small = farthest(ranking.smallBase);
    const shown = [...rows, ...small];
    const columns = columnsOf(ranking, shown);
    if (shown.length === 0) {
      return emptyDrawing(slice, request, {
        name: NAME,
        title: `No ${oneOf(request.level)} has a projected growth`,
        notes: [whyNoGrowth(slice, request, ranking.withheld.length)],
        columns,
        sources: ranking.sources,
      });
    }
    const cut = cutOf((rows.length > 0 ? rows : small).map(({ growthRate }) => growthRate ?? 0));
    const categories = categoriesOfRows(
      slice.categories,
      shown.map(({ soc }) => soc),
    );
    const drawn = shown.map((row) => barRow(row, cut, categories.get(row.soc)));
    const content = {
      title: growthFinding(telling, ranking.smallBase, request.level),
      subtitle: sliceLine(slice, request),
      notes: growthNotes(ranking, telling, shown, drawn),
      sources: sourceLines(ranking.sources, slice),
      alt: altOf(rows, small, request),
    };
    const room = pictureRoom(request);
    const { plot, layer } = divergingRows(
      [
        { rows: drawn.slice(0, rows.length) },
        ...(small.length === 0
          ? []
          : [{ heading: smallHeading(ranking.minBase), rows: drawn.slice(rows.length) }]),
      ],
      {
        figures: [`Jobs ${baseTime(ranking.slice, shown)}`],
        bars: `Projected growth${period(shown)}`,
        widestName: 450,
        room,
      },
    );
    return {
      name: NAME,
      ...content,
      spec: frame(content, plot, { layer: [...layer] as LayerSpec<string>['layer'] }, room),
      table: { columns, rows: shown.map(cellsOf) },
    };
  },
};

/** The small bases whose growth stands out most, highest first. */
function farthest(smallBase: readonly SmallBaseOccupation[]): readonly SmallBaseOccupation[] {
  const most = [...smallBase].sort(
    (a, b) => Math.abs(b.growthRate ?? 0) - Math.abs(a.growthRate ?? 0),
  );
  const chosen = new Set(most.slice(0, SMALL_ROWS));
  return smallBase.filter((row) => chosen.has(row));
}

function smallHeading(minBase: number): string {
  return `Fewer than ${jobs(minBase)} jobs – sampling error, or is something happening? Ask employers.`;
}

function period(rows: readonly RankedOccupation[]): string {
  const periods = new Set(
    rows.map(({ baseYear, projectedYear }) =>
      baseYear === null || projectedYear === null
        ? ''
        : ` ${baseYear}–${String(projectedYear % 100).padStart(2, '0')}`,
    ),
  );
  const [only = ''] = periods;
  return periods.size === 1 ? only : '';
}

function barRow(
  row: RankedOccupation,
  cut: Cut | null,
  category: Category | undefined,
): DivergingRow {
  const rate = row.growthRate ?? 0;
  const isCut = cut !== null && Math.abs(rate) > cut.from;
  const isHollow = row.flags.includes('small-base');
  const base = row.baseEmployment === null ? '–' : jobs(row.baseEmployment);
  return {
    soc: row.soc,
    title: row.title,
    label: shortTitle(row.title),
    figures: [base],
    value: isCut ? Math.sign(rate) * cut.length : rate,
    isCut,
    text: `${signedPercent(rate)}${isCut ? OFF_THE_SCALE : ''}`,
    ...barColours(category),
    isHollow,
    category,
    tooltip: `${row.title}: ${base} jobs, ${signedPercent(rate)}`,
  };
}

function columnsOf(ranking: Ranking, rows: readonly RankedOccupation[]): FigureTable['columns'] {
  return [
    { key: 'soc', label: 'SOC', kind: 'text' },
    { key: 'title', label: 'Occupation', kind: 'text' },
    { key: 'baseEmployment', label: `Jobs ${baseTime(ranking.slice, rows)}`, kind: 'jobs' },
    { key: 'growthRate', label: `Growth${period(rows)}`, kind: 'rate' },
    { key: 'change', label: 'Change', kind: 'change' },
    { key: 'growthBasis', label: 'Basis', kind: 'text' },
    { key: 'smallBase', label: 'Small base', kind: 'text' },
    { key: 'growthRangeLow', label: 'Growth, lowest by rounding', kind: 'rate' },
    { key: 'growthRangeHigh', label: 'Growth, highest by rounding', kind: 'rate' },
  ];
}

function cellsOf(row: RankedOccupation | SmallBaseOccupation) {
  const range = 'growthRange' in row ? row.growthRange : null;
  return [
    row.soc,
    row.title,
    row.baseEmployment,
    row.growthRate,
    row.change,
    row.growthBasis,
    row.flags.includes('small-base') ? 'yes' : 'no',
    range?.[0] ?? null,
    range?.[1] ?? null,
  ];
}

function altOf(
  rows: readonly RankedOccupation[],
  small: readonly RankedOccupation[],
  { level }: ChartRequest,
): string {
  const words = (some: readonly RankedOccupation[]) =>
    some
      .map(({ title, growthRate }) => `${named(title)} ${signedPercent(growthRate ?? 0)}`)
      .join('; ');
  const apart = small.length === 0 ? '' : ` Apart, as their base is small: ${words(small)}.`;
  return `Bar chart of projected growth, ${counted(rows.length, level)}, highest first. ${words(rows)}.${apart}`;
}
