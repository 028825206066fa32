import { rankingCsv } from './ranking-csv.ts';
import { rankingJson } from './ranking-json.ts';
import { rankingMarkdown } from './ranking-markdown.ts';
import { rankingTable } from './ranking-table.ts';
import type { RankingWriter } from './ranking-writer.ts';

/** The formats that a ranking is written in. */
export const RANKING_FORMATS = {
  table: rankingTable,
  csv: rankingCsv,
  json: rankingJson,
  md: rankingMarkdown,
} as const satisfies Record<string, RankingWriter>;
