import type { ChartSlice } from '../../src/charts/chart.ts';
import type { OccupationFigures } from '../../src/domain/slice.ts';
import type { SocLevel } from '../../src/domain/soc-level.ts';
import { madeChartSlice } from './made-chart-slice.ts';
import { occupation, total } from './slice-figures.ts';

export const LONG_TITLE =
  'Electrical, Electronic, and Electromechanical Assemblers, Except Coil Winders, Tapers, and Finishers';

/** Texts that a file may hold, and that have to stay text. */
export const HOSTILE_TITLES = [
  '<script>alert("1")</script>',
  '=HYPERLINK("x")',
  `quotes " ' \` and \\n \${1 + 1} & entities &lt;`,
  '👩‍🏭 emoji and Ω ß 中文',
  'X'.repeat(10_000),
  `${'word '.repeat(2_000)}end`,
  LONG_TITLE,
];

const RSE = { employmentRsePercent: 2 };

function rows(
  titles: readonly string[],
  jobs: (index: number) => number,
  level: SocLevel = 'major',
): OccupationFigures[] {
  return titles.map((title, index) =>
    occupation(`${11 + 2 * index}-0000`, { employment: jobs(index), ...RSE }, { level, title }),
  );
}

function percents(count: number, of: (index: number) => number): Record<string, number> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${11 + 2 * index}-0000`, of(index)]),
  );
}

const MANY = Array.from({ length: 22 }, (_, index) => `Group number ${index + 1} Occupations`);

/** Invented slices at the edges of what charts have to draw, by what is odd about them. */
export const ODD_SLICES: Readonly<Record<string, ChartSlice>> = {
  'no rows': madeChartSlice([]),
  'no rows but a total': madeChartSlice([total({ employment: 5_000 })]),
  'one occupation': madeChartSlice(
    [total({ employment: 5_000 }), ...rows(['Only Occupations'], () => 5_000)],
    percents(1, () => 10),
  ),
  'one occupation and no projection': madeChartSlice([
    total({ employment: 5_000 }),
    ...rows(['Only Occupations'], () => 5_000),
  ]),
  'all withheld': madeChartSlice(
    [
      total({ employment: 5_000 }),
      occupation('11-0000', { employment: 'employment-withheld' }, { title: 'One' }),
      occupation('13-0000', { employment: 'employment-withheld' }, { title: 'Two' }),
    ],
    percents(2, () => 10),
  ),
  'total withheld': madeChartSlice(
    [total({ employment: 'employment-withheld' }), ...rows(['One', 'Two'], () => 4_000)],
    percents(2, () => 10),
  ),
  'half withheld': madeChartSlice(
    [
      total({ employment: 10_000 }),
      ...rows(['One', 'Two', 'Three'], () => 1_000),
      occupation('29-0000', { employment: 'employment-withheld' }, { title: 'Withheld' }),
    ],
    percents(2, (index) => index * 5 - 2),
  ),
  'growth of +900 %': madeChartSlice(
    [total({ employment: 66_000 }), ...rows(MANY, (index) => 9_000 - 300 * index)],
    percents(22, (index) => (index === 4 ? 900 : 3 - index / 2)),
  ),
  'all shrink': madeChartSlice(
    [total({ employment: 66_000 }), ...rows(MANY, (index) => 9_000 - 300 * index)],
    percents(22, (index) => -99 + 4 * index),
  ),
  'nothing changes': madeChartSlice(
    [total({ employment: 30_000 }), ...rows(['One', 'Two', 'Three'], () => 10_000)],
    percents(3, () => 0),
  ),
  'only small bases': madeChartSlice(
    [total({ employment: 900 }), ...rows(['One', 'Two', 'Three'], (index) => 30 + 10 * index)],
    percents(3, (index) => 300 - 150 * index),
  ),
  'shares that add up to more than the total': madeChartSlice(
    [total({ employment: 29_950 }), ...rows(['One', 'Two', 'Three'], () => 10_000)],
    percents(3, (index) => index),
  ),
  'wide margins': madeChartSlice(
    [
      total({ employment: 30_000 }),
      ...['One', 'Two', 'Three'].map((title, index) =>
        occupation(
          `${11 + 2 * index}-0000`,
          { employment: 10_000, employmentRsePercent: 49.9 },
          { title },
        ),
      ),
    ],
    percents(3, () => 1),
  ),
  'numbers of jobs like a nation’s': madeChartSlice(
    [total({ employment: 160_000_000 }), ...rows(MANY, (index) => 99_999_990 / (index + 1))],
    percents(22, (index) => 30 - 3 * index),
  ),
  'texts that have to stay text': madeChartSlice(
    [total({ employment: 70_000 }), ...rows(HOSTILE_TITLES, (index) => 20_000 - 2_000 * index)],
    percents(HOSTILE_TITLES.length, (index) => 20 - 7 * index),
    {
      industry: { code: '31-33', level: 'sector', title: '<b>"Industry" & co</b>' },
      area: { code: '08', type: 'state', title: '=Area <i>' },
    },
  ),
};
