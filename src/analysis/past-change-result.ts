import type { Slice, SourceFile } from '../domain/slice.ts';
import type { SocLevel } from '../domain/soc-level.ts';
import type { MovedCodes } from './comparable-codes.ts';
import type { Verdict } from './difference.ts';
import type { Confidence } from './margin.ts';
import type { SeriesBreak } from './series-breaks.ts';

/** What is known of an occupation, or of several together, in one release. */
export interface ChangeSide {
  readonly codes: readonly string[];
  readonly titles: readonly string[];
  /** Jobs. */
  readonly employment: number;
  readonly rsePercent: number | null;
  /** In whole jobs. */
  readonly margin: number | null;
}

/** What a row of a comparison says about itself. */
export const CHANGE_FLAGS = {
  'no-sampling-error': 'no sampling error is published for one of the two, so nothing is concluded',
  grouped: 'codes that were split or merged, compared together',
  'content-changed':
    'occupations moved into or out of the group with the new classification; the interval allows for all of them',
  corrected: 'a known error of the publisher was corrected in this row; the notes say what',
  'no-crosswalk': 'compared because code and title are the same; no crosswalk is at hand',
} as const;
export type ChangeFlag = keyof typeof CHANGE_FLAGS;

/** The change of one occupation, or of codes that only together are comparable. */
export interface PastChangeRow {
  /** The later release's codes, joined by `+`. */
  readonly soc: string;
  readonly title: string;
  readonly from: ChangeSide;
  readonly to: ChangeSide;
  /** To − from, in jobs. */
  readonly change: number;
  /** From sampling alone, in whole jobs; null where one of the two publishes no sampling error. */
  readonly changeMargin: number | null;
  /** As a fraction of from; null where that is 0. */
  readonly changeRate: number | null;
  /** What sampling, and occupations that moved, allow; null where there is no margin. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly verdict: Verdict;
  /** Codes that moved across the group's border with the classification; null where none did. */
  readonly moved: MovedCodes | null;
  readonly flags: readonly ChangeFlag[];
}

/** Why an occupation of one release or both has no change; a closed list. */
export const NOT_COMPARABLE = {
  'only-in-from': 'not in the later release: withheld there, no longer coded, or none',
  'only-in-to': 'not in the earlier release: withheld there, not yet coded, or none',
  'withheld-in-from': 'the employment is not released in the earlier release',
  'withheld-in-to': 'the employment is not released in the later release',
  'part-not-published': 'split or merged, and not all of the codes are published in both releases',
  'code-unknown-to-crosswalk': 'the official crosswalk does not say what the code stands for',
} as const;
export type NotComparable = keyof typeof NOT_COMPARABLE;

export interface NotComparableRow {
  readonly reason: NotComparable;
  /** What is published of it on either side; null where nothing is. */
  readonly from: { readonly codes: readonly string[]; readonly employment: number | null } | null;
  readonly to: { readonly codes: readonly string[]; readonly employment: number | null } | null;
  readonly titles: readonly string[];
}

/** Past change of one slice between two releases. */
export interface PastChange {
  readonly from: Slice;
  readonly to: Slice;
  readonly level: SocLevel;
  readonly within: { readonly code: string; readonly title: string } | null;
  readonly confidence: Confidence;
  /** The whole: all occupations, or the group within. Null where one of the two is withheld. */
  readonly total: PastChangeRow | null;
  /** Largest in the later release first. */
  readonly rows: readonly PastChangeRow[];
  readonly notComparable: readonly NotComparableRow[];
  readonly breaks: readonly SeriesBreak[];
  readonly sources: readonly SourceFile[];
  readonly caveats: readonly string[];
}
