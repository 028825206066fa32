import { describe, expect, it } from 'vitest';
import { leastOf, wageRanges } from '../../src/analysis/wage-range.ts';
import { occupation, sliceOf, total } from '../support/slice-figures.ts';

const TOP = { atLeast: 239_200 };
// Invented figures.
const SLICE = sliceOf([
  total({ employment: 10_000, annualMedianWage: 50_000 }),
  occupation('11-0000', {
    employment: 1000,
    annualP10Wage: 60_000,
    annualMedianWage: 125_000,
    annualP90Wage: TOP,
  }),
  occupation('23-0000', { employment: 10, annualMedianWage: TOP, annualP90Wage: TOP }),
  occupation('27-0000', { employment: 500, annualMedianWage: 'no-annual' }),
  occupation('29-0000', { employment: 400, annualMedianWage: 'wage-withheld' }),
  occupation('43-0000', { employment: 2000, annualMedianWage: 45_000 }),
  occupation('51-0000', { employment: 5000, annualMedianWage: 45_000 }),
  occupation('53-0000', { employment: 'employment-withheld', annualMedianWage: 60_000 }),
  occupation('51-4041', { employment: 300, annualMedianWage: 55_000 }, { level: 'detailed' }),
]);

const socs = (rows: readonly { readonly soc: string }[]) => rows.map(({ soc }) => soc);

describe('the wage ranges of a level', () => {
  const ranges = wageRanges(SLICE, { level: 'major', top: 15 });

  it('stand by their medians, a floor first, equals by their codes', () => {
    expect(socs(ranges.rows)).toEqual(['23-0000', '11-0000', '53-0000', '43-0000', '51-0000']);
  });

  it('are held against the median of all occupations, a floor as at least so much', () => {
    expect(ranges.wholeMedian).toBe(50_000);
    expect(ranges.rows.map(({ timesWhole }) => timesWhole)).toEqual([4.784, 2.5, 1.2, 0.9, 0.9]);
  });

  it('keep floors and what is not published apart', () => {
    expect(ranges.rows[1]?.wages).toEqual({
      p10: 60_000,
      p25: null,
      median: 125_000,
      p75: null,
      p90: TOP,
      entry: null,
      experienced: null,
    });
    expect([...ranges.known]).toEqual(['p10', 'median', 'p90']);
  });

  it('say why an occupation has no median', () => {
    expect(ranges.without).toEqual([
      { soc: '27-0000', title: 'Occupation 27-0000', employment: 500, reason: 'paid-by-the-hour' },
      { soc: '29-0000', title: 'Occupation 29-0000', employment: 400, reason: 'not-published' },
    ]);
  });

  it('of a group that was added up have no median', () => {
    const group = {
      ...occupation(
        '51-4000',
        { employment: 300, annualMedianWage: 'not-available' },
        { level: 'minor' },
      ),
      rolledUp: { coverage: 1, parts: 1, withheldParts: 0 },
    };
    expect(wageRanges(sliceOf([group]), { level: 'minor', top: 5 }).without).toMatchObject([
      { reason: 'rolled-up' },
    ]);
  });

  it('are those of the largest, the rest apart; withheld employment is smallest', () => {
    const { rows, smaller } = wageRanges(SLICE, { level: 'major', top: 2 });
    expect(socs(rows)).toEqual(['43-0000', '51-0000']);
    expect(socs(smaller)).toEqual(['23-0000', '11-0000', '53-0000']);
  });

  it('may be those within a group, with shares of it', () => {
    const { rows, within } = wageRanges(SLICE, { level: 'detailed', within: '51-0000', top: 9 });
    expect(within).toEqual({ code: '51-0000', title: 'Occupation 51-0000' });
    expect(rows).toMatchObject([{ soc: '51-4041', share: 0.06 }]);
  });
});

it('the least that a figure stands for is not known of a floor without its top code', () => {
  expect([leastOf(5), leastOf(TOP), leastOf({ atLeast: null }), leastOf(null)]).toEqual([
    5,
    239_200,
    undefined,
    undefined,
  ]);
});
