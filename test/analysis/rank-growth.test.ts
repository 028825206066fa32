import { describe, expect, it } from 'vitest';
import type { GrowthSource } from '../../src/analysis/growth.ts';
import { growthOfSlice } from '../../src/analysis/growth-of-slice.ts';
import { LARGE_OR_GROWING_RULE } from '../../src/analysis/large-or-growing.ts';
import { rankOccupations } from '../../src/analysis/rank.ts';
import type { Ranking, RankingRequest } from '../../src/analysis/ranking.ts';
import type { OccupationFigures, Slice } from '../../src/domain/slice.ts';
import { growthSource, projected } from '../support/growth-sources.ts';
import { occupation, sliceOf, total } from '../support/slice-figures.ts';

const COLORADO: Partial<Slice> = { area: { code: '08', type: 'state', title: 'Colorado' } };

function rank(
  occupations: readonly OccupationFigures[],
  sources: readonly GrowthSource[],
  request: Partial<RankingRequest> = {},
  slice: Partial<Slice> = {},
): Ranking {
  const figures = sliceOf(occupations, slice);
  return rankOccupations(
    figures,
    {
      level: 'detailed',
      by: 'growth',
      wage: 'annual-median',
      ascending: false,
      confidence: 0.9,
      largeOrGrowing: false,
      ...request,
    },
    {
      growthOf: growthOfSlice(figures, sources),
      sources: sources.map(({ basis, figures: { files } }, index) => ({
        basis,
        files: files.map((file) => ({ ...file, sha256: String(index).repeat(64) })),
      })),
    },
  );
}

function detailed(code: string, employment: number | 'employment-withheld'): OccupationFigures {
  return occupation(code, { employment }, { level: 'detailed' });
}

/** Jobs, base, projected and openings of the U.S.: +10 %, −5 %, +50 %, +20 %. */
const OCCUPATIONS = [
  total({ employment: 10_000 }),
  detailed('51-1011', 4000),
  detailed('51-4121', 3000),
  detailed('51-4041', 999),
  detailed('51-9061', 1000),
];
const US = growthSource('us', [
  projected('51-1011', { baseEmployment: 20_000, projectedEmployment: 22_000, openings: 2000 }),
  projected('51-4121', { baseEmployment: 40_000, projectedEmployment: 38_000, openings: 6000 }),
  projected('51-4041', { baseEmployment: 2000, projectedEmployment: 3000, openings: 300 }),
  projected('51-9061', { baseEmployment: 5000, projectedEmployment: 6000, openings: 400 }),
]);

function codes(rows: Ranking['rows']): readonly string[] {
  return rows.map(({ soc }) => soc);
}

describe('a ranking by what is projected', () => {
  it.each([
    // Changes: +400, −150, (+500), +200. Openings: 400, 450, (150), 80.
    ['growth', ['51-9061', '51-1011', '51-4121'], 'growthRate'],
    ['annual-growth', ['51-9061', '51-1011', '51-4121'], 'annualGrowthRate'],
    ['change', ['51-1011', '51-9061', '51-4121'], 'change'],
    ['openings', ['51-4121', '51-1011', '51-9061'], 'openings'],
  ] as const)('by %s', (by, expected, measure) => {
    const ranking = rank(OCCUPATIONS, [US], { by });
    expect(codes(ranking.rows)).toEqual(expected);
    expect(ranking.rows.map((row) => row.rank)).toEqual([1, 2, 3]);
    expect(ranking.measure).toBe(measure);
    expect(codes(ranking.smallBase)).toEqual(['51-4041']);
  });

  it('puts the lowest first where asked to, equals in the order of their codes', () => {
    const same = growthSource('us', [
      projected('51-1011', { employmentChangePercent: 1 }),
      projected('51-4121', { employmentChangePercent: 1 }),
      projected('51-9061', { employmentChangePercent: -1 }),
    ]);
    expect(codes(rank(OCCUPATIONS, [same], { ascending: true }).rows)).toEqual([
      '51-9061',
      '51-1011',
      '51-4121',
    ]);
    expect(codes(rank(OCCUPATIONS, [same]).rows)).toEqual(['51-1011', '51-4121', '51-9061']);
  });

  it('has no rank ranges: no sampling error of growth is published', () => {
    const { rows } = rank(OCCUPATIONS, [US]);
    expect(rows.map(({ rankRange, apartFromNext }) => [rankRange, apartFromNext])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });

  it('leaves what has no jobs, or no growth, without a rank', () => {
    const occupations = [
      ...OCCUPATIONS,
      detailed('51-4122', 'employment-withheld'),
      detailed('51-9199', 5000),
    ];
    const source = {
      ...US,
      figures: {
        ...US.figures,
        occupations: [
          ...US.figures.occupations,
          projected('51-4122', { employmentChangePercent: 99 }),
        ],
      },
    };
    const { withheld, rows } = rank(occupations, [source], { minBase: 0 });
    expect(rows).toHaveLength(4);
    expect(withheld).toMatchObject([
      { soc: '51-4122', rank: null, growthRate: 0.99, baseEmployment: null },
      {
        soc: '51-9199',
        rank: null,
        growthRate: null,
        flags: expect.arrayContaining(['no-growth']),
      },
    ]);
  });
});

describe('rank ranges by size', () => {
  it('stand in the rows with what cannot be told apart from the next', () => {
    // Standard errors of 100 and 90: the difference of 1,000 is far, that of 10 is not.
    const occupations = [
      occupation('51-0000', { employment: 2000, employmentRsePercent: 5 }),
      occupation('53-0000', { employment: 1000, employmentRsePercent: 9 }),
      occupation('11-0000', { employment: 990, employmentRsePercent: 9 }),
      occupation('13-0000', { employment: 100 }),
    ];
    const { rows } = rank(occupations, [], { by: 'size', level: 'major' });
    expect(
      rows.map(({ soc, rankRange, apartFromNext }) => [soc, rankRange, apartFromNext]),
    ).toEqual([
      ['51-0000', [1, 1], true],
      ['53-0000', [2, 3], false],
      ['11-0000', [2, 3], null],
      ['13-0000', null, null],
    ]);
  });
});

describe('small bases', () => {
  it.each([
    ['the U.S.', {}, 1000],
    ['elsewhere', COLORADO, 100],
  ])('are in %s those below a number of jobs', (_, slice, minBase) => {
    const ranking = rank(
      [
        occupation('51-1011', { employment: minBase - 1 }, { level: 'detailed' }),
        occupation('51-4121', { employment: minBase }, { level: 'detailed' }),
      ],
      [US],
      {},
      slice,
    );
    expect(ranking.minBase).toBe(minBase);
    expect(codes(ranking.smallBase)).toEqual(['51-1011']);
    expect(codes(ranking.rows)).toEqual(['51-4121']);
  });

  it('are not hidden and have no rank, with a flag', () => {
    expect(rank(OCCUPATIONS, [US]).smallBase).toMatchObject([
      { soc: '51-4041', rank: null, flags: expect.arrayContaining(['small-base']) },
    ]);
  });

  it.each([
    // In tenths of a thousand: (3,000 ∓ 50) ÷ (2,000 ± 50) − 1.
    ['BLS’s projections, in hundreds', 'ep-2024-34', [2950 / 2050 - 1, 3050 / 1950 - 1]],
    // In tens: (3,000 ∓ 5) ÷ (2,000 ± 5) − 1.
    ['a state’s, in tens', 'wid-co-2024-34', [2995 / 2005 - 1, 3005 / 1995 - 1]],
  ])('have the growth that rounding allows in %s', (_, release, [low = 0, high = 0]) => {
    const source = growthSource('us', US.figures.occupations, { slice: { release } });
    const [row] = rank(OCCUPATIONS, [source]).smallBase;
    expect(row?.growthRange?.[0]).toBeCloseTo(low, 12);
    expect(row?.growthRange?.[1]).toBeCloseTo(high, 12);
  });

  it('of 20 jobs in tens may be 15 to 25: 30 is between 0 and 133 % more, and no bound is above 0', () => {
    const rows = [
      projected('51-1011', { baseEmployment: 20, projectedEmployment: 30 }),
      projected('51-4121', { baseEmployment: 0, projectedEmployment: 10 }),
    ];
    const figures = sliceOf(rows, { ...COLORADO, release: 'wid-co-2024-34' });
    const { smallBase, withheld } = rankOccupations(
      figures,
      {
        level: 'detailed',
        by: 'growth',
        wage: 'annual-median',
        ascending: false,
        confidence: 0.9,
        largeOrGrowing: false,
      },
      {
        growthOf: growthOfSlice(figures, [
          { ...growthSource('area', []), figures, isOwnSlice: true, isItself: true },
        ]),
        sources: [{ basis: 'area', files: figures.files }],
      },
    );
    expect(smallBase).toMatchObject([{ soc: '51-1011', growthRate: 0.5 }]);
    expect(smallBase[0]?.growthRange?.[0]).toBeCloseTo(0, 12);
    expect(smallBase[0]?.growthRange?.[1]).toBeCloseTo(35 / 15 - 1, 12);
    // From a base of 0 there is a change and no rate.
    expect(withheld).toMatchObject([
      { soc: '51-4121', baseEmployment: 0, change: 10, growthRate: null, flags: ['no-growth'] },
    ]);
  });

  it('are ranked with the others where --min-base is 0', () => {
    const { rows, smallBase, minBase } = rank(OCCUPATIONS, [US], { minBase: 0 });
    expect(minBase).toBe(0);
    expect(smallBase).toEqual([]);
    expect(rows[0]).toMatchObject({ soc: '51-4041', rank: 1, growthRate: 0.5 });
  });

  it('stay among the others where size is ranked by', () => {
    const { rows, smallBase } = rank(OCCUPATIONS, [US], { by: 'size' });
    expect(rows).toHaveLength(4);
    expect(smallBase).toEqual([]);
  });

  it('have no interval where the rate was rolled up', () => {
    const group = occupation('51-0000', { employment: 900 });
    const { smallBase } = rank([group, detailed('51-1011', 900)], [US], { level: 'major' });
    expect(smallBase).toMatchObject([{ soc: '51-0000', growthRange: null }]);
  });
});

describe('the basis of growth', () => {
  const OWN = growthSource('us-industry', [projected('51-1011', { employmentChangePercent: 3 })], {
    slice: { release: 'nem-2024-34' },
  });

  it('is in every row, and a table that mixes bases says so', () => {
    const { rows, caveats } = rank(OCCUPATIONS, [OWN, US]);
    expect(
      rows.map(({ soc, growthBasis, growthRelease }) => [soc, growthBasis, growthRelease]),
    ).toEqual([
      ['51-9061', 'us', 'ep-2024-34'],
      ['51-1011', 'us-industry', 'nem-2024-34'],
      ['51-4121', 'us', 'ep-2024-34'],
    ]);
    expect(caveats.join('\n')).toContain('Growth mixes bases (us, us-industry)');
  });

  it('is not said to be mixed where it is not', () => {
    expect(rank(OCCUPATIONS, [US]).caveats.join('\n')).not.toContain('mixes bases');
  });

  it.each([
    ['us', 'rates of its occupations in all industries'],
    ['us-industry', 'rates of its occupations in this industry'],
  ] as const)('%s, rolled up, weights %s', (basis, words) => {
    const source = { ...US, basis };
    const slice = [occupation('51-0000', { employment: 4000 }), detailed('51-1011', 4000)];
    expect(rank(slice, [source], { level: 'major' }).caveats.join('\n')).toContain(words);
  });

  it('names the files that a row rests on, and no others', () => {
    const files = (sources: readonly GrowthSource[]) =>
      rank(OCCUPATIONS, sources).sources.map(({ release }) => release);
    expect(files([OWN, US])).toEqual(['oews-2024-05', 'nem-2024-34', 'ep-2024-34']);
    expect(files([growthSource('us-industry', []), US])).toEqual(['oews-2024-05', 'ep-2024-34']);
  });
});

describe('occupations without growth', () => {
  it('are named with their share of the jobs', () => {
    const occupations = [...OCCUPATIONS, detailed('51-9198', 1200), detailed('51-9199', 300)];
    expect(rank(occupations, [US]).unmatched).toEqual({
      codes: ['51-9198', '51-9199'],
      employmentShare: 0.15,
    });
  });

  it('are also the groups that have a rate for too few jobs: all that are flagged so', () => {
    const slice = [
      total({ employment: 1000 }),
      occupation('51-0000', { employment: 1000 }),
      occupation('53-0000', { employment: 'employment-withheld' }),
      detailed('51-1011', 400),
    ];
    const ranking = rank(slice, [US], { level: 'major' });
    expect(ranking.unmatched).toEqual({ codes: ['51-0000', '53-0000'], employmentShare: 1 });
    const flagged = [...ranking.rows, ...ranking.withheld].filter(({ flags }) =>
      flags.includes('no-growth'),
    );
    expect(ranking.unmatched?.codes).toEqual(flagged.map(({ soc }) => soc));
    expect(ranking.withheld[0]).toMatchObject({
      soc: '51-0000',
      growthCoverage: 0.4,
      growthRate: null,
      flags: expect.arrayContaining(['no-growth']),
    });
  });

  it('are not stated where no projection serves', () => {
    expect(rank(OCCUPATIONS, [], { by: 'size' }).unmatched).toBeNull();
  });
});

it.each([
  [900, []],
  [800, []],
  [790, ['low-growth-coverage']],
  [490, ['no-growth']],
])('a group of 1,000 jobs with rates for %s is flagged: %s', (covered, flags) => {
  const slice = [occupation('51-0000', { employment: 1000 }), detailed('51-1011', covered)];
  const { rows, withheld } = rank(slice, [US], { level: 'major', minBase: 0 });
  const found = [...rows, ...withheld][0]?.flags.filter((flag) => flag.includes('growth'));
  expect(found).toEqual(flags);
});

describe('large or growing', () => {
  it('leaves out the small bases, says its rule, and counts the whole level as before', () => {
    // Of 51-1011, 51-4121 and 51-9061 the largest is 51-1011 and the fastest 51-9061.
    const ranking = rank(OCCUPATIONS, [US], { by: 'size', largeOrGrowing: true });
    expect(codes(ranking.rows)).toEqual(['51-1011', '51-9061']);
    // Each keeps its place among all of the level.
    expect(ranking.rows.map((row) => row.rank)).toEqual([1, 3]);
    expect(ranking.caveats).toContain(LARGE_OR_GROWING_RULE);
    expect(ranking.total.sumOfRows).toBe(8999);
  });
});

describe('a projection by itself', () => {
  it('has sizes from its base, its own growth and total, and no wages', () => {
    const rows = [
      projected('00-0000', { baseEmployment: 10_000, projectedEmployment: 11_000 }, 'total'),
      projected('51-0000', { baseEmployment: 6000, projectedEmployment: 6300 }, 'major'),
    ];
    const figures = sliceOf(rows, { release: 'nem-2024-34' });
    const source = {
      ...growthSource('us-industry', []),
      figures,
      isOwnSlice: true,
      isItself: true,
    };
    const ranking = rankOccupations(
      figures,
      {
        level: 'major',
        by: 'size',
        wage: 'annual-median',
        ascending: false,
        confidence: 0.9,
        largeOrGrowing: false,
      },
      {
        growthOf: growthOfSlice(figures, [source]),
        sources: [{ basis: 'us-industry', files: figures.files }],
      },
    );
    expect(ranking.rows).toMatchObject([
      {
        employment: 6000,
        share: 0.6,
        growthMethod: 'published',
        projectedEmployment: 6300,
        change: 300,
        flags: [],
      },
    ]);
    expect(ranking.total).toEqual({ employment: 10_000, sumOfRows: 6000, gap: 4000 });
    expect(ranking.sources).toHaveLength(1);
  });
});
