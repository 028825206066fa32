import { expect, it } from 'vitest';
import { categoriesOf } from '../../../src/domain/category.ts';
import { categoriesByJobs } from '../../../src/writers/cards/category-order.ts';
import { madeChartSlice } from '../../support/made-chart-slice.ts';
import { type MadeFigures, occupation, total } from '../../support/slice-figures.ts';

/** Each of the 23 groups of level 2 is a category of its own, in the order of its code, but for 29-2000. */
const CATEGORIES = categoriesOf(
  [...Array.from({ length: 23 }, (_, index) => `${11 + 2 * index}-0000`), '29-2000'].map(
    (soc, index) => ({
      soc,
      category: `group-${soc}`,
      label: `Group ${soc}`,
      symbol: soc === '29-2000' ? 'T' : soc.slice(0, 2),
      colour: '#D55E00',
      line: index + 2,
    }),
  ),
  'made.csv',
);

function symbols(rows: readonly (readonly [string, MadeFigures, ('minor' | 'major')?])[]) {
  const occupations = rows.map(([code, figures, level = 'major']) =>
    occupation(code, figures, { level }),
  );
  const slice = madeChartSlice([total({ employment: 9_000 }), ...occupations]);
  return categoriesByJobs({ ...slice, categories: CATEGORIES }).map(({ symbol }) => symbol);
}

it('puts the categories with jobs first, most first, and leaves the others as the file has them', () => {
  const order = symbols([
    ['51-0000', { employment: 500 }],
    ['29-0000', { employment: 900 }],
    ['13-0000', { employment: 'employment-withheld' }],
  ]);
  expect(order.slice(0, 5)).toEqual(['29', '51', '11', '13', '15']);
  expect(order).toHaveLength(24);
});

it('counts groups of level 3, each in its own category, and of level 2 only those without', () => {
  const order = symbols([
    ['29-0000', { employment: 900 }],
    ['29-1000', { employment: 300 }, 'minor'],
    ['29-2000', { employment: 600 }, 'minor'],
    ['51-0000', { employment: 500 }],
  ]);
  expect(order.slice(0, 3)).toEqual(['T', '51', '29']);
});

it('keeps the order of the file where no jobs are known', () => {
  expect(symbols([])).toEqual(CATEGORIES.list.map(({ symbol }) => symbol));
});
