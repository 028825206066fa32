import type { LayerSpec } from 'vega-lite/types_unstable/spec/layer.js';
import { jobs, signedJobs, signedPercent } from '../analysis/number-format.ts';
import type { RankedOccupation, Ranking } from '../analysis/ranking.ts';
import { shortTitle } from '../analysis/short-title.ts';
import type { Chart, ChartRequest, Drawing, FigureTable } from './chart.ts';
import { emptyDrawing, whyNoGrowth } from './empty-drawing.ts';
import { frame } from './frame/frame.ts';
import { pictureRoom } from './frame/picture-room.ts';
import { COLOURS } from './frame/theme.ts';
import { changeFinding } from './growth/change-finding.ts';
import { type DivergingRow, divergingRows } from './marks/diverging-rows.ts';
import { rowsToDraw } from './rows-to-draw.ts';
import { sliceRanking } from './slice-ranking.ts';
import { counted, listed, named, oneOf } from './words/level-words.ts';
import { baseTime, basisNotes, projectedYearOf } from './words/projection-words.ts';
import { sliceLine, sourceLines } from './words/slice-lines.ts';

const NAME = 'change';

/** How the jobs of a level's groups are projected to change, most gained first. */
export const change: Chart = {
  name: NAME,
  shows: 'the groups of a sector now and projected, most jobs gained first',
  level: 'major',
  measures: [],
  needsGrowth: true,
  draw(slice, request): Drawing {
    const ranking = sliceRanking(slice, request, 'change');
    const all = [...ranking.rows, ...ranking.smallBase].sort(byChange);
    const rows = mostChanged(all, rowsToDraw(request));
    if (rows.length === 0) {
      return emptyDrawing(slice, request, {
        name: NAME,
        title: `No ${oneOf(request.level)} has a projection`,
        notes: [whyNoGrowth(slice, request, ranking.withheld.length)],
        columns: columnsOf(ranking, all),
        sources: ranking.sources,
      });
    }
    const content = {
      title: changeFinding(all, request.level),
      subtitle: sliceLine(slice, request),
      notes: notesOf(ranking, all, rows),
      sources: sourceLines(ranking.sources, slice),
      alt: altOf(rows, request),
    };
    const room = pictureRoom(request);
    const { plot, layer } = divergingRows([{ rows: rows.map(barRow) }], {
      figures: [baseTime(slice.figures.slice, all), projectedHead(all)],
      bars: 'Projected change in jobs',
      widestName: 390,
      room,
    });
    return {
      name: NAME,
      ...content,
      spec: frame(content, plot, { layer: [...layer] as LayerSpec<string>['layer'] }, room),
      table: { columns: columnsOf(ranking, all), rows: rows.map(cellsOf) },
    };
  },
};

function byChange(a: RankedOccupation, b: RankedOccupation): number {
  return (b.change ?? 0) - (a.change ?? 0) || (a.soc < b.soc ? -1 : 1);
}

/** Those whose jobs change most, in the order that they have. */
function mostChanged(
  rows: readonly RankedOccupation[],
  count: number,
): readonly RankedOccupation[] {
  if (rows.length <= count) return rows;
  const most = [...rows].sort((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0));
  const chosen = new Set(most.slice(0, count));
  return rows.filter((row) => chosen.has(row));
}

function labelOf({ change: count, growthRate }: RankedOccupation): string {
  return `${signedJobs(count ?? 0)}${growthRate === null ? '' : ` (${signedPercent(growthRate)})`}`;
}

function isSmall({ flags }: RankedOccupation): boolean {
  return flags.includes('small-base');
}

function projectedHead(rows: readonly RankedOccupation[]): string {
  const year = projectedYearOf(rows);
  return year === null ? 'projected' : `${year}, projected`;
}

function barRow(row: RankedOccupation): DivergingRow {
  const value = row.change ?? 0;
  const colour = value >= 0 ? COLOURS.blue : COLOURS.vermilion;
  const figures = [row.baseEmployment, row.projectedEmployment].map((count) =>
    count === null ? '–' : jobs(count),
  );
  return {
    soc: row.soc,
    title: row.title,
    label: shortTitle(row.title),
    figures,
    value,
    isCut: false,
    text: labelOf(row),
    fill: colour,
    stroke: colour,
    isHollow: isSmall(row),
    category: undefined,
    tooltip: `${row.title}: ${figures.join(' → ')} jobs, ${labelOf(row)}`,
  };
}

function notesOf(
  ranking: Ranking,
  all: readonly RankedOccupation[],
  rows: readonly RankedOccupation[],
): readonly string[] {
  const { level, withheld, smallBase, minBase, slice, caveats } = ranking;
  const rest = all.filter((row) => !rows.includes(row));
  const names = (some: readonly RankedOccupation[]) =>
    listed(
      some.map(({ title }) => named(title)),
      4,
    );
  return [
    ...basisNotes(slice, all),
    ...(rows.some(isSmall)
      ? [
          `Hollow: fewer than ${jobs(minBase)} jobs (${names(smallBase)}), so few that the rate says little.`,
        ]
      : []),
    ...(rest.length === 0
      ? []
      : [
          `Other (${counted(rest.length, level)}), not drawn: together ${signedJobs(rest.reduce((sum, row) => sum + (row.change ?? 0), 0))} jobs.`,
        ]),
    ...(withheld.length === 0
      ? []
      : [
          `Not shown, as their jobs or their projection are not published (unknown, not 0): ${counted(withheld.length, level)} – ${names(withheld)}.`,
        ]),
    ...caveats,
  ];
}

function columnsOf(ranking: Ranking, rows: readonly RankedOccupation[]): FigureTable['columns'] {
  return [
    { key: 'soc', label: 'SOC', kind: 'text' },
    { key: 'title', label: 'Occupation', kind: 'text' },
    { key: 'baseEmployment', label: `Jobs ${baseTime(ranking.slice, rows)}`, kind: 'jobs' },
    { key: 'projectedEmployment', label: `Jobs ${projectedHead(rows)}`, kind: 'jobs' },
    { key: 'change', label: 'Change', kind: 'change' },
    { key: 'growthRate', label: 'Growth', kind: 'rate' },
    { key: 'growthBasis', label: 'Basis', kind: 'text' },
    { key: 'smallBase', label: 'Small base', kind: 'text' },
  ];
}

function cellsOf(row: RankedOccupation) {
  const { soc, title, baseEmployment, projectedEmployment, change: count, growthRate } = row;
  return [
    soc,
    title,
    baseEmployment,
    projectedEmployment,
    count,
    growthRate,
    row.growthBasis,
    isSmall(row) ? 'yes' : 'no',
  ];
}

function altOf(rows: readonly RankedOccupation[], { level }: ChartRequest): string {
  const words = rows.map((row) => `${named(row.title)} ${labelOf(row)}`);
  const shown = words.length > 12 ? [...words.slice(0, 6), '…', ...words.slice(-5)] : words;
  return `Bar chart of ${counted(rows.length, level)} by projected change in jobs, most gained first. ${shown.join('; ')}.`;
}
