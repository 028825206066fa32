import { shortTitle } from '../../../analysis/short-title.ts';
import { levelText } from '../../../analysis/slice-text.ts';
import {
  RANGE_WAGES,
  type RangeWage,
  type WageFigures,
  type WageRanges,
  wageRanges,
} from '../../../analysis/wage-range.ts';
import type { FigureCell } from '../../../charts/chart.ts';
import { figureTable } from '../figure-table.ts';
import { yearOf } from '../row-columns.ts';
import type { Sheet } from '../sheet.ts';

const LEVEL = 'major';

/** What the major groups pay, from the lowest-paid tenth to the highest. */
export const wages: Sheet = {
  name: 'Wages',
  table: 'wages',
  shows: 'What each major group pays a year: the median, and the range around it',
  content(figures) {
    const ranges = wageRanges(figures.slice.figures, {
      level: LEVEL,
      top: Number.POSITIVE_INFINITY,
    });
    const lines = linesOf(ranges);
    const picture = figures.drawing('wages');
    return {
      title: `Wages: annual wages by occupation group, ${levelText(LEVEL)}, highest median first`,
      notes: [
        'Half of the workers earn less than the median; a tenth less than the 10th percentile, a tenth more than the 90th. No margin is published for them. “≥” is a floor: this or more.',
      ],
      figures: figureTable<Line>(
        [
          { key: 'soc', label: 'SOC code', kind: 'text', cell: ({ soc }) => soc },
          { key: 'title', label: 'Occupation group', kind: 'text', cell: ({ title }) => title },
          {
            key: 'employment',
            label: `Jobs ${yearOf(ranges.slice)}`.trim(),
            kind: 'jobs',
            cell: ({ employment }) => employment,
          },
          ...WAGE_ORDER.filter((wage) => wage === 'median' || ranges.known.has(wage)).map(
            (wage) => ({
              key: RANGE_WAGES[wage],
              label: LABELS[wage],
              kind: 'usd-per-year' as const,
              cell: ({ wages: known }: Line): FigureCell => known?.[wage] ?? null,
            }),
          ),
          { key: 'note', label: 'Note', kind: 'text', cell: ({ note }) => note },
        ],
        lines,
      ),
      charts: [],
      ...(picture === undefined || ranges.rows.length === 0 ? {} : { picture }),
    };
  },
};

/** As they stand from the lowest to the highest. */
const WAGE_ORDER = ['entry', 'p10', 'p25', 'median', 'p75', 'p90', 'experienced'] as const;

const LABELS: Readonly<Record<RangeWage, string>> = {
  p10: '10th percentile',
  p25: '25th percentile',
  median: 'Median annual wage',
  p75: '75th percentile',
  p90: '90th percentile',
  entry: 'Entry: mean of the lowest third',
  experienced: 'Experienced: mean of the upper two thirds',
};

interface Line {
  readonly soc: string;
  readonly title: string;
  readonly employment: number | null;
  readonly wages: WageFigures | null;
  readonly note: string | null;
}

function linesOf({ rows, without, known }: WageRanges): readonly Line[] {
  return [
    ...rows.map(({ soc, title, employment, wages: figures }) => ({
      soc,
      title: shortTitle(title),
      employment,
      wages: figures,
      note: noteOf(
        employment,
        WAGE_ORDER.filter((wage) => known.has(wage)),
        figures,
      ),
    })),
    ...without.map(({ soc, title, employment, reason }) => ({
      soc,
      title: shortTitle(title),
      employment,
      wages: null,
      note: WHY_WITHOUT[reason],
    })),
  ];
}

const WHY_WITHOUT = {
  'paid-by-the-hour': 'paid by the hour: no annual wage',
  'rolled-up': 'added up from its occupations: no median',
  'not-published': 'wage withheld or not published',
} as const;

function noteOf(
  employment: number | null,
  shown: readonly RangeWage[],
  figures: WageFigures,
): string | null {
  const words = [
    ...(employment === null ? ['jobs withheld'] : []),
    ...(shown.some((wage) => figures[wage] !== null && typeof figures[wage] === 'object')
      ? ['≥: top-coded, this or more']
      : []),
    ...(shown.some((wage) => figures[wage] === null) ? ['a wage is withheld'] : []),
  ];
  return words.join('; ') || null;
}
