import { jobs } from '../analysis/number-format.ts';
import { escapeCell, escapeParagraph } from './markdown-escape.ts';
import { rankingColumns } from './ranking-columns.ts';
import { rankingNotes, rankingTitle, smallBaseText } from './ranking-text.ts';
import type { RankingWriter } from './ranking-writer.ts';

/** A Markdown table with its notes. */
export const rankingMarkdown: RankingWriter = async (ranking, { sample }) => {
  const columns = rankingColumns(ranking);
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |`;
  return [
    `**${escapeCell(rankingTitle(ranking))}**`,
    '',
    line(columns.map(({ header }) => header)),
    `|${columns.map(({ align }) => (align === 'right' ? ' ---: ' : ' --- ')).join('|')}|`,
    ...[...ranking.rows, ...ranking.withheld].map((row) =>
      line(columns.map(({ cell }) => cell(row))),
    ),
    '',
    ...ranking.smallBase.flatMap((row, index) => [
      ...(index === 0
        ? [`Small base, ask employers (fewer than ${jobs(ranking.minBase)} jobs):`, '']
        : []),
      `- ${escapeCell(`${row.soc} ${row.title}`)}: ${smallBaseText(row)}`,
      ...(index === ranking.smallBase.length - 1 ? [''] : []),
    ]),
    ...rankingNotes(ranking, sample).flatMap((note) => [escapeParagraph(note), '']),
  ].join('\n');
};
