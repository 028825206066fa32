import { expect, it } from 'vitest';
import { summariseSectors } from '../../src/analysis/sectors.ts';
import { type MadeFigures, sliceOf, total } from '../support/slice-figures.ts';

function sector(code: string, figures: MadeFigures, ownership = '5') {
  return sliceOf([total(figures)], {
    industry: { code, level: 'sector', title: `Sector ${code}` },
    ownership,
  });
}

const all = sliceOf([total({ employment: 1000 })], {
  industry: { code: '000000', level: 'cross-industry', title: 'Cross-industry' },
});

it('lists the largest first, equals by code, those without employment last', () => {
  const rows = summariseSectors(
    [
      sector('62', { employment: 100 }),
      sector('99', { employment: 'employment-withheld' }),
      sector('31-33', { employment: 100 }),
      sector('44-45', { employment: 300 }),
    ],
    all,
    0.9,
  );
  expect(rows.map(({ naics, share }) => [naics, share])).toEqual([
    ['44-45', 0.3],
    ['31-33', 0.1],
    ['62', 0.1],
    ['99', null],
  ]);
});

it('gives each its own scope, margin and wages', () => {
  const figures = {
    employment: 1000,
    employmentRsePercent: 20,
    annualMeanWage: 60_000,
    annualMedianWage: { atLeast: 239_200 },
  };
  expect(summariseSectors([sector('62', figures, '58')], undefined, 0.9)).toEqual([
    {
      naics: '62',
      title: 'Sector 62',
      ownership: '58',
      employment: 1000,
      employmentMargin: 329,
      annualMeanWage: 60_000,
      annualMedianWage: { atLeast: 239_200 },
      share: null,
      corrected: false,
    },
  ]);
});

it('knows nothing of a sector without a row of all occupations', () => {
  const [row] = summariseSectors([sliceOf([])], all, 0.9);
  expect(row).toMatchObject({
    employment: null,
    employmentMargin: null,
    annualMeanWage: null,
    share: null,
  });
});

it('gives no share where the employment of all industries is withheld', () => {
  const withheld = sliceOf([total({ employment: 'employment-withheld' })]);
  expect(summariseSectors([sector('62', { employment: 1 })], withheld, 0.9)[0]?.share).toBeNull();
});
