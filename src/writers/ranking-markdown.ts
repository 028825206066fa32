import { jobs } from './number-format.ts';
import { rankingColumns } from './ranking-columns.ts';
import { rankingNotes, rankingTitle, smallBaseText } from './ranking-text.ts';
import type { RankingWriter } from './ranking-writer.ts';
import { plainText } from './text-table.ts';

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

/** Text from a file as Markdown shows it: nothing of it is markup or a cell border. */
function escapeCell(text: string): string {
  return escapeText(text).replaceAll('|', '\\|');
}

/** A paragraph: no heading or list either. */
function escapeParagraph(text: string): string {
  return escapeText(text)
    .replace(/^(\s*)([#+-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** Text within a line: no emphasis, link or entity. */
function escapeText(text: string): string {
  return plainText(text).replace(/[\\`*_~[\]<>]|&(?=#?\w+;)/g, (sign) => `\\${sign}`);
}
