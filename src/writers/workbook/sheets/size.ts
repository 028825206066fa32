import { jobs } from '../../../analysis/number-format.ts';
import type { RankedOccupation } from '../../../analysis/ranking.ts';
import { levelText } from '../../../analysis/slice-text.ts';
import { chartAlt } from '../chart-alt.ts';
import { figureTable } from '../figure-table.ts';
import {
  everyRow,
  jobsColumn,
  marginColumn,
  RANK,
  type RankingColumn,
  SHARE,
  SOC,
  TITLE,
} from '../row-columns.ts';
import { rowNote } from '../row-note.ts';
import type { Sheet } from '../sheet.ts';

const LEVEL = 'major';

/** The major groups by their jobs. */
export const size: Sheet = {
  name: 'Size',
  table: 'size',
  shows: 'How many jobs each major group has, largest first, with margins',
  content(figures) {
    const ranking = figures.ranking(LEVEL, 'size');
    const { confidence } = ranking;
    return {
      title: `Size: jobs by occupation group, ${levelText(LEVEL)}, largest first`,
      notes: [
        `The margin (±) is at ${confidence * 100}% confidence. “Rank may be” is the range of ranks that the margins allow.`,
      ],
      figures: figureTable(
        [
          RANK,
          SOC,
          TITLE,
          jobsColumn(ranking.slice),
          marginColumn(confidence),
          SHARE,
          RANK_RANGE,
          NOTE,
        ],
        everyRow(ranking),
      ),
      charts:
        ranking.rows.length === 0
          ? []
          : [
              {
                kind: 'bars',
                title: figures.drawing('size')?.title ?? 'Jobs by group',
                alt: chartAlt('Bar chart of jobs, largest first', ranking.rows, (row) =>
                  jobs(Number(row.employment)),
                ),
                rows: ranking.rows.length,
                category: TITLE.key,
                series: [{ column: 'employment', colour: '0072B2', margin: 'employmentMargin' }],
                hasLabels: false,
              },
            ],
    };
  },
};

const RANK_RANGE: RankingColumn = {
  key: 'rankRange',
  label: 'Rank may be',
  kind: 'text',
  cell: ({ rankRange }) =>
    rankRange === null
      ? null
      : rankRange[0] === rankRange[1]
        ? String(rankRange[0])
        : `${rankRange[0]}–${rankRange[1]}`,
};

const NOTE: RankingColumn = {
  key: 'note',
  label: 'Note',
  kind: 'text',
  cell: (row: RankedOccupation) =>
    [rowNote(row, ['jobs']), row.apartFromNext === false ? 'not told apart from the next' : null]
      .filter((words) => words !== null)
      .join('; ') || null,
};
