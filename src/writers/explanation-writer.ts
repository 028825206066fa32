import type { Confidence } from '../analysis/margin.ts';
import type { SliceFigures } from '../domain/slice.ts';
import type { TextTableOptions } from './text-table.ts';

export interface ExplanationWriterOptions {
  /** Whether the figures are the embedded sample's. */
  readonly sample: boolean;
  readonly confidence: Confidence;
  readonly terminal: TextTableOptions;
}

/** All figures of one occupation, at each level where it stands, in one format. */
export type ExplanationWriter = (found: SliceFigures, options: ExplanationWriterOptions) => string;
