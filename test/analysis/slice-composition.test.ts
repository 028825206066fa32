import { describe, expect, it } from 'vitest';
import type { GrowthSource } from '../../src/analysis/growth.ts';
import { growthOfSlice } from '../../src/analysis/growth-of-slice.ts';
import { compositionOfSlice, type SliceComposition } from '../../src/analysis/slice-composition.ts';
import type { OccupationFigures } from '../../src/domain/slice.ts';
import { growthSource, projected } from '../support/growth-sources.ts';
import { occupation, sliceOf, total } from '../support/slice-figures.ts';

function compose(
  occupations: readonly OccupationFigures[],
  sources: readonly GrowthSource[],
  top = 10,
): SliceComposition {
  const figures = sliceOf(occupations);
  return compositionOfSlice(figures, growthOfSlice(figures, sources), { level: 'major', top });
}

function sums({ rows, other, rest }: SliceComposition): readonly (readonly [number, number])[] {
  const parts = [...rows, other, rest];
  const sum = (share: 'share' | 'projectedShare') =>
    parts.reduce((whole, part) => whole + (part?.[share] ?? 0), 0);
  return [[sum('share'), sum('projectedShare')]];
}

const GROUPS = [
  total({ employment: 1000 }),
  occupation('51-0000', { employment: 500 }, { title: 'Production' }),
  occupation('53-0000', { employment: 300 }, { title: 'Transportation' }),
  occupation('11-0000', { employment: 60 }, { title: 'Management' }),
  occupation('13-0000', { employment: 40 }, { title: 'Business' }),
];
const RATES = growthSource('us-industry', [
  projected('51-0000', { employmentChangePercent: -10 }, 'major'),
  projected('53-0000', { employmentChangePercent: 10 }, 'major'),
  projected('11-0000', { employmentChangePercent: 50 }, 'major'),
  projected('13-0000', { employmentChangePercent: 0 }, 'major'),
]);

describe('the composition of a slice', () => {
  it('has shares that add up to 1, now and projected, with an other that is named', () => {
    const result = compose(GROUPS, [RATES], 2);
    expect(result.other).toMatchObject({
      title: 'Other (2 groups)',
      groups: [{ title: 'Management' }, { title: 'Business' }],
      employment: 100,
      projected: 130,
    });
    const [[now = 0, then = 0] = []] = sums(result);
    expect(now).toBeCloseTo(1, 12);
    expect(then).toBeCloseTo(1, 12);
  });

  it('lets what has no rate keep its share: a gap now is no growth of the others', () => {
    // Now 900 of 1,000 in rows; projected 450 + 330 + 90 + 40 = 910 in rows, of 910 ÷ 0.9 = 1,011.
    const { rows, rest, totals } = compose(GROUPS, [RATES]);
    expect(totals).toEqual({ employment: 1000, projected: 1011 });
    expect(rows[0]).toMatchObject({ soc: '51-0000', share: 0.5, projected: 450 });
    expect(rows[0]?.projectedShare).toBeCloseTo(450 / 1011, 12);
    expect(rows[0]?.changeInPoints).toBeCloseTo(100 * (450 / 1011 - 0.5), 10);
    expect(rest).toMatchObject({ employment: 100, projected: 101 });
    expect(rest?.changeInPoints).toBeCloseTo(0, 1);
  });

  it('has the publisher’s projected total where the slice is a projection itself', () => {
    const rows = [
      projected('00-0000', { baseEmployment: 1000, projectedEmployment: 1100 }, 'total'),
      projected('51-0000', { baseEmployment: 600, projectedEmployment: 550 }, 'major'),
      projected('53-0000', { baseEmployment: 300, projectedEmployment: 440 }, 'major'),
    ];
    const figures = sliceOf(rows, { release: 'nem-2024-34' });
    const growthOf = growthOfSlice(figures, [
      { ...growthSource('us-industry', []), figures, isItself: true, isOwnSlice: true },
    ]);
    const result = compositionOfSlice(figures, growthOf, { level: 'major', top: 10 });
    expect(result.totals).toEqual({ employment: 1000, projected: 1100 });
    expect(result.rest).toMatchObject({ employment: 100, projected: 110 });
    expect(result.rows[0]).toMatchObject({ share: 0.6, projectedShare: 0.5 });
    expect(result).toMatchObject({
      baseYear: 2024,
      projectedYear: 2034,
      growthBases: ['us-industry'],
    });
  });

  it('never puts the levels of a survey and of a projection into one share', () => {
    // The state's own matrix counts 800 in production where the survey counts 500; it grows by 10 %.
    const matrix = growthSource(
      'area-industry',
      [projected('51-0000', { baseEmployment: 800, projectedEmployment: 880 }, 'major')],
      { isOwnSlice: true },
    );
    const { rows } = compose(GROUPS, [matrix]);
    expect(rows.find(({ soc }) => soc === '51-0000')?.projected).toBe(550);
  });

  it('has no projected shares where no projection serves', () => {
    const result = compose(GROUPS, []);
    expect(result).toMatchObject({
      growthBases: [],
      baseYear: null,
      projectedYear: null,
      totals: { employment: 1000, projected: null },
    });
    expect(result.rows.every(({ projectedShare }) => projectedShare === null)).toBe(true);
  });

  it('shows a group of withheld jobs among what has no row', () => {
    const groups = [...GROUPS, occupation('29-0000', { employment: 'employment-withheld' })];
    expect(compose(groups, [RATES]).rest?.withheld).toMatchObject([{ soc: '29-0000' }]);
  });
});
