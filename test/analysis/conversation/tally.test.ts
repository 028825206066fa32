import { describe, expect, it } from 'vitest';
import type { ConversationEntry } from '../../../src/analysis/conversation/conversation.ts';
import { tallyOf } from '../../../src/analysis/conversation/tally.ts';

function entry(given: Partial<ConversationEntry>): ConversationEntry {
  return {
    place: { file: 'form.xlsx', sheet: 'What employers say', row: 4 },
    occupation: 'Machinist',
    soc: null,
    isSocOpen: false,
    category: null,
    isCategoryFromSoc: false,
    level: null,
    reasons: [],
    otherReason: null,
    shifting: null,
    votes: null,
    notes: null,
    ...given,
  };
}

describe('tallyOf', () => {
  const tally = tallyOf(
    [
      entry({ category: 'Production', reasons: ['turnover', 'cost'], votes: 3 }),
      entry({ category: 'Production', reasons: ['turnover'], votes: 0 }),
      entry({ category: 'Production', reasons: ['turnover'] }),
      entry({ category: 'Office', reasons: ['growth'] }),
      entry({}),
    ],
    ['Office', 'Sales', 'Production'],
  );

  it('sums votes by category in the order of the list, those without a category last', () => {
    expect(
      tally.categories.map(({ category, positions, votes, withoutVotes }) => [
        category,
        positions,
        votes,
        withoutVotes,
      ]),
    ).toEqual([
      ['Office', 1, null, 1],
      ['Production', 3, 3, 1],
      [null, 1, null, 1],
    ]);
  });

  it('counts a position under each of its reasons', () => {
    expect(tally.reasons.turnover).toEqual({ positions: 3, votes: 3, withoutVotes: 1 });
    expect(tally.reasons.cost).toEqual({ positions: 1, votes: 3, withoutVotes: 0 });
    expect(tally.categories[1]?.reasons.cost).toEqual({ positions: 1, votes: 3, withoutVotes: 0 });
  });

  it('knows no votes where nobody gave any: not 0', () => {
    expect(tally.reasons.growth).toEqual({ positions: 1, votes: null, withoutVotes: 1 });
    expect(tally.reasons.kingpin).toEqual({ positions: 0, votes: null, withoutVotes: 0 });
  });
});
