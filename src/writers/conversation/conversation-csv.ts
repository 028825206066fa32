import { csvText } from '../csv.ts';
import { LISTS } from './conversation-lists.ts';
import type { ConversationWriter } from './conversation-writer.ts';

/** One list of what was read, for a spreadsheet or a program. */
export const conversationCsv: ConversationWriter = async (conversation, { list }) =>
  csvText(LISTS[list].rows(conversation), LISTS[list].columns);
