import { jobs, signedJobs, signedPercent } from '../../../analysis/number-format.ts';
import { levelText } from '../../../analysis/slice-text.ts';
import { chartAlt } from '../chart-alt.ts';
import { figureTable } from '../figure-table.ts';
import type { NativeChart } from '../native-chart/native-chart.ts';
import {
  BASIS,
  CHANGE,
  everyRow,
  growthColumn,
  jobsColumn,
  OPENINGS,
  periodOf,
  RANK,
  type RankingColumn,
  SOC,
  TITLE,
} from '../row-columns.ts';
import { rowNote } from '../row-note.ts';
import type { Sheet } from '../sheet.ts';
import type { WorkbookFigures } from '../workbook-figures.ts';

const LEVEL = 'major';

/** The major groups by their projected growth. */
export const growth: Sheet = {
  name: 'Growth',
  table: 'growth',
  shows: 'How each major group is projected to change, fastest first',
  content(figures) {
    const ranking = figures.ranking(LEVEL, 'growth');
    const projectedYear = everyRow(ranking).find(
      (row) => row.projectedYear !== null,
    )?.projectedYear;
    return {
      title: `Growth: projected change by occupation group, ${levelText(LEVEL)}, fastest first`,
      notes: figures.hasGrowth
        ? [
            `Growth is a projection and has no published margin. Groups of fewer than ${jobs(ranking.minBase)} jobs stand below the ranked ones: small numbers make growth look dramatic.`,
          ]
        : ['No projection serves this sector, so growth is empty. Load one: pathways ingest FILE.'],
      figures: figureTable(
        [
          RANK,
          SOC,
          TITLE,
          jobsColumn(ranking.slice),
          {
            key: 'projectedEmployment',
            label: `Projected jobs ${projectedYear ?? ''}`.trim(),
            kind: 'jobs',
            cell: ({ projectedEmployment }) => projectedEmployment,
          },
          CHANGE,
          growthColumn(ranking),
          OPENINGS,
          BASIS,
          NOTE,
        ],
        everyRow(ranking),
      ),
      charts: ranking.rows.length === 0 ? [] : charts(figures),
    };
  },
};

const NOTE: RankingColumn = {
  key: 'note',
  label: 'Note',
  kind: 'text',
  cell: (row) => rowNote(row, ['jobs', 'growth']),
};

function charts(figures: WorkbookFigures): readonly NativeChart[] {
  const ranking = figures.ranking(LEVEL, 'growth');
  const period = periodOf(ranking);
  return [
    {
      kind: 'bars',
      title: figures.drawing('change')?.title ?? 'Projected change in jobs',
      alt: chartAlt('Bar chart of the projected change in jobs', ranking.rows, ({ change }) =>
        change === null ? 'not known' : `${signedJobs(change)} jobs`,
      ),
      rows: ranking.rows.length,
      category: TITLE.key,
      series: [{ column: CHANGE.key, colour: '0072B2' }],
      hasLabels: true,
    },
    {
      kind: 'bars',
      title: `Projected growth${period === undefined ? '' : ` ${period}`}, fastest first`,
      alt: chartAlt('Bar chart of projected growth, fastest first', ranking.rows, (row) =>
        row.growthRate === null ? 'not known' : signedPercent(row.growthRate),
      ),
      rows: ranking.rows.length,
      category: TITLE.key,
      series: [{ column: 'growthRate', colour: '009E73' }],
      hasLabels: true,
    },
  ];
}
