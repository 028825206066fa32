import { writeConversationForm } from '../../writers/conversation/write-form.ts';
import type { PieceWriter } from './pieces.ts';

/** The workbook to record what employers say. */
export const conversationPiece: PieceWriter = async function* (pack, { date }) {
  yield { path: 'conversation.xlsx', content: await writeConversationForm(pack, date) };
};
