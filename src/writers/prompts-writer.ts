import type { Prompt } from '../analysis/prompt.ts';
import type { Slice, SourceFile } from '../domain/slice.ts';
import type { Wording } from '../domain/wording.ts';
import type { TextTableOptions } from './text-table.ts';

export interface PromptsWriterOptions {
  readonly slice: Slice;
  readonly wording: Wording;
  readonly sample: boolean;
  readonly files: readonly SourceFile[];
  readonly terminal: TextTableOptions;
}

/** The prompts of a slice in one format. */
export type PromptsWriter = (
  prompts: readonly Prompt[],
  options: PromptsWriterOptions,
) => Promise<string>;
