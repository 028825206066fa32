import { FLAGS, type Flag } from '../../../analysis/flags.ts';
import { signedPercent } from '../../../analysis/number-format.ts';
import type { RankedOccupation, Ranking, SmallBaseOccupation } from '../../../analysis/ranking.ts';
import { shortTitle } from '../../../analysis/short-title.ts';
import { type SocLevel, socLevelNumber } from '../../../domain/soc-level.ts';
import { figureTable } from '../figure-table.ts';
import type { Sheet } from '../sheet.ts';

/** What has no figure, or one that is not ranked: said, never left out in silence. */
export const notShown: Sheet = {
  name: 'Not shown',
  table: 'not_shown',
  shows: 'What is withheld, too small to rank or not covered, and why',
  content(figures) {
    const levels: readonly SocLevel[] = [...new Set<SocLevel>(['major', figures.detailLevel])];
    const lines = levels.flatMap((level) => linesOf(figures.ranking(level, 'growth')));
    return {
      title: 'Not shown: what is withheld, too small to rank or not covered',
      notes: [
        lines.length === 0
          ? 'Nothing: every figure of the other sheets is published.'
          : 'A figure that is not shown is not 0. Employers know: these rows are questions to ask them.',
      ],
      figures: figureTable<Line>(
        [
          { key: 'level', label: 'SOC level', kind: 'rank', cell: ({ level }) => level },
          { key: 'soc', label: 'SOC code', kind: 'text', cell: ({ soc }) => soc },
          { key: 'title', label: 'Occupation group', kind: 'text', cell: ({ title }) => title },
          {
            key: 'employment',
            label: 'Jobs',
            kind: 'jobs',
            cell: ({ employment }) => employment,
          },
          { key: 'share', label: 'Share of jobs', kind: 'share', cell: ({ share }) => share },
          {
            key: 'growthRate',
            label: 'Growth',
            kind: 'rate',
            cell: ({ growthRate }) => growthRate,
          },
          { key: 'missing', label: 'What', kind: 'text', cell: ({ missing }) => missing },
          { key: 'why', label: 'Why', kind: 'text', cell: ({ why }) => why },
        ],
        lines,
      ),
      charts: [],
    };
  },
};

interface Line {
  readonly level: number;
  readonly soc: string | null;
  readonly title: string;
  readonly employment: RankedOccupation['employment'];
  readonly share: number | null;
  readonly growthRate: number | null;
  readonly missing: string;
  readonly why: string;
}

/** The flags that say that a figure is not there or not ranked. */
const MISSING: Readonly<Partial<Record<Flag, string>>> = {
  'employment-withheld': 'Jobs',
  'below-coverage': 'Jobs',
  'low-coverage': 'Part of the jobs',
  'not-available': 'A figure',
  unreadable: 'A figure',
  'wage-withheld': 'A wage',
  'no-annual': 'Annual wages',
  'wage-not-derivable': 'A wage',
  'no-growth': 'Growth',
  'low-growth-coverage': 'Part of the growth',
  'small-base': 'Rank by growth',
};

function linesOf(ranking: Ranking): readonly Line[] {
  const level = socLevelNumber(ranking.level);
  const rows = [...ranking.rows, ...ranking.smallBase, ...ranking.withheld].sort((a, b) =>
    a.soc < b.soc ? -1 : 1,
  );
  return [
    ...rows.flatMap((row): readonly Line[] => {
      const missing = row.flags.flatMap((flag) => {
        const what = MISSING[flag];
        return what === undefined ? [] : [{ what, why: whyOf(flag, row) }];
      });
      if (missing.length === 0) return [];
      const { soc, title, employment, share, growthRate } = row;
      return [
        {
          level,
          soc,
          title: shortTitle(title),
          employment,
          share,
          growthRate,
          missing: [...new Set(missing.map(({ what }) => what))].join('; '),
          why: [...new Set(missing.map(({ why }) => why))].join('; '),
        },
      ];
    }),
    ...gap(ranking, level),
  ];
}

function whyOf(flag: Flag, row: RankedOccupation): string {
  return `${FLAGS[flag]}${flag === 'small-base' ? rounding(row) : ''}`;
}

/** What rounding of so small numbers alone makes of the growth. */
function rounding(row: RankedOccupation | SmallBaseOccupation): string {
  const range = 'growthRange' in row ? row.growthRange : null;
  if (range === null || row.growthRate === null) return '';
  const [low, high] = range.map((end) => (end === null ? 'any figure' : signedPercent(end)));
  return ` (by rounding alone ${low} to ${high})`;
}

/** What the total holds beyond the rows; nothing where the rows add up to it. */
function gap({ total }: Ranking, level: number): readonly Line[] {
  if (total.gap === null) {
    return [
      {
        level,
        soc: '00-0000',
        title: 'All occupations',
        employment: total.employment,
        share: null,
        growthRate: null,
        missing: 'Total jobs',
        why: 'the total is not published, so shares are not known',
      },
    ];
  }
  if (total.gap === 0) return [];
  const share = typeof total.employment === 'number' ? total.gap / total.employment : null;
  return [
    {
      level,
      soc: null,
      title: 'Difference to the total',
      employment: total.gap,
      share,
      growthRate: null,
      missing: total.gap > 0 ? 'Jobs in no row' : 'Jobs beyond the total',
      why: total.gap > 0 ? 'withheld and absent occupations, and rounding' : 'rounding',
    },
  ];
}
