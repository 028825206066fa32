import { jobs, signedPercent } from '../../../analysis/number-format.ts';
import type { RankedOccupation, Ranking } from '../../../analysis/ranking.ts';
import { shortTitle } from '../../../analysis/short-title.ts';
import { levelText } from '../../../analysis/slice-text.ts';
import type { SocLevel } from '../../../domain/soc-level.ts';
import { chartAlt } from '../chart-alt.ts';
import { figureTable } from '../figure-table.ts';
import { labelsThatFit } from '../labels-that-fit.ts';
import type { NativeChart } from '../native-chart/native-chart.ts';
import {
  BASIS,
  CHANGE,
  everyRow,
  growthColumn,
  jobsColumn,
  MEDIAN_WAGE,
  marginColumn,
  NOTE,
  OPENINGS,
  RANK,
  type RankingColumn,
  SHARE,
  SOC,
  TITLE,
} from '../row-columns.ts';
import type { Sheet } from '../sheet.ts';
import type { WorkbookFigures } from '../workbook-figures.ts';

/** Every occupation of the finer level with all its figures: what is sorted and filtered. */
export const detail: Sheet = {
  name: 'Detail',
  table: 'detail',
  shows: 'Size, growth and wage of every occupation inside the groups, to sort and to filter',
  content(figures) {
    const { detailLevel: level, slice } = figures;
    const ranking = figures.ranking(level, 'size');
    return {
      title: `Detail: size, growth and wages, ${levelText(level)}, largest first`,
      notes: ['Filter by “Major group” to see what a group consists of.'],
      figures: figureTable(
        [
          RANK,
          SOC,
          TITLE,
          majorGroup(figures),
          {
            key: 'category',
            label: 'Category',
            kind: 'text',
            cell: ({ soc }) => slice.categories.categoryOf(soc)?.label ?? null,
          },
          jobsColumn(ranking.slice),
          marginColumn(ranking.confidence),
          SHARE,
          ...(figures.hasGrowth
            ? [growthColumn(figures.ranking(level, 'growth')), CHANGE, OPENINGS, BASIS]
            : []),
          MEDIAN_WAGE,
          NOTE,
        ],
        everyRow(ranking),
      ),
      charts: scatter(figures, ranking),
      printsTableOnly: true,
    };
  },
};

function majorGroup({ slice }: WorkbookFigures): RankingColumn {
  const titles = new Map(
    slice.figures.occupations.flatMap(({ code, level, title }) =>
      level === 'major' ? [[code.slice(0, 2), shortTitle(title)] as const] : [],
    ),
  );
  return {
    key: 'majorGroup',
    label: 'Major group',
    kind: 'text',
    cell: ({ soc }) => titles.get(soc.slice(0, 2)) ?? null,
  };
}

/** Size against growth, without small bases: rows stand by size, so those that are drawn are the first. */
function scatter(figures: WorkbookFigures, { rows, minBase }: Ranking): readonly NativeChart[] {
  // A logarithm has no place for 0 jobs.
  const least = Math.max(1, minBase);
  const isDrawn = ({ employment, growthRate }: RankedOccupation) =>
    typeof employment === 'number' && employment >= least && growthRate !== null;
  const drawn = rows.filter(isDrawn);
  if (drawn.length < 2) return [];
  const first = rows.slice(0, rows.findLastIndex(isDrawn) + 1);
  const which = `${manyOf(figures.detailLevel)} of ${jobs(least)} jobs or more`;
  return [
    {
      kind: 'points',
      title: `Size and projected growth: ${which}`,
      alt: chartAlt(
        `Scatter chart of ${drawn.length} ${which}: jobs from left to right, projected growth from bottom to top`,
        drawn,
        ({ employment, growthRate }) =>
          `${jobs(Number(employment))} jobs, ${signedPercent(growthRate ?? 0)}`,
      ),
      rows: first.length,
      x: 'employment',
      y: 'growthRate',
      label: TITLE.key,
      labelled: labelsThatFit(
        first.map((row) => ({
          text: shortTitle(row.title),
          x: isDrawn(row) ? Math.log10(Number(row.employment)) : null,
          y: row.growthRate,
        })),
      ),
    },
  ];
}

function manyOf(level: SocLevel): string {
  return level === 'minor' ? 'groups' : 'occupations';
}
