import type { PastChange } from '../analysis/past-change-result.ts';
import type { TextTableOptions } from './text-table.ts';

export interface ChangeWriterOptions {
  /** Whether the figures are the embedded sample's. */
  readonly sample: boolean;
  readonly terminal: TextTableOptions;
}

/** Past change in one format. */
export type ChangeWriter = (change: PastChange, options: ChangeWriterOptions) => Promise<string>;
