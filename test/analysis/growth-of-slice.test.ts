import { describe, expect, it } from 'vitest';
import { codeMatch } from '../../src/analysis/code-match.ts';
import type { Growth, GrowthSource } from '../../src/analysis/growth.ts';
import { growthOfSlice } from '../../src/analysis/growth-of-slice.ts';
import type { OccupationFigures } from '../../src/domain/slice.ts';
import { growthSource, projected } from '../support/growth-sources.ts';
import { type MadeFigure, occupation, sliceOf, total } from '../support/slice-figures.ts';

/** Growth of the first of the occupations, the others being of the same slice. */
function growthOf(
  occupations: readonly OccupationFigures[],
  ...sources: readonly GrowthSource[]
): Growth | null {
  const [first] = occupations;
  if (first === undefined) throw new Error('There is no occupation.');
  return growthOfSlice(sliceOf(occupations), sources)(first);
}

function detailed(code: string, employment: MadeFigure): OccupationFigures {
  return occupation(code, { employment }, { level: 'detailed' });
}

const WELDERS = detailed('51-4121', 2000);

describe('the rate of an occupation', () => {
  it.each([
    // 1,000 → 1,040 is 4.0 %; from unrounded figures it was 4.1 %.
    ['is the printed percent, before the ratio', { employmentChangePercent: 4.1 }, 0.041],
    ['is projected ÷ base − 1 where no percent is printed', {}, 0.04],
    [
      'is the ratio where the percent is withheld',
      { employmentChangePercent: 'confidential' as const },
      0.04,
    ],
  ])('%s', (_, figures, rate) => {
    const row = projected('51-4121', {
      baseEmployment: 1000,
      projectedEmployment: 1040,
      ...figures,
    });
    expect(growthOf([WELDERS], growthSource('us', [row]))?.growthRate).toBeCloseTo(rate, 12);
  });

  it('is a clean fraction of the printed percent', () => {
    const row = projected('51-4121', { employmentChangePercent: 4.1 });
    expect(growthOf([WELDERS], growthSource('us', [row]))?.growthRate).toBe(0.041);
  });

  it('is there for a year too: 21 % in ten years is 1.9244876 % a year', () => {
    const row = projected('51-4121', { baseEmployment: 100, projectedEmployment: 121 });
    const growth = growthOf([WELDERS], growthSource('us', [row]));
    expect(growth?.annualGrowthRate).toBeCloseTo(0.019244876, 8);
  });

  it('has none for a year where the years are not known', () => {
    const row = occupation(
      '51-4121',
      { baseEmployment: 100, projectedEmployment: 121 },
      { level: 'detailed' },
    );
    expect(growthOf([WELDERS], growthSource('us', [row]))).toMatchObject({
      annualGrowthRate: null,
      baseYear: null,
    });
  });
});

describe('under a basis that is not the slice', () => {
  const row = projected('51-4121', {
    baseEmployment: 400_000,
    projectedEmployment: 420_000,
    employmentChangePercent: 5,
    openings: 40_000,
    openingsFromGrowth: 2000,
    openingsFromExits: 18_000,
    openingsFromTransfers: 20_000,
  });

  it('applies the rates to the jobs of the slice, and keeps the publisher’s numbers beside them', () => {
    // 2,000 × 5 % = 100; openings 40,000 ÷ 400,000 × 2,000 = 200.
    expect(growthOf([WELDERS], growthSource('us', [row]))).toMatchObject({
      basis: 'us',
      release: 'ep-2024-34',
      method: 'published',
      coverage: 1,
      baseYear: 2024,
      projectedYear: 2034,
      baseEmployment: 2000,
      projectedEmployment: 2100,
      change: 100,
      openings: { total: 200, growth: 10, exits: 90, transfers: 100 },
      basisFigures: {
        baseEmployment: 400_000,
        projectedEmployment: 420_000,
        change: 20_000,
        openings: 40_000,
      },
    });
  });

  it('gives the rate and no jobs where those of the slice are withheld', () => {
    const withheld = detailed('51-4121', 'employment-withheld');
    expect(growthOf([withheld], growthSource('us', [row]))).toMatchObject({
      growthRate: 0.05,
      baseEmployment: null,
      projectedEmployment: null,
      change: null,
      openings: null,
    });
  });

  it('loses no −0 jobs where it loses less than half of one', () => {
    const loss = projected('51-4121', { employmentChangePercent: -0.01 });
    expect(growthOf([WELDERS], growthSource('us', [loss]))).toMatchObject({
      change: 0,
      projectedEmployment: 2000,
    });
  });
});

describe('the publisher’s own numbers', () => {
  const row = projected('51-4121', {
    baseEmployment: 4000,
    projectedEmployment: 4400,
    employmentChangePercent: 10,
    openings: 440,
  });

  it.each([
    ['area-industry, beside a survey', growthSource('area-industry', [row], { isOwnSlice: true })],
    ['a projection shown by itself', growthSource('us', [row], { isItself: true })],
  ])('stand for %s', (_, source) => {
    expect(growthOf([WELDERS], source)).toMatchObject({
      method: 'published',
      baseEmployment: 4000,
      projectedEmployment: 4400,
      change: 400,
      openings: { total: 440, growth: null, exits: null, transfers: null },
    });
  });

  it.each([0, 999])('make no rate from a base of 0, whatever percent is printed: %s', (percent) => {
    const fromNothing = projected('51-4121', {
      baseEmployment: 0,
      projectedEmployment: 30,
      employmentChangePercent: percent,
      openings: 5,
    });
    expect(
      growthOf([WELDERS], growthSource('area-industry', [fromNothing], { isOwnSlice: true })),
    ).toMatchObject({
      growthRate: null,
      annualGrowthRate: null,
      baseEmployment: 0,
      projectedEmployment: 30,
      change: 30,
      openings: { total: 5 },
    });
  });

  it('of a base of 0 are applied to no other jobs', () => {
    const fromNothing = projected('51-4121', { baseEmployment: 0, projectedEmployment: 30 });
    expect(growthOf([WELDERS], growthSource('us', [fromNothing]))).toBeNull();
  });
});

describe('the basis', () => {
  const near = projected('51-4121', { employmentChangePercent: 1 });
  const far = projected('51-4121', { employmentChangePercent: 2 });

  it('is the first that has the occupation', () => {
    const sources = [growthSource('area', [near]), growthSource('us', [far])];
    expect(growthOf([WELDERS], ...sources)).toMatchObject({ basis: 'area', growthRate: 0.01 });
  });

  it.each([
    ['does not have it', [projected('51-4122', { employmentChangePercent: 9 })]],
    [
      'withholds it',
      [
        projected('51-4121', {
          baseEmployment: 'confidential',
          projectedEmployment: 'confidential',
        }),
      ],
    ],
  ])('is the next where the nearer one %s', (_, rows) => {
    const sources = [growthSource('area-industry', rows), growthSource('us', [far])];
    expect(growthOf([WELDERS], ...sources)).toMatchObject({ basis: 'us', growthRate: 0.02 });
  });

  it('is none where no projection has it', () => {
    expect(growthOf([WELDERS])).toBeNull();
    expect(growthOf([WELDERS], growthSource('us', []))).toBeNull();
  });
});

describe('a group under a borrowed basis', () => {
  const PRODUCTION = occupation('51-0000', { employment: 1000 });
  const rates = [
    projected('51-0000', { employmentChangePercent: 50 }, 'major'),
    projected('51-1011', {
      baseEmployment: 100,
      projectedEmployment: 110,
      openings: 12,
    }),
    projected('51-4121', {
      baseEmployment: 200,
      projectedEmployment: 190,
      openings: 20,
    }),
    projected('53-7062', { employmentChangePercent: 90 }),
  ];

  it('grows as its own detailed occupations do, not as the group does everywhere', () => {
    // (300 × 10 % + 600 × −5 %) ÷ 900 = 0; coverage 900 ÷ 1,000.
    // Openings: (300 × 0.12 + 600 × 0.10) ÷ 900 = 0.10667 a job, 106.67 of 1,000.
    const slice = [
      PRODUCTION,
      detailed('51-1011', 300),
      detailed('51-4121', 600),
      detailed('53-7062', 500),
    ];
    const growth = growthOf(slice, growthSource('us', rates));
    expect(growth).toMatchObject({
      basis: 'us',
      method: 'rolled-up',
      coverage: 0.9,
      baseYear: 2024,
      projectedYear: 2034,
      baseEmployment: 1000,
      projectedEmployment: 1000,
      change: 0,
      openings: { total: 107 },
      basisFigures: null,
    });
    expect(growth?.growthRate).toBeCloseTo(0, 12);
  });

  it('counts 51-2090 once, which stands as broad and as detailed', () => {
    const slice = [
      PRODUCTION,
      occupation('51-2090', { employment: 400 }, { level: 'broad' }),
      detailed('51-2090', 400),
      detailed('51-1011', 600),
    ];
    const source = growthSource('us', [
      ...rates,
      projected('51-2090', { employmentChangePercent: -10 }),
    ]);
    // (400 × −10 % + 600 × 10 %) ÷ 1,000.
    const growth = growthOf(slice, source);
    expect(growth?.coverage).toBe(1);
    expect(growth?.growthRate).toBeCloseTo(0.02, 12);
  });

  it('leaves out the openings where one of the occupations has none', () => {
    const slice = [PRODUCTION, detailed('51-1011', 500), detailed('51-4121', 500)];
    const [group, first] = rates as [OccupationFigures, OccupationFigures];
    const source = growthSource('us', [
      group,
      first,
      projected('51-4121', { employmentChangePercent: 1 }),
    ]);
    expect(growthOf(slice, source)?.openings).toBeNull();
  });

  it.each([
    [0.8, 800, 0.1],
    [0.79, 790, 0.1],
    [0.5, 500, 0.1],
    [0.499, 499, null],
  ])('rests on a share of %s of its jobs: the rate is %s', (coverage, covered, rate) => {
    const slice = [PRODUCTION, detailed('51-1011', covered)];
    const growth = growthOf(slice, growthSource('us', rates));
    expect(growth?.coverage).toBeCloseTo(coverage, 12);
    if (rate === null) {
      expect(growth).toMatchObject({ growthRate: null, change: null, openings: null });
    } else expect(growth?.growthRate).toBeCloseTo(rate, 12);
  });

  it('takes a farther basis where the nearer one covers less than half', () => {
    const slice = [PRODUCTION, detailed('51-1011', 300), detailed('51-4121', 700)];
    const near = growthSource('area', [projected('51-1011', { employmentChangePercent: 90 })]);
    expect(growthOf(slice, near)).toMatchObject({ basis: 'area', growthRate: null });
    // 300 × 10 % + 700 × −5 % = −5 of 1,000.
    expect(growthOf(slice, near, growthSource('us', rates))).toMatchObject({
      basis: 'us',
      coverage: 1,
      change: -5,
    });
  });

  it('has a coverage of 1 where its rounded parts exceed it', () => {
    const slice = [PRODUCTION, detailed('51-1011', 1010)];
    expect(growthOf(slice, growthSource('us', rates))?.coverage).toBe(1);
  });

  it('has no rate where its jobs are withheld: nobody knows what it would rest on', () => {
    const slice = [
      occupation('51-0000', { employment: 'employment-withheld' }),
      detailed('51-1011', 300),
    ];
    expect(growthOf(slice, growthSource('us', rates))).toMatchObject({
      method: 'rolled-up',
      coverage: null,
      growthRate: null,
    });
  });

  it('has no growth where no occupation has a rate', () => {
    expect(growthOf([PRODUCTION, detailed('51-9199', 300)], growthSource('us', rates))).toBeNull();
  });

  it('is rolled up for all occupations together too', () => {
    const slice = [total({ employment: 1000 }), detailed('51-1011', 500), detailed('53-7062', 500)];
    // (500 × 10 % + 500 × 90 %) ÷ 1,000.
    expect(growthOf(slice, growthSource('us', rates))?.growthRate).toBeCloseTo(0.5, 12);
  });
});

describe('a group under a basis of its own industry or slice', () => {
  const slice = [
    occupation('51-0000', { employment: 1000 }),
    detailed('51-1011', 300),
    detailed('51-4121', 600),
  ];
  const parts = [
    projected('51-1011', { employmentChangePercent: 10 }),
    projected('51-4121', { employmentChangePercent: -5 }),
  ];
  const group = projected('51-0000', { employmentChangePercent: -7 }, 'major');

  it.each([
    ['us-industry', growthSource('us-industry', [group, ...parts])],
    ['all industries, which are the slice', growthSource('us', [group], { isOwnSlice: true })],
    ['a state’s all industries', growthSource('area', [group], { isOwnSlice: true })],
  ])('has the published rate: %s', (_, source) => {
    expect(growthOf(slice, source)).toMatchObject({
      method: 'published',
      coverage: 1,
      growthRate: -0.07,
      change: -70,
    });
  });

  it('is rolled up from the same industry’s rates where its own row is left out', () => {
    expect(growthOf(slice, growthSource('us-industry', parts))).toMatchObject({
      basis: 'us-industry',
      method: 'rolled-up',
      coverage: 0.9,
      change: 0,
    });
  });
});

describe('codes of another vintage', () => {
  const pair = (from: string, to: string) => ({ from, fromTitle: '', to, toTitle: '' });
  const match = codeMatch('2010', '2018', [
    pair('51-4121', '51-4121'),
    pair('13-1022', '13-1022'),
    pair('13-1022', '13-1029'),
    pair('47-2031', '47-2030'),
    pair('47-2032', '47-2030'),
  ]);
  const source = growthSource(
    'us',
    [
      projected('13-1022', {
        baseEmployment: 100,
        projectedEmployment: 130,
        employmentChangePercent: 31,
        openings: 10,
      }),
      projected('13-1029', {
        baseEmployment: 300,
        projectedEmployment: 310,
        employmentChangePercent: 3.4,
        openings: 30,
      }),
      projected('47-2030', { employmentChangePercent: 8 }),
    ],
    { match },
  );

  it('of one that was split are taken together: 100 + 300 → 130 + 310 is 10 %', () => {
    const growth = growthOf([detailed('13-1022', 50)], source);
    expect(growth?.growthRate).toBeCloseTo(0.1, 12);
    expect(growth).toMatchObject({
      method: 'published',
      projectedEmployment: 55,
      openings: { total: 5 },
      basisFigures: { baseEmployment: 400, projectedEmployment: 440, change: 40, openings: 40 },
    });
  });

  it('of several that became one are not allocated', () => {
    expect(growthOf([detailed('47-2031', 50)], source)).toBeNull();
  });

  it('are not taken together where one of the parts is left out', () => {
    const partly = {
      ...source,
      figures: { ...source.figures, occupations: source.figures.occupations.slice(0, 1) },
    };
    expect(growthOf([detailed('13-1022', 50)], partly)).toBeNull();
  });
});
