import { describe, expect, it } from 'vitest';
import { measuresOf, rankOccupations } from '../../src/analysis/rank.ts';
import type { RankedOccupation, RankingRequest } from '../../src/analysis/ranking.ts';
import { WAGES } from '../../src/domain/measure.ts';
import type { OccupationFigures } from '../../src/domain/slice.ts';
import {
  type MadeFigure,
  type MadeFigures,
  occupation,
  sliceOf,
  total,
} from '../support/slice-figures.ts';

const REQUEST: RankingRequest = {
  level: 'major',
  by: 'size',
  wage: 'annual-median',
  ascending: false,
  confidence: 0.9,
  largeOrGrowing: false,
};

function rank(occupations: readonly OccupationFigures[], request: Partial<RankingRequest> = {}) {
  return rankOccupations(sliceOf(occupations), { ...REQUEST, ...request });
}

function places(rows: readonly RankedOccupation[]) {
  return rows.map(({ rank: place, soc }) => [place, soc]);
}

/** Occupations whose median annual wages are these, in the order of the codes. */
function withWages(...wages: readonly MadeFigure[]): readonly OccupationFigures[] {
  return wages.map((annualMedianWage, index) =>
    occupation(`${11 + 2 * index}-0000`, { employment: 1, annualMedianWage }),
  );
}

/** One ranked occupation beside a total of 1,000 jobs. */
function rowOf(figures: MadeFigures, request: Partial<RankingRequest> = {}): RankedOccupation {
  const { rows, withheld } = rank(
    [total({ employment: 1000 }), occupation('51-0000', figures)],
    request,
  );
  const [row] = [...rows, ...withheld];
  if (row === undefined) throw new Error('The occupation is in no row.');
  return row;
}

describe('by size', () => {
  const groups = [
    total({ employment: 1000 }),
    occupation('11-0000', { employment: 300 }),
    occupation('13-0000', { employment: 100 }),
    occupation('15-0000', { employment: 'employment-withheld' }),
    occupation('17-0000', { employment: 300 }),
    occupation('19-0000', { employment: 250 }),
    occupation('21-0000', { employment: 'employment-withheld' }),
    occupation('11-1000', { employment: 300 }, { level: 'minor' }),
  ];

  it('ranks from the largest, 1 … n without gaps, equals in the order of their codes', () => {
    const { rows, measure } = rank(groups);
    expect(measure).toBe('employment');
    expect(places(rows)).toEqual([
      [1, '11-0000'],
      [2, '17-0000'],
      [3, '19-0000'],
      [4, '13-0000'],
    ]);
  });

  it('ranks from the smallest, equals still in the order of their codes', () => {
    expect(places(rank(groups, { ascending: true }).rows)).toEqual([
      [1, '13-0000'],
      [2, '19-0000'],
      [3, '11-0000'],
      [4, '17-0000'],
    ]);
  });

  it.each([true, false])('lists what is withheld without a rank, ascending %s', (ascending) => {
    expect(places(rank(groups, { ascending }).withheld)).toEqual([
      [null, '15-0000'],
      [null, '21-0000'],
    ]);
  });

  it('states what the rows leave of the published total', () => {
    expect(rank(groups).total).toEqual({ employment: 1000, sumOfRows: 950, gap: 50 });
  });

  it('has a negative gap where rounding makes the rows exceed the total', () => {
    expect(rank([total({ employment: 290 }), ...groups.slice(1, 2)]).total.gap).toBe(-10);
  });

  it('gives shares of the published total', () => {
    expect(rank(groups).rows.map(({ share }) => share)).toEqual([0.3, 0.3, 0.25, 0.1]);
    expect(rank(groups).withheld.map(({ share }) => share)).toEqual([null, null]);
  });

  it.each([
    ['withheld', [total({ employment: 'employment-withheld' })]],
    ['not in the file', []],
  ] as const)('gives no shares and no gap where the total is %s', (_, totals) => {
    const { rows, total: coverage } = rank([...totals, ...groups.slice(1)]);
    expect(rows.map(({ share }) => share)).toEqual([null, null, null, null]);
    expect(coverage).toEqual({ employment: null, sumOfRows: 950, gap: null });
  });

  it('has no rows where the level has none', () => {
    expect(rank(groups, { level: 'detailed' })).toMatchObject({
      rows: [],
      withheld: [],
      total: { sumOfRows: 0, gap: 1000 },
    });
  });
});

describe('by wage', () => {
  it('ranks occupations whose employment is withheld: their wage is published', () => {
    const { rows, withheld } = rank(
      [
        occupation('11-0000', { employment: 'employment-withheld', annualMedianWage: 90_000 }),
        occupation('13-0000', { employment: 10, annualMedianWage: 80_000 }),
        occupation('15-0000', { employment: 10, annualMedianWage: 'wage-withheld' }),
      ],
      { by: 'wage' },
    );
    expect(places(rows)).toEqual([
      [1, '11-0000'],
      [2, '13-0000'],
    ]);
    expect(rows[0]?.flags).toContain('employment-withheld');
    expect(places(withheld)).toEqual([[null, '15-0000']]);
  });

  it('puts floors first: they are the top code or more', () => {
    const { rows } = rank(withWages(200_000, { atLeast: 239_200 }, 239_000, { atLeast: 239_200 }), {
      by: 'wage',
    });
    expect(places(rows)).toEqual([
      [1, '13-0000'],
      [2, '17-0000'],
      [3, '15-0000'],
      [4, '11-0000'],
    ]);
    expect(rows[0]).toMatchObject({
      wage: { value: { atLeast: 239_200 } },
      flags: ['no-sampling-error', 'top-coded'],
    });
  });

  it('puts floors last where the lowest come first', () => {
    const { rows } = rank(withWages({ atLeast: 239_200 }, 200_000), {
      by: 'wage',
      ascending: true,
    });
    expect(places(rows)).toEqual([
      [1, '13-0000'],
      [2, '11-0000'],
    ]);
  });

  it('keeps a floor whose top code is not known', () => {
    const { rows } = rank(withWages(200_000, { atLeast: null }), { by: 'wage' });
    expect(rows[0]).toMatchObject({ soc: '13-0000', annualMedianWage: { atLeast: null } });
  });

  it.each([
    ['annual-mean', 'annualMeanWage'],
    ['hourly-mean', 'hourlyMeanWage'],
  ] as const)(
    'does not place a top-coded %s: real means go above the threshold',
    (wage, measure) => {
      const { rows, withheld } = rank(
        [
          occupation('11-0000', { employment: 1, [measure]: { atLeast: 239_200 } }),
          occupation('13-0000', { employment: 1, [measure]: 300_000 }),
        ],
        { by: 'wage', wage },
      );
      expect(places(rows)).toEqual([[1, '13-0000']]);
      expect(places(withheld)).toEqual([[null, '11-0000']]);
      expect(withheld[0]?.flags).toEqual(expect.arrayContaining(['top-coded', 'not-placed']));
    },
  );

  it('does not call a top-coded mean misplaced where something else is ranked by', () => {
    const row = rowOf({ employment: 1, annualMeanWage: { atLeast: 239_200 } });
    expect(row.flags).not.toContain('not-placed');
  });

  it.each(Object.entries(WAGES))('--wage %s shows and ranks by %s', (wage, measure) => {
    const request = { by: 'wage', wage: wage as RankingRequest['wage'] } as const;
    const found = rank(
      [
        occupation('11-0000', { employment: 1, [measure]: 20 }),
        occupation('13-0000', { employment: 2, [measure]: 30 }),
      ],
      request,
    );
    expect(places(found.rows)).toEqual([
      [1, '13-0000'],
      [2, '11-0000'],
    ]);
    expect(found.measure).toBe(measure);
    expect(found.rows[0]?.wage).toEqual({ measure, value: 30 });
    expect(measuresOf({ ...REQUEST, ...request })).toContain(measure);
  });
});

describe('within a group', () => {
  const occupations = [
    total({ employment: 1000 }),
    occupation('15-0000', { employment: 200 }, { title: 'Computer' }),
    occupation('15-1200', { employment: 150 }, { level: 'minor' }),
    occupation('15-2000', { employment: 40 }, { level: 'minor' }),
    occupation('15-1210', { employment: 60 }, { level: 'broad' }),
    occupation('15-1211', { employment: 60 }, { level: 'detailed' }),
    occupation('15-1252', { employment: 80 }, { level: 'detailed' }),
    occupation('15-2031', { employment: 30 }, { level: 'detailed' }),
    occupation('51-0000', { employment: 700 }),
    occupation('51-2000', { employment: 300 }, { level: 'minor' }),
    occupation('51-2090', { employment: 250 }, { level: 'broad' }),
    occupation('51-2090', { employment: 250 }, { level: 'detailed' }),
  ];

  it.each([
    ['15-0000', 'minor', ['15-1200', '15-2000']],
    ['15-0000', 'detailed', ['15-1252', '15-1211', '15-2031']],
    // The minor group 15-1200 is written XX-XX00; 15-2000 does not reach into it.
    ['15-1200', 'detailed', ['15-1252', '15-1211']],
    ['15-2000', 'detailed', ['15-2031']],
    ['15-1210', 'detailed', ['15-1211']],
    ['51-2000', 'detailed', ['51-2090']],
    // Broad and detailed: counted once at each level.
    ['51-2090', 'detailed', ['51-2090']],
    ['00-0000', 'major', ['51-0000', '15-0000']],
  ] as const)('%s at level %s are %j', (within, level, expected) => {
    expect(rank(occupations, { within, level }).rows.map(({ soc }) => soc)).toEqual(expected);
  });

  it('shares and gap are of the group', () => {
    const ranking = rank(occupations, { within: '15-0000', level: 'minor' });
    expect(ranking.within).toEqual({ code: '15-0000', title: 'Computer' });
    expect(ranking.rows.map(({ share }) => share)).toEqual([0.75, 0.2]);
    expect(ranking.total).toEqual({ employment: 200, sumOfRows: 190, gap: 10 });
  });

  it('a broad group that is a detailed occupation too counts once', () => {
    expect(rank(occupations, { within: '51-2090', level: 'detailed' }).total).toEqual({
      employment: 250,
      sumOfRows: 250,
      gap: 0,
    });
  });
});

describe('a row', () => {
  it('has the margin of its employment in whole jobs', () => {
    // 1.645 × 0.011 × 249,790 = 4,519.95
    const row = rowOf({ employment: 249_790, employmentRsePercent: 1.1 });
    expect(row).toMatchObject({ employmentRsePercent: 1.1, employmentMargin: 4520 });
    expect(row.flags).not.toContain('no-sampling-error');
  });

  it.each([
    ['is 0', 0, 0],
    ['is blank', 'blank', null],
    ['is withheld', 'employment-withheld', null],
  ] as const)('has no margin where the RSE %s, never ±0', (_, employmentRsePercent, shown) => {
    const row = rowOf({ employment: 100, employmentRsePercent });
    expect(row).toMatchObject({ employmentRsePercent: shown, employmentMargin: null });
    expect(row.flags).toContain('no-sampling-error');
  });

  it.each([
    [20, []],
    [30, ['use-with-care']],
    [45, ['unreliable']],
  ] as const)('says how far an RSE of %d %% goes', (employmentRsePercent, flags) => {
    const figures = {
      annualMeanWage: 1,
      annualMedianWage: 1,
      hourlyMeanWage: 1,
      hourlyMedianWage: 1,
    };
    expect(rowOf({ employment: 100, employmentRsePercent, ...figures }).flags).toEqual(flags);
  });

  it.each<readonly [MadeFigure, string]>([
    ['wage-withheld', 'wage-withheld'],
    ['confidential', 'wage-withheld'],
    ['no-hourly', 'no-hourly'],
    ['no-annual', 'no-annual'],
    ['see-notes', 'not-available'],
    ['not-available', 'not-available'],
    ['blank', 'not-available'],
    ['unreadable', 'unreadable'],
    [{ atLeast: 115 }, 'top-coded'],
  ])('whose wage is %j is flagged %s', (annualMedianWage, flag) => {
    const row = rowOf({
      employment: 100,
      employmentRsePercent: 5,
      annualMeanWage: 1,
      annualMedianWage,
      hourlyMeanWage: 1,
      hourlyMedianWage: 1,
    });
    expect(row.flags).toEqual([flag]);
  });

  it('of a file without a wage that is not asked for misses nothing', () => {
    const figures = { employment: 100, employmentRsePercent: 5, annualMedianWage: 1 };
    expect(rowOf({ ...figures, hourlyMeanWage: 'blank' }).flags).toEqual([]);
  });

  it('whose employment is withheld is null, never 0, and says so', () => {
    const row = rowOf({ employment: 'employment-withheld' });
    expect(row).toMatchObject({
      rank: null,
      employment: null,
      employmentMargin: null,
      share: null,
    });
    expect(row.flags).toContain('employment-withheld');
  });
});

describe('what is said beside a ranking', () => {
  const caution =
    'Level 5 is often not reliable below the nation: few employers stand behind each figure.';

  it('is that the figures are a prompt, always and last', () => {
    expect(
      rank([occupation('51-0000', { employment: 1, employmentRsePercent: 1 })]).caveats,
    ).toEqual([
      'OEWS May 2024 figures are survey estimates without the self-employed: a prompt to ask employers, who confirm or correct them.',
    ]);
  });

  it('is the guide’s caution at levels 4 and 5 below the nation', () => {
    const area = { code: '08', type: 'state', title: 'Colorado' } as const;
    const caveats = (slice: Parameters<typeof sliceOf>[1], level: RankingRequest['level']) =>
      rankOccupations(sliceOf([], slice), { ...REQUEST, level }).caveats;
    expect(caveats({ area }, 'detailed')).toContain(caution);
    expect(caveats({ area }, 'broad')).toContain(caution.replace('5', '4'));
    expect(caveats({ area }, 'minor')).toHaveLength(1);
    expect(caveats({}, 'detailed')).toHaveLength(1);
  });

  it('is how many figures have no sampling error', () => {
    const figures = [1, 0, undefined].map((rse, index) =>
      occupation(`${11 + index}-0000`, { employment: 1, employmentRsePercent: rse ?? 'blank' }),
    );
    expect(rank(figures).caveats[0]).toBe(
      'No sampling error is published for 2 of 3 employment figures; they are not exact.',
    );
  });
});
