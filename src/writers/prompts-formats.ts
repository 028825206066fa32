import { promptsCsv } from './prompts-csv.ts';
import { promptsJson } from './prompts-json.ts';
import { promptsMarkdown } from './prompts-markdown.ts';
import { promptsText } from './prompts-text.ts';
import type { PromptsWriter } from './prompts-writer.ts';

/** The formats that prompts are written in. */
export const PROMPTS_FORMATS = {
  table: promptsText,
  md: promptsMarkdown,
  csv: promptsCsv,
  json: promptsJson,
} as const satisfies Record<string, PromptsWriter>;
