import { describe, expect, it } from 'vitest';
import { compareWithData } from '../../../src/analysis/conversation/compare.ts';
import type { ConversationEntry } from '../../../src/analysis/conversation/conversation.ts';
import { madeChartSlice } from '../../support/made-chart-slice.ts';
import { occupation, total } from '../../support/slice-figures.ts';

const slice = madeChartSlice(
  [
    total({ employment: 20_000 }),
    occupation('11-0000', { employment: 9_000 }),
    occupation('13-0000', { employment: 5_000 }),
    occupation('15-0000', { employment: 3_000 }),
    occupation('17-0000', { employment: 2_000 }),
    occupation('19-0000', { employment: 1_500 }),
    occupation('21-0000', { employment: 1_200 }),
    occupation('23-0000', { employment: 'employment-withheld' }),
  ],
  { '11-0000': 1, '13-0000': 2, '15-0000': 3, '17-0000': 4, '19-0000': 50, '21-0000': 0 },
);

function named(code: string | null, words: string, row: number): ConversationEntry {
  return {
    place: { file: 'form.xlsx', sheet: 'What employers say', row },
    occupation: words,
    soc: code === null ? null : { code, title: `Occupation ${code}` },
    isSocOpen: false,
    category: null,
    isCategoryFromSoc: false,
    level: null,
    reasons: [],
    otherReason: null,
    shifting: null,
    votes: row,
    notes: null,
  };
}

const statusOf = (entries: readonly ConversationEntry[]) =>
  compareWithData(entries, slice).map(({ soc, status }) => [soc, status]);

describe('compareWithData', () => {
  it('ranks high what is among the top third by jobs or by growth, all else low', () => {
    // Six have jobs: the top third are the first two by jobs, and by growth 19-0000 and 17-0000.
    const codes = ['11-0000', '13-0000', '15-0000', '17-0000', '19-0000', '21-0000'];
    expect(statusOf(codes.map((code, row) => named(code, 'said', row)))).toEqual([
      ['15-0000', 'low'],
      ['21-0000', 'low'],
      ['11-0000', 'high'],
      ['13-0000', 'high'],
      ['17-0000', 'high'],
      ['19-0000', 'high'],
    ]);
  });

  it('never drops what the figures lack or withhold', () => {
    const found = compareWithData(
      [
        named('23-0000', 'lawyer', 4),
        named('25-0000', 'teacher', 5),
        named(null, 'robot nurse', 6),
      ],
      slice,
    );
    expect(found.map(({ title, status, figures }) => [title, status, figures?.rank])).toEqual([
      ['Occupation 25-0000', 'not-shown', undefined],
      ['robot nurse', 'not-shown', undefined],
      ['Occupation 23-0000', 'withheld', null],
    ]);
  });

  it('takes rows of one occupation together, with their words and votes', () => {
    const [first, ...others] = compareWithData(
      [
        named('15-0000', 'coder', 4),
        named('15-0000', 'developer', 5),
        named('15-0000', 'coder', 6),
      ],
      slice,
    );
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      said: ['coder', 'developer'],
      positions: 3,
      votes: 15,
      figures: { rank: 3, rankedCount: 6 },
    });
  });

  it('takes the same words without a code together, and rows without words apart', () => {
    const found = compareWithData(
      [
        named(null, 'Robot nurse', 4),
        named(null, 'robot  nurse', 5),
        named(null, '', 6),
        named(null, '', 7),
      ],
      slice,
    );
    expect(found.map(({ positions }) => positions)).toEqual([2, 1, 1]);
  });
});
