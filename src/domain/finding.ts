import type { Place } from './errors.ts';
import type { ReleaseId } from './release.ts';

/**
 * How much a finding weighs. `fault`: the store is not what was written, or is not read as it should
 * be. `warning`: figures that contradict each other, or that a reader must not rely on. `note`: worth
 * knowing, nothing to mend.
 */
export const SEVERITIES = ['fault', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One thing that `pathways doctor` found. */
export interface Finding {
  readonly severity: Severity;
  /** Name of the check: a key of the registries of checks. */
  readonly check: string;
  /** What all findings of the check have in common, in words. */
  readonly title: string;
  /** What was expected and what was found. */
  readonly message: string;
  /** What to do. */
  readonly advice: string;
  readonly release?: ReleaseId;
  /** The part of the store, as the manifest names it. */
  readonly part?: string;
  /** Which slice: area, industry and ownership in words. */
  readonly slice?: string;
  /** Code of the occupation. */
  readonly occupation?: string;
  /** The cell or file that is meant; absent where the store as a whole is. */
  readonly place?: Place;
}
