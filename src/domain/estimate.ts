/**
 * Why a figure is no plain number, one word a reason. The order is the store's code of each mark:
 * only ever append.
 *
 * | mark | publisher's sign | meaning |
 * |---|---|---|
 * | `wage-withheld` | `*` | the wage estimate is not released |
 * | `employment-withheld` | `**` | the employment estimate is not released |
 * | `at-least` | `#` | at or above the top code: the value is a floor |
 * | `below` | `~` | under 0.5 % of establishments report it: the value is a bound |
 * | `no-hourly` | ANNUAL = TRUE | paid by the year: no hourly figure exists |
 * | `no-annual` | HOURLY = TRUE | paid by the hour: no annual figure exists |
 * | `see-notes` | `***` | explained in the file's own notes |
 * | `not-available` | `N/A`, `-`, `—` | the publisher has no figure |
 * | `confidential` | suppress = 1 | withheld to protect respondents |
 * | `unreadable` | | the cell could not be read; listed among the file's problems |
 */
export const MARKS = [
  'wage-withheld',
  'employment-withheld',
  'at-least',
  'below',
  'no-hourly',
  'no-annual',
  'see-notes',
  'not-available',
  'confidential',
  'unreadable',
] as const;
export type Mark = (typeof MARKS)[number];

/** What the store writes beside every figure: `published` for a plain number, `blank` for an empty cell, or a mark. */
export const STATES = ['published', 'blank', ...MARKS] as const;
export type State = (typeof STATES)[number];

/** In columns of facts the state of a figure is its index in STATES. */
export const PUBLISHED = 0;
export const BLANK = 1;

export function markCode(mark: Mark): number {
  return STATES.indexOf(mark);
}

/** A published figure, with what is known of it. Unknown is never 0 and never NaN. */
export type Estimate =
  | { readonly kind: 'value'; readonly value: number }
  /** A floor: the true figure is this or more (top-coded); null where the top code is not known. */
  | { readonly kind: 'at-least'; readonly value: number | null }
  /** A bound: the true figure is less than this. */
  | { readonly kind: 'below'; readonly value: number | null }
  /** No figure, and why. */
  | { readonly kind: 'unknown'; readonly reason: UnknownReason };

/** A mark without a number, or `blank`: the cell or its whole column is not in the file. */
export type UnknownReason = Exclude<Mark, 'at-least' | 'below'> | 'blank';

export const BLANK_ESTIMATE: Estimate = { kind: 'unknown', reason: 'blank' };

/** The estimate that a stored number and its state stand for; an absent column is blank. */
export function estimateOf(value: number | null, state: State | null): Estimate {
  switch (state) {
    case 'published':
      return value === null ? BLANK_ESTIMATE : { kind: 'value', value };
    case 'at-least':
      return { kind: 'at-least', value };
    case 'below':
      return { kind: 'below', value };
    case null:
      return BLANK_ESTIMATE;
    default:
      return { kind: 'unknown', reason: state };
  }
}

/** The number where one was published as such; undefined for floors, bounds and unknowns. */
export function publishedValue(estimate: Estimate | undefined): number | undefined {
  return estimate?.kind === 'value' ? estimate.value : undefined;
}
