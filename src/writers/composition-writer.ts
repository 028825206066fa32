import type { SliceComposition } from '../analysis/slice-composition.ts';
import type { SourceFile } from '../domain/slice.ts';
import type { TextTableOptions } from './text-table.ts';

export interface CompositionWriterOptions {
  readonly sample: boolean;
  readonly files: readonly SourceFile[];
  readonly terminal: TextTableOptions;
}

/** A composition in one format. */
export type CompositionWriter = (
  composition: SliceComposition,
  options: CompositionWriterOptions,
) => Promise<string>;
