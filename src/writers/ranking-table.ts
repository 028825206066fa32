import type { Ranking } from '../analysis/ranking.ts';
import { rankingCells, rankingColumns, rankingNotes, rankingTitle } from './ranking-text.ts';
import type { RankingWriter } from './ranking-writer.ts';
import { plainText, textTable, wrap } from './text-table.ts';

/** A table for the terminal, with what must be said under it. */
export const rankingTable: RankingWriter = async (ranking, { sample, hidden, terminal }) => {
  const listed = hidden > 0 ? ranking.rows : [...ranking.rows, ...ranking.withheld];
  const table = textTable(rankingColumns(ranking), listed.map(rankingCells), terminal);
  const notes = rankingNotes(ranking, sample, hidden).map((note) =>
    wrap(note, Math.min(terminal.width, 110), '  '),
  );
  return [
    terminal.bold(plainText(rankingTitle(ranking))),
    '',
    table,
    ...unlisted(ranking, hidden),
    '',
    ...notes,
    '',
  ].join('\n');
};

function unlisted(ranking: Ranking, hidden: number): readonly string[] {
  if (hidden === 0) return [];
  const more = ranking.withheld.length > 0 ? ` and ${ranking.withheld.length} without a rank` : '';
  return [`… ${hidden} more ranked${more}: leave --top out to see them.`];
}
