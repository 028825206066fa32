import type { CompositionPart } from '../../../analysis/composition.ts';
import { percent } from '../../../analysis/number-format.ts';
import { shortTitle } from '../../../analysis/short-title.ts';
import { compositionOfSlice, type SliceComposition } from '../../../analysis/slice-composition.ts';
import { levelText } from '../../../analysis/slice-text.ts';
import { chartAlt } from '../chart-alt.ts';
import { figureTable } from '../figure-table.ts';
import { yearOf } from '../row-columns.ts';
import type { Sheet } from '../sheet.ts';

const LEVEL = 'major';

/** What share of the jobs each major group has, now and as projected. */
export const composition: Sheet = {
  name: 'Composition',
  table: 'composition',
  shows: 'What share of the jobs each major group has, now and as projected',
  content(figures) {
    const { slice } = figures;
    const shares = compositionOfSlice(slice.figures, slice.growth.growthOf, {
      level: LEVEL,
      top: Number.POSITIVE_INFINITY,
    });
    const now = yearOf(shares.slice);
    const then = String(shares.projectedYear ?? '');
    const hasProjection = shares.totals.projected !== null;
    return {
      title: `Composition: shares of all jobs by occupation group, ${levelText(LEVEL)}, largest first`,
      notes: [
        `Shares are of all published jobs. ${hasProjection ? 'Projected shares apply the projected growth to these jobs.' : 'No projection serves this sector, so projected shares are empty.'} The change is in percentage points.`,
      ],
      figures: figureTable<Line>(
        [
          { key: 'soc', label: 'SOC code', kind: 'text', cell: ({ soc }) => soc },
          { key: 'title', label: 'Occupation group', kind: 'text', cell: ({ title }) => title },
          {
            key: 'employment',
            label: `Jobs ${now}`.trim(),
            kind: 'jobs',
            cell: ({ part }) => part.employment,
          },
          {
            key: 'projected',
            label: `Projected jobs ${then}`.trim(),
            kind: 'jobs',
            cell: ({ part }) => part.projected,
          },
          {
            key: 'share',
            label: `Share ${now}`.trim(),
            kind: 'share',
            cell: ({ part }) => part.share,
          },
          {
            key: 'projectedShare',
            label: `Projected share ${then}`.trim(),
            kind: 'share',
            cell: ({ part }) => part.projectedShare,
          },
          {
            key: 'changeInPoints',
            label: 'Change in points',
            kind: 'points',
            cell: ({ part }) => part.changeInPoints,
          },
          { key: 'note', label: 'Note', kind: 'text', cell: ({ note }) => note },
        ],
        lines(shares),
      ),
      charts:
        shares.rows.length === 0 || shares.totals.employment === null
          ? []
          : [
              {
                kind: 'bars',
                title: figures.drawing('composition')?.title ?? 'Shares of all jobs',
                alt: chartAlt(
                  `Bar chart of shares of all jobs${hasProjection ? ', now and projected' : ''}`,
                  shares.rows,
                  shareWords,
                ),
                rows: shares.rows.length,
                category: 'title',
                series: [
                  { column: 'share', colour: '0072B2' },
                  ...(hasProjection ? [{ column: 'projectedShare', colour: 'E69F00' }] : []),
                ],
                hasLabels: true,
              },
            ],
    };
  },
};

interface Line {
  readonly soc: string | null;
  readonly title: string;
  readonly part: CompositionPart;
  readonly note: string | null;
}

const NOTHING: CompositionPart = {
  employment: null,
  projected: null,
  share: null,
  projectedShare: null,
  changeInPoints: null,
};

/** The groups, then those without a published number, then what the total holds beyond them. */
function lines({ rows, rest }: SliceComposition): readonly Line[] {
  return [
    ...rows.map((row) => ({
      soc: row.soc,
      title: shortTitle(row.title),
      part: row,
      note: row.projected === null ? 'no projection' : null,
    })),
    ...(rest?.withheld ?? []).map(({ soc, title }) => ({
      soc,
      title: shortTitle(title),
      part: NOTHING,
      note: 'jobs withheld',
    })),
    ...(rest === null
      ? []
      : [
          {
            soc: null,
            title: rest.title,
            part: rest,
            note: 'the total less the rows: withheld and absent groups, and rounding',
          },
        ]),
  ];
}

function shareWords({ share, projectedShare }: CompositionPart): string {
  const now = share === null ? 'not known' : percent(share);
  return projectedShare === null ? now : `${now}, projected ${percent(projectedShare)}`;
}
