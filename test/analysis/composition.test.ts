import { describe, expect, it } from 'vitest';
import { composition } from '../../src/analysis/composition.ts';

// Invented figures.
const GROUPS = [
  { soc: '43-0000', title: 'Office', employment: 100, projected: 80 },
  { soc: '51-0000', title: 'Production', employment: 500, projected: 480 },
  { soc: '11-0000', title: 'Management', employment: 60, projected: 70 },
  { soc: '53-0000', title: 'Transportation', employment: 200, projected: 240 },
  { soc: '29-0000', title: 'Healthcare', employment: null, projected: null },
  { soc: '33-0000', title: 'Protective', employment: 40, projected: null },
];
const TOTALS = { employment: 1000, projected: 1000 };

function sum(values: readonly (number | null | undefined)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

describe('composition', () => {
  it('gives shares now and projected, largest now first, and the change in points', () => {
    const [first, second] = composition(GROUPS, TOTALS).rows;
    expect(first).toMatchObject({ soc: '51-0000', share: 0.5, projectedShare: 0.48 });
    expect(first?.changeInPoints).toBeCloseTo(-2, 10);
    expect(second?.soc).toBe('53-0000');
    expect(second?.changeInPoints).toBeCloseTo(4, 10);
  });

  it('puts what is withheld or absent into a rest, so that the shares add up to 1', () => {
    const { rows, rest } = composition(GROUPS, TOTALS);
    expect(rest).toMatchObject({
      title: 'Not shown',
      employment: 100,
      projected: 130,
      withheld: [{ soc: '29-0000', title: 'Healthcare' }],
    });
    expect(sum([...rows, rest].map((part) => part?.share))).toBeCloseTo(1, 12);
    expect(sum([...rows, rest].map((part) => part?.projectedShare))).toBeCloseTo(1, 12);
  });

  it('joins what is behind the first ones in a row that says how many and which', () => {
    const { rows, other, rest } = composition(GROUPS, TOTALS, 2);
    expect(rows.map(({ soc }) => soc)).toEqual(['51-0000', '53-0000']);
    expect(other).toMatchObject({ title: 'Other (3 groups)', employment: 200, projected: 150 });
    expect(other?.groups.map(({ soc }) => soc)).toEqual(['43-0000', '11-0000', '33-0000']);
    const parts = [...rows, other, rest];
    expect(sum(parts.map((part) => part?.share))).toBeCloseTo(1, 12);
    expect(sum(parts.map((part) => part?.projectedShare))).toBeCloseTo(1, 12);
  });

  it('leaves a single group its name', () => {
    const { rows, other } = composition(GROUPS, TOTALS, 4);
    expect(rows).toHaveLength(5);
    expect(other).toBeNull();
  });

  it('has a group without a projection in the rows, without a change', () => {
    const row = composition(GROUPS, TOTALS).rows.find(({ soc }) => soc === '33-0000');
    expect(row).toMatchObject({ share: 0.04, projectedShare: null, changeInPoints: null });
  });

  it('has no rest where the rows are the whole', () => {
    const groups = GROUPS.slice(0, 2);
    expect(composition(groups, { employment: 600, projected: 560 }).rest).toBeNull();
  });

  it('shows no share of a total that is not published', () => {
    const { rows, rest } = composition(GROUPS, { employment: null, projected: null });
    expect(
      rows.every(({ share, projectedShare }) => share === null && projectedShare === null),
    ).toBe(true);
    expect(rest).toMatchObject({ employment: null, projected: null });
  });
});
