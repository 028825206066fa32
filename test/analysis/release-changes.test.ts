import { describe, expect, it } from 'vitest';
import type { CodeChange } from '../../src/analysis/comparable-codes.ts';
import { hasMoved, releaseChanges } from '../../src/analysis/release-changes.ts';
import type { Estimate } from '../../src/domain/estimate.ts';
import type { OccupationFigures, SliceFigures } from '../../src/domain/slice.ts';
import type { SocLevel } from '../../src/domain/soc-level.ts';
import type { SocVintage } from '../../src/domain/soc-vintage.ts';

const SAME: CodeChange = { kind: 'same' };
const NO_TOP_CODES = { from: undefined, to: undefined };
const value = (number: number): Estimate => ({ kind: 'value', value: number });
const WITHHELD: Estimate = { kind: 'unknown', reason: 'employment-withheld' };

/** An occupation with invented figures; `rse` in percent. */
function occupation(
  code: string,
  employment: number | null,
  { title = code, rse = 2, level = 'detailed' as SocLevel, wage = 50_000 } = {},
): OccupationFigures {
  return {
    code,
    level,
    title,
    figures: {
      employment: employment === null ? WITHHELD : value(employment),
      employmentRsePercent: value(rse),
      annualMeanWage: value(wage),
      wageRsePercent: value(1),
    },
    source: { file: 0, row: 2, cell: () => ({ file: 'made.csv' }) },
  };
}

function slice(
  release: string,
  occupations: readonly OccupationFigures[],
  socVintage: SocVintage = '2018',
): SliceFigures {
  return {
    slice: {
      release,
      area: { code: '99', type: 'us', title: 'U.S.' },
      industry: { code: '31-33', level: 'sector', title: 'Manufacturing' },
      ownership: '5',
    },
    occupations,
    files: [],
    socVintage,
  };
}

describe('releaseChanges', () => {
  it('lists a figure only where the difference exceeds 1.645 √(SE₁² + SE₂²)', () => {
    // SE 20 and 20: the margin of the difference is 1.645 · 28.28 = 46.5.
    const from = slice('oews-2024-05', [occupation('51-2028', 1000), occupation('51-4041', 1000)]);
    const to = slice('oews-2025-05', [occupation('51-2028', 1046), occupation('51-4041', 1048)]);
    const [level] = releaseChanges(from, to, SAME, NO_TOP_CODES).levels;
    expect(level?.figures.map(({ code, margin }) => [code, margin])).toEqual([['51-4041', 48]]);
    // SE of 1,048 is 20.96: 1.645 · √(20² + 20.96²) = 47.7.
    expect(level?.compared).toBe(4);
  });

  it('says nothing of figures without a published error, and nothing of ranks whose ranges overlap', () => {
    const from = slice('oews-2024-05', [
      occupation('51-2028', 1000, { rse: 0 }),
      occupation('51-4041', 990),
    ]);
    const to = slice('oews-2025-05', [
      occupation('51-2028', 9000, { rse: 0 }),
      occupation('51-4041', 1000),
    ]);
    const changes = releaseChanges(from, to, SAME, NO_TOP_CODES);
    expect(changes.levels[0]).toMatchObject({ figures: [], ranks: [] });
    expect(hasMoved(changes)).toBe(false);
  });

  it('lists ranks whose ranges have nothing in common', () => {
    const from = slice('oews-2024-05', [occupation('51-2028', 9000), occupation('51-4041', 1000)]);
    const to = slice('oews-2025-05', [occupation('51-2028', 1000), occupation('51-4041', 9000)]);
    expect(releaseChanges(from, to, SAME, NO_TOP_CODES).levels[0]?.ranks).toEqual([
      {
        code: '51-2028',
        title: '51-2028',
        from: { rank: 1, range: [1, 1] },
        to: { rank: 2, range: [2, 2] },
      },
      {
        code: '51-4041',
        title: '51-4041',
        from: { rank: 2, range: [2, 2] },
        to: { rank: 1, range: [1, 1] },
      },
    ]);
  });

  it('lists what a new SOC split as a group, never as one that went and two that came', () => {
    const pair = (from: string, to: string) => ({ from, fromTitle: from, to, toTitle: to });
    const pairs = [
      pair('15-1111', '15-1221'),
      pair('15-1131', '15-1251'),
      pair('15-1131', '15-1299'),
    ];
    const from = slice(
      'oews-2018-05',
      [occupation('15-1111', 100), occupation('15-1131', 300), occupation('15-9999', 50)],
      '2010',
    );
    const to = slice('oews-2021-05', [
      occupation('15-1221', 100),
      occupation('15-1251', 150),
      occupation('15-1299', 150),
    ]);
    const { came, went, regrouped, breaks } = releaseChanges(
      from,
      to,
      { kind: 'crosswalk', pairs },
      NO_TOP_CODES,
    );
    expect(
      regrouped.map((group) => [group.from, group.to].map((side) => side.map(({ code }) => code))),
    ).toEqual([[['15-1131'], ['15-1251', '15-1299']]]);
    expect(came).toEqual([]);
    expect(went.map(({ code }) => code)).toEqual(['15-9999']);
    expect(breaks.map(({ kind }) => kind)).toContain('occupations');
  });

  it('lists what is newly withheld, not what is no longer in the file, and a changed top code', () => {
    const from = slice('oews-2021-05', [occupation('51-2028', 1000), occupation('51-4041', 500)]);
    const to = slice('oews-2022-05', [occupation('51-2028', null)]);
    const topCodes = {
      from: { hourlyUsd: 100, annualUsd: 208_000 },
      to: { hourlyUsd: 115, annualUsd: 239_200 },
    };
    const { withheld, went, topCode } = releaseChanges(from, to, SAME, topCodes);
    expect(withheld.map(({ code, measures }) => [code, measures])).toEqual([
      ['51-2028', ['employment']],
    ]);
    expect(went.map(({ code }) => code)).toEqual(['51-4041']);
    expect(topCode).toEqual(topCodes);
  });

  it('lists every figure that differs where one release was revised, without a margin', () => {
    const from = slice('oews-2025-05', [occupation('51-2028', 1000)]);
    const to = slice('oews-2025-05', [occupation('51-2028', 1010)]);
    expect(releaseChanges(from, to, SAME, NO_TOP_CODES).levels[0]?.figures).toMatchObject([
      { from: 1000, to: 1010, margin: null },
    ]);
  });
});
