import type { CareerLevel, ReasonId } from '../../domain/conversation-form.ts';
import type { Place } from '../../domain/errors.ts';

/** A position that employers named: one row of the form. */
export interface ConversationEntry {
  /** The sheet and the row. */
  readonly place: Place & { readonly row: number };
  /** In the employers' words; '' where the row only names a SOC occupation. */
  readonly occupation: string;
  /** Null where none was recognised. */
  readonly soc: NamedSoc | null;
  /** Whether the SOC occupation is still to be named: the cell is empty, or what it says cannot be right. */
  readonly isSocOpen: boolean;
  /** Null where none is given, or it is none of the list, and the SOC occupation tells none. */
  readonly category: string | null;
  /** Whether the category was left empty and is that of the SOC occupation. */
  readonly isCategoryFromSoc: boolean;
  readonly level: CareerLevel | null;
  readonly reasons: readonly ReasonId[];
  /** What stands under `other` besides a tick. */
  readonly otherReason: string | null;
  readonly shifting: string | null;
  /** Null where nothing usable is given: unknown, never 0. */
  readonly votes: number | null;
  readonly notes: string | null;
}

export interface NamedSoc {
  readonly code: string;
  readonly title: string;
}

/**
 * Something in a form that is to be completed (`incomplete`), to be mended (`wrong`), or only worth
 * knowing (`note`).
 */
export interface ConversationFinding {
  readonly kind: 'incomplete' | 'wrong' | 'note';
  readonly place: Place;
  /** What was expected and what was found. */
  readonly message: string;
}

/** What was written beside a question of the form. */
export interface ConversationAnswer {
  readonly place: Place;
  readonly question: string;
  readonly answer: string;
}
