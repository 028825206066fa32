import { conversationCsv } from './conversation-csv.ts';
import { conversationJson } from './conversation-json.ts';
import { conversationTable } from './conversation-table.ts';
import type { ConversationWriter } from './conversation-writer.ts';

/** The formats that a conversation is written in when it is read back. */
export const CONVERSATION_FORMATS = {
  table: conversationTable,
  csv: conversationCsv,
  json: conversationJson,
} as const satisfies Record<string, ConversationWriter>;
