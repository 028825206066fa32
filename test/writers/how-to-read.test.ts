import { expect, it } from 'vitest';
import { howToRead } from '../../src/writers/how-to-read.ts';
import { sliceLimits } from '../../src/writers/slice-limits.ts';
import { madeChartSlice } from '../support/made-chart-slice.ts';
import { occupation, total } from '../support/slice-figures.ts';

const MARGINS = 'Margins are of sampling only.';

function made(release: string, figures: { readonly employmentRsePercent?: number }) {
  return madeChartSlice(
    [total({ employment: 9_000 }), occupation('51-0000', { employment: 5_000, ...figures })],
    {},
    { release },
  );
}

function limitsOf(slice: ReturnType<typeof made>): string {
  return sliceLimits(slice).join(' ');
}

it('explains the margin where one is published, also where it is too thin to draw', () => {
  const slice = made('oews-2024-05', { employmentRsePercent: 0.01 });
  expect(howToRead(slice)).toContain(
    'with a margin of sampling error: in 90 of 100 such surveys it would hold the true number. A thin line at the end of a bar shows it where it is wide enough to draw.',
  );
  expect(limitsOf(slice)).toContain(MARGINS);
});

it.each([
  ['oews-2024-05', 'estimates from a survey of employers, published without a margin of error'],
  ['ep-2024-34', 'the jobs that a projection starts from; it has no published margin'],
])('explains no margin where none is published: %s', (release, words) => {
  const slice = made(release, {});
  expect(howToRead(slice)).toContain(words);
  expect(howToRead(slice)).not.toContain('thin line');
  expect(limitsOf(slice)).not.toContain(MARGINS);
});
