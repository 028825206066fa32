import type { Conversation } from '../../analysis/conversation/read-conversation.ts';
import type { Confidence } from '../../analysis/margin.ts';
import type { Slice, SourceFile } from '../../domain/slice.ts';
import type { TextTableOptions } from '../text-table.ts';
import type { ListName } from './conversation-lists.ts';

export interface ConversationWriterOptions {
  /** Name of the form. */
  readonly file: string;
  readonly slice: Slice;
  readonly sample: boolean;
  readonly confidence: Confidence;
  readonly files: readonly SourceFile[];
  /** The list that a format shows which holds one only. */
  readonly list: ListName;
  readonly terminal: TextTableOptions;
}

/** What employers said, in one format. */
export type ConversationWriter = (
  conversation: Conversation,
  options: ConversationWriterOptions,
) => Promise<string>;
