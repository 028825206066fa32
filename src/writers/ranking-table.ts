import { jobs } from '../analysis/number-format.ts';
import type { Ranking } from '../analysis/ranking.ts';
import { type RankingColumn, rankingColumns } from './ranking-columns.ts';
import { rankingNotes, rankingTitle, smallBaseText } from './ranking-text.ts';
import type { RankingWriter } from './ranking-writer.ts';
import { plainText, type TextTableOptions, textTable, wrap } from './text-table.ts';

/** A table for the terminal, with what must be said under it. */
export const rankingTable: RankingWriter = async (ranking, { sample, hidden, terminal }) => {
  const listed = hidden > 0 ? ranking.rows : [...ranking.rows, ...ranking.withheld];
  const columns: readonly RankingColumn[] = rankingColumns(ranking);
  const cells = listed.map((row) => columns.map(({ cell }) => cell(row)));
  const width = Math.min(terminal.width, 110);
  const notes = rankingNotes(ranking, sample).map((note) => wrap(note, width, '  '));
  return [
    terminal.bold(plainText(rankingTitle(ranking))),
    '',
    textTable(columns, cells, terminal),
    ...unlisted(ranking, hidden),
    '',
    ...smallBaseBlock(ranking, hidden > 0 ? ranking.rows.length : Infinity, terminal),
    ...notes,
    '',
  ].join('\n');
};

function unlisted(ranking: Ranking, hidden: number): readonly string[] {
  if (hidden === 0) return [];
  const more = ranking.withheld.length > 0 ? ` and ${ranking.withheld.length} without a rank` : '';
  return [`… ${hidden} more ranked${more}: leave --top out to see them.`];
}

/** Occupations too small to be ranked by growth: a question for employers. */
function smallBaseBlock(
  ranking: Ranking,
  shown: number,
  terminal: TextTableOptions,
): readonly string[] {
  if (ranking.smallBase.length === 0) return [];
  const table = textTable(
    [
      { header: 'SOC', align: 'left' },
      { header: 'occupation', align: 'left', shrinks: true },
      { header: 'base', align: 'right' },
      { header: 'growth', align: 'left' },
    ],
    ranking.smallBase
      .slice(0, shown)
      .map((row) => [
        row.soc,
        row.title,
        row.baseEmployment === null ? '–' : jobs(row.baseEmployment),
        smallBaseText(row),
      ]),
    terminal,
  );
  const heading = `Small base: ask employers (fewer than ${jobs(ranking.minBase)} jobs; sampling error, or is something happening?)`;
  const more = ranking.smallBase.length - shown;
  return [terminal.bold(heading), '', table, ...(more > 0 ? [`… ${more} more.`] : []), ''];
}
