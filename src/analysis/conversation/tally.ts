import { REASONS, type ReasonId } from '../../domain/conversation-form.ts';
import type { ConversationEntry } from './conversation.ts';

/** How often something was named. */
export interface Count {
  readonly positions: number;
  /** The sum of the votes that are known; null where none is. */
  readonly votes: number | null;
  /** Positions whose votes are not known: they are in no sum. */
  readonly withoutVotes: number;
}

/** A category, with the reasons that were given for its positions. */
export interface CategoryCount extends Count {
  /** Null: positions without a category. */
  readonly category: string | null;
  readonly reasons: Readonly<Record<ReasonId, Count>>;
}

export interface Tally {
  readonly all: Count;
  /** Those that were named, in the order of the list; positions without one last. */
  readonly categories: readonly CategoryCount[];
  /** A position with several reasons counts under each. */
  readonly reasons: Readonly<Record<ReasonId, Count>>;
}

/** Counts what was named, by category and by reason. */
export function tallyOf(
  entries: readonly ConversationEntry[],
  categories: readonly string[],
): Tally {
  const byCategory = new Map<string | null, ConversationEntry[]>();
  for (const category of [...categories, null]) byCategory.set(category, []);
  for (const entry of entries) byCategory.get(entry.category)?.push(entry);
  return {
    all: countOf(entries),
    categories: [...byCategory]
      .filter(([, within]) => within.length > 0)
      .map(([category, within]) => ({
        category,
        ...countOf(within),
        reasons: byReason(within),
      })),
    reasons: byReason(entries),
  };
}

function byReason(entries: readonly ConversationEntry[]): Readonly<Record<ReasonId, Count>> {
  const counts = REASONS.map(({ id }) => [
    id,
    countOf(entries.filter(({ reasons }) => reasons.includes(id))),
  ]);
  return Object.fromEntries(counts);
}

export function countOf(entries: readonly Pick<ConversationEntry, 'votes'>[]): Count {
  const known = entries.flatMap(({ votes }) => (votes === null ? [] : [votes]));
  return {
    positions: entries.length,
    votes: known.length === 0 ? null : known.reduce((sum, votes) => sum + votes, 0),
    withoutVotes: entries.length - known.length,
  };
}
