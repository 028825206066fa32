import { expect, it } from 'vitest';
import { growthOfSlice } from '../../src/analysis/growth-of-slice.ts';
import { largeOrGrowing } from '../../src/analysis/large-or-growing.ts';
import { growthSource, projected } from '../support/growth-sources.ts';
import { type MadeFigure, occupation, sliceOf } from '../support/slice-figures.ts';

type Given = readonly [jobs: MadeFigure, percent: number | null];

/** Candidates with these jobs and printed percents, coded 51-1000, 51-2000 … */
function candidates(...given: readonly Given[]) {
  const code = (index: number) => `51-${index + 1}000`;
  const occupations = given.map(([employment], index) =>
    occupation(code(index), { employment }, { level: 'minor' }),
  );
  const rows = given.flatMap(([, employmentChangePercent], index) =>
    employmentChangePercent === null
      ? []
      : [projected(code(index), { employmentChangePercent }, 'minor')],
  );
  const growthOf = growthOfSlice(sliceOf(occupations), [growthSource('us-industry', rows)]);
  return occupations.map((one) => ({ occupation: one, growth: growthOf(one) }));
}

function chosen(...given: readonly Given[]): readonly string[] {
  return largeOrGrowing(candidates(...given)).map(({ occupation: { code } }) => code);
}

it('are the top third by size and the top third by growth, in the order given', () => {
  expect(chosen([100, 1], [900, -9], [800, -8], [200, 30], [300, 20], [400, 2])).toEqual([
    '51-2000',
    '51-3000',
    '51-4000',
    '51-5000',
  ]);
});

it('are of four the first two by each: a third is rounded up', () => {
  expect(chosen([4, 1], [3, 2], [2, 3], [1, 4])).toHaveLength(4);
  expect(chosen([4, 4], [3, 3], [2, 2], [1, 1])).toEqual(['51-1000', '51-2000']);
});

it('are a third of those that have the figure', () => {
  expect(chosen(['employment-withheld', 50], [500, null], [400, 1], [300, 2])).toEqual([
    '51-1000',
    '51-2000',
  ]);
});

it('are the large ones where no projection serves', () => {
  expect(chosen([1, null], [2, null], [3, null])).toEqual(['51-3000']);
});
