import { describe, expect, it } from 'vitest';
import type { CheckSetting, SliceCheck } from '../../../src/analysis/checks/check.ts';
import { SLICE_CHECKS } from '../../../src/analysis/checks/index.ts';
import type { Estimate } from '../../../src/domain/estimate.ts';
import type { Measure } from '../../../src/domain/measure.ts';
import type { SliceFigures } from '../../../src/domain/slice.ts';
import type { SocLevel } from '../../../src/domain/soc-level.ts';

/** Invented rows: code, level, figures; `null` is withheld. */
type Row = readonly [
  code: string,
  level: SocLevel,
  figures: Readonly<Partial<Record<Measure, number | null>>>,
  title?: string,
];
interface Case {
  readonly of: string;
  readonly release?: string;
  readonly area?: 'us' | 'state';
  readonly isAllIndustries?: true;
  readonly rows: readonly Row[];
}
interface Broken extends Case {
  /** The whole message of each finding. */
  readonly says: readonly (string | RegExp)[];
}

const SOC: Readonly<Record<string, readonly SocLevel[]>> = {
  '00-0000': ['total'],
  '45-0000': ['major'],
  '45-3000': ['minor'],
  '51-0000': ['major'],
  '51-2090': ['broad', 'detailed'],
  '51-2092': ['detailed'],
  '51-4041': ['detailed'],
};
const SETTING: CheckSetting = {
  soc: () => ({ levelsOf: (code) => SOC[code] ?? [], isKnown: (code) => code in SOC }),
};

const jobs = (employment: number | null) => ({ employment });
const all = (employment: number | null, figures = {}): Row => [
  '00-0000',
  'total',
  { employment, ...figures },
];

/** For every check slices that break it, and slices that look like it and must stay silent. */
const CASES: Readonly<
  Record<
    keyof typeof SLICE_CHECKS,
    { readonly breaks: readonly Broken[]; readonly silent: readonly Case[] }
  >
> = {
  sums: {
    breaks: [
      {
        of: 'a group that is smaller than one of its parts',
        rows: [all(1000), ['51-0000', 'major', jobs(400)], ['51-4041', 'detailed', jobs(99_999)]],
        says: [
          '51-0000 Title of 51-0000: employment 400, its 1 published detailed rows hold 99,999; rounding allows 10 more',
        ],
      },
      {
        of: 'projected jobs, and rounding to hundreds',
        release: 'ep-2024-34',
        rows: [
          ['00-0000', 'total', { projectedEmployment: 1000 }],
          ['51-0000', 'major', { projectedEmployment: 1200 }],
        ],
        says: [/projectedEmployment 1,000, .* hold 1,200; rounding allows 100 more$/],
      },
    ],
    silent: [
      {
        of: 'parts that hold more by what rounding to tens adds',
        rows: [all(990), ['45-0000', 'major', jobs(500)], ['51-0000', 'major', jobs(500)]],
      },
      {
        of: 'parts that hold less: the others are absent, not published',
        rows: [all(5000), ['51-0000', 'major', jobs(500)]],
      },
      {
        of: 'a withheld part and a withheld whole',
        rows: [all(null), ['45-0000', 'major', jobs(null)], ['51-0000', 'major', jobs(500)]],
      },
      {
        of: 'a code that stands as broad and as detailed',
        rows: [
          ['51-2090', 'broad', jobs(500)],
          ['51-2090', 'detailed', jobs(500)],
        ],
      },
      {
        of: 'a state that rounds large figures to hundreds',
        release: 'ca-2020-30',
        rows: [
          ['00-0000', 'total', { baseEmployment: 17_700 }],
          ['45-0000', 'major', { baseEmployment: 8900 }],
          ['51-0000', 'major', { baseEmployment: 8900 }],
        ],
      },
    ],
  },
  gaps: {
    breaks: [
      {
        of: 'major groups that are absent without a mark',
        rows: [all(1000), ['51-0000', 'major', jobs(600)]],
        says: [/employment 1,000, of which its 1 major groups leave 400 \(40\.0%\), and none/],
      },
    ],
    silent: [
      {
        of: 'a gap that a withheld group explains',
        rows: [all(1000), ['45-0000', 'major', jobs(null)], ['51-0000', 'major', jobs(600)]],
      },
      { of: 'a gap that rounding explains', rows: [all(1000), ['51-0000', 'major', jobs(980)]] },
      { of: 'no groups at all', rows: [all(1000), ['51-4041', 'detailed', jobs(10)]] },
    ],
  },
  levels: {
    breaks: [
      {
        of: 'a file of the nation without minor and broad rows',
        rows: [all(9), ['51-0000', 'major', jobs(9)], ['51-4041', 'detailed', jobs(9)]],
        says: [
          'Expected the levels total, major, minor, broad, detailed, found no minor, no broad among 3 rows',
        ],
      },
      {
        of: 'a projection with groups and without their total',
        release: 'ny-2012-22',
        rows: [['51-0000', 'major', jobs(9)]],
        says: ['Expected the levels total, major, found no total among 1 rows'],
      },
    ],
    silent: [
      {
        of: 'a state, which has no minor and broad rows',
        area: 'state',
        rows: [all(9), ['51-0000', 'major', jobs(9)], ['51-4041', 'detailed', jobs(9)]],
      },
      {
        of: 'the nation before minor and broad rows were published',
        release: 'oews-2011-05',
        rows: [all(9), ['51-0000', 'major', jobs(9)], ['51-4041', 'detailed', jobs(9)]],
      },
      {
        of: 'projections of occupations alone',
        release: 'ep-2024-34',
        rows: [['51-4041', 'detailed', {}]],
      },
    ],
  },
  titles: {
    breaks: [
      {
        of: 'no title, or the code in its place',
        rows: [
          ['51-0000', 'major', {}, ' '],
          ['51-4041', 'detailed', {}, '51-4041'],
        ],
        says: ['51-0000 (major) has no title', '51-4041 (detailed) has no title'],
      },
    ],
    silent: [{ of: 'a title', rows: [['51-0000', 'major', {}, 'Production Occupations']] }],
  },
  'soc-vintage': {
    breaks: [
      {
        of: 'most codes of another classification',
        rows: [
          ['51-0000', 'major', {}],
          ['11-2031', 'detailed', {}],
          ['15-1132', 'detailed', {}],
        ],
        says: ['Expected codes of SOC 2018; 2 of 3 are none (11-2031, 15-1132)'],
      },
      {
        of: 'a detailed code as a group',
        rows: [['51-4041', 'broad', {}]],
        says: ['51-4041 Title of 51-4041: stands as broad, SOC 2018 has it as detailed'],
      },
    ],
    silent: [
      {
        of: 'a code that OEWS publishes at two levels',
        rows: [
          ['51-2090', 'broad', {}],
          ['51-2090', 'detailed', {}],
        ],
      },
      { of: 'a group published as one occupation', rows: [['45-3000', 'detailed', {}]] },
    ],
  },
  percents: {
    breaks: [
      {
        of: 'a percent that rounding does not allow',
        release: 'ca-2020-30',
        rows: [
          [
            '00-0000',
            'total',
            {
              baseEmployment: 108_860,
              projectedEmployment: 116_620,
              employmentChange: 7660,
              employmentChangePercent: 7,
            },
          ],
        ],
        says: [
          /base 108,860, projected 116,620: a change of 7,660 is printed, rounding allows 7,760 ± 15$/,
          /7% is printed, rounding allows 7\.07% to 7\.19%$/,
        ],
      },
    ],
    silent: [
      {
        // BLS, 2024–34: 51-2061 prints −17.5 % beside equal thousands.
        of: 'a percent of unrounded figures beside equal rounded ones',
        release: 'ep-2024-34',
        rows: [
          [
            '51-2061',
            'detailed',
            {
              baseEmployment: 300,
              projectedEmployment: 300,
              employmentChange: -100,
              employmentChangePercent: -17.5,
            },
          ],
        ],
      },
      {
        of: 'a base that rounding may have made of nothing',
        release: 'pc-2022-32',
        rows: [
          [
            '51-4041',
            'detailed',
            { baseEmployment: 0, projectedEmployment: 10, employmentChangePercent: 300 },
          ],
        ],
      },
      {
        of: 'a percent without a base',
        rows: [['51-4041', 'detailed', { employmentChangePercent: 9 }]],
      },
    ],
  },
  openings: {
    breaks: [
      {
        of: 'openings that are not their parts',
        release: 'ny-2014-24',
        rows: [
          [
            '51-4041',
            'detailed',
            {
              openings: 900,
              openingsFromGrowth: 100,
              openingsFromExits: 200,
              openingsFromTransfers: 300,
            },
          ],
        ],
        says: [/openings 900; growth, exits and transfers are 600$/],
      },
    ],
    silent: [
      {
        of: 'a shrinking occupation, and parts that are rounded',
        release: 'ny-2014-24',
        rows: [
          [
            '51-4041',
            'detailed',
            {
              openings: 110,
              openingsFromGrowth: -100,
              openingsFromExits: 100,
              openingsFromTransfers: 100,
            },
          ],
        ],
      },
    ],
  },
  shares: {
    breaks: [
      {
        of: 'a share of another employment',
        rows: [all(100_000), ['51-0000', 'major', { employment: 5000, percentOfIndustry: 9.31 }]],
        says: [/percentOfIndustry 9\.31 is printed; 5,000 of 100,000 jobs are 5$/],
      },
      {
        of: 'jobs per thousand of another employment',
        isAllIndustries: true,
        rows: [all(100_000), ['51-0000', 'major', { employment: 5000, jobsPerThousand: 0.5 }]],
        says: [/jobsPerThousand 0\.5 is printed; 5,000 of 100,000 jobs are 50$/],
      },
    ],
    silent: [
      {
        of: 'shares within rounding, 0 of a small occupation among them',
        rows: [
          all(100_000, { percentOfIndustry: 100, jobsPerThousand: 1000 }),
          ['51-0000', 'major', { employment: 5000, percentOfIndustry: 5, jobsPerThousand: 50 }],
          ['51-4041', 'detailed', { employment: 30, percentOfIndustry: 0.03 }],
        ],
      },
      {
        of: 'jobs per thousand of the area, beside a total of the industry',
        rows: [all(100_000), ['51-0000', 'major', { employment: 5000, jobsPerThousand: 0.5 }]],
      },
      {
        of: 'a withheld total',
        rows: [all(null), ['51-0000', 'major', { employment: 5000, percentOfIndustry: 90 }]],
      },
    ],
  },
  percentiles: {
    breaks: [
      {
        of: 'a median above the 90th percentile',
        rows: [['51-4041', 'detailed', { annualMedianWage: 60_000, annualP90Wage: 50_000 }]],
        says: [/annualP90Wage 50,000 is below annualMedianWage 60,000$/],
      },
    ],
    silent: [
      {
        of: 'equal percentiles and one that is withheld',
        rows: [
          ['51-4041', 'detailed', { hourlyP10Wage: 9, hourlyP25Wage: null, hourlyMedianWage: 9 }],
        ],
      },
    ],
  },
  'hourly-annual': {
    breaks: [
      {
        of: 'an annual wage of another hourly one',
        rows: [['39-5094', 'detailed', { hourlyMedianWage: 19.26, annualMedianWage: 31_200 }]],
        says: [/annualMedianWage 31,200; 2,080 × hourlyMedianWage 19\.26 is 40,060\.8$/],
      },
    ],
    silent: [
      {
        // OES May 2011, 27-1012: the annual wage is of $12.815.
        of: 'an annual wage that was rounded down',
        rows: [['27-1012', 'detailed', { hourlyMedianWage: 12.82, annualMedianWage: 26_650 }]],
      },
      {
        of: 'a wage by the year alone',
        rows: [['25-2021', 'detailed', { hourlyMedianWage: null, annualMedianWage: 60_000 }]],
      },
    ],
  },
  placeholders: {
    breaks: [
      {
        of: 'an employment of 99,999',
        rows: [['45-3021', 'detailed', jobs(99_999)]],
        says: [/employment is 99,999$/],
      },
    ],
    silent: [{ of: 'a figure that ends in nines', rows: [['45-3021', 'detailed', jobs(9999)]] }],
  },
  bounds: {
    breaks: [
      {
        of: 'negative jobs, an RSE above 50 and a share above all',
        rows: [
          [
            '51-4041',
            'detailed',
            { employment: -10, employmentRsePercent: 51, percentOfIndustry: 101 },
          ],
        ],
        says: [
          /employment is -10, below 0$/,
          /employmentRsePercent is 51, above 50$/,
          /percentOfIndustry is 101, above 100$/,
        ],
      },
    ],
    silent: [
      {
        of: 'jobs that are lost, and growth above 100 percent',
        release: 'ep-2024-34',
        rows: [
          [
            '51-4041',
            'detailed',
            { employmentChange: -100, employmentChangePercent: 120, openings: -10 },
          ],
        ],
      },
    ],
  },
  'without-error': {
    breaks: [
      {
        of: 'an RSE of 0',
        rows: [['51-4041', 'detailed', { employment: 100, employmentRsePercent: 0 }]],
        says: [/^1 of 1 rows have an employment with an RSE of 0, the first 51-4041/],
      },
    ],
    silent: [
      {
        of: 'an RSE, and none of a withheld employment',
        rows: [
          ['51-0000', 'major', { employment: 100, employmentRsePercent: 2.5 }],
          ['51-4041', 'detailed', { employment: null, employmentRsePercent: null }],
        ],
      },
    ],
  },
};

describe.each(Object.entries(CASES))('%s', (name, { breaks, silent }) => {
  const check: SliceCheck = SLICE_CHECKS[name as keyof typeof SLICE_CHECKS];

  it.each(breaks)('finds $of', ({ says, ...broken }) => {
    const messages = [...check.find(sliceOf(broken), SETTING)].map(({ message }) => message);
    expect(messages).toEqual(
      says.map((said) => (typeof said === 'string' ? said : expect.stringMatching(said))),
    );
  });

  it.each(silent)('is silent about $of', (sound) => {
    expect([...check.find(sliceOf(sound), SETTING)]).toEqual([]);
  });
});

it('names the cell of a figure, and weighs a slight excess as a note', () => {
  const slice = sliceOf({
    of: '',
    rows: [all(1_000_000), ['51-0000', 'major', jobs(1_000_100)]],
  });
  expect([...SLICE_CHECKS.sums.find(slice, SETTING)]).toMatchObject([
    { severity: 'note', occupation: '00-0000', place: { file: 'a.xlsx', cell: 'employment2' } },
  ]);
});

function sliceOf({
  release = 'oews-2024-05',
  area = 'us',
  isAllIndustries,
  rows,
}: Case): SliceFigures {
  return {
    slice: {
      release,
      area: { code: area === 'us' ? '99' : '08', type: area, title: 'An area' },
      industry: isAllIndustries
        ? { code: '000000', level: 'cross-industry', title: 'Cross-industry' }
        : { code: '31-33', level: 'sector', title: 'Manufacturing' },
      ownership: '5',
    },
    files: [],
    socVintage: '2018',
    occupations: rows.map(([code, level, figures, title = `Title of ${code}`], index) => ({
      code,
      level,
      title,
      figures: Object.fromEntries(
        Object.entries(figures).map(([measure, value]): [string, Estimate] => [
          measure,
          value === null
            ? { kind: 'unknown', reason: 'employment-withheld' }
            : { kind: 'value', value },
        ]),
      ),
      source: {
        file: 0,
        row: index + 2,
        cell: (measure) => ({ file: 'a.xlsx', cell: `${measure}${index + 2}` }),
      },
    })),
  };
}
