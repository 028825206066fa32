import { expect, it } from 'vitest';
import { howToReadSlide } from '../../../src/writers/deck/slides/how-to-read.ts';
import { limitsSlide } from '../../../src/writers/deck/slides/limits.ts';
import { madeChartSlice } from '../../support/made-chart-slice.ts';
import { occupation, total } from '../../support/slice-figures.ts';
import { packOf } from './made-deck.ts';

it.each([
  ['is explained where one is published', { employmentRsePercent: 1 }, true],
  ['is not where none is', {}, false],
])('the margin %s', (_, figures, isExplained) => {
  const pack = packOf(
    madeChartSlice([
      total({ employment: 9_000 }),
      occupation('51-0000', { employment: 5_000, ...figures }),
    ]),
  );
  const [how, limits] = [howToReadSlide(pack, false), limitsSlide(pack)].map((slide) =>
    JSON.stringify(slide),
  );
  expect(how?.includes('± is the margin.')).toBe(isExplained);
  expect(limits?.includes('Margins are of sampling only')).toBe(isExplained);
});
