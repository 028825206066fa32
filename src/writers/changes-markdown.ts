import { dollars, jobs } from '../analysis/number-format.ts';
import type { CodeTitle } from '../analysis/occupation-changes.ts';
import {
  OUTCOMES,
  type PackChanges,
  type RefreshChanges,
  type ReleaseNews,
} from '../analysis/refresh-changes.ts';
import type {
  FigureMove,
  LevelChanges,
  RankMove,
  SliceChanges,
} from '../analysis/release-changes.ts';
import { levelText, sliceText } from '../analysis/slice-text.ts';
import { releaseTitle } from '../domain/release.ts';
import { escapeCell, escapeParagraph, escapeText } from './markdown-escape.ts';

/** What a refresh found, for people: the text of a pull request, or a page to file. */
export function changesMarkdown(changes: RefreshChanges): string {
  const { files, packs, releases, remarks, caveats } = changes;
  const failed = files.filter(({ outcome }) => outcome === 'failed');
  const sections = [
    ['# What changed in the figures'],
    [
      changes.changed
        ? `Refreshed ${changes.made.slice(0, 10)}. The store has other figures than before.`
        : `Refreshed ${changes.made.slice(0, 10)}. Nothing changed.`,
    ],
    listSection(
      '## Could not be done',
      failed.map(({ source, file, note = '' }) => `${source}, ${file}: ${note}`),
    ),
    listSection('## Releases', releases.map(newsText)),
    ...packs.map(packSection),
    listSection('## Check of the store and the packs', remarks),
    caveats.map(escapeParagraph),
    [
      '## Files',
      '',
      '| source | file | what became of it |',
      '|---|---|---|',
      ...files.map(
        ({ source, file, outcome, note }) =>
          `| ${[source, file, note !== undefined && outcome !== 'failed' ? `${OUTCOMES[outcome]}: ${note}` : OUTCOMES[outcome]].map(escapeCell).join(' | ')} |`,
      ),
    ],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function newsText({ release, kind, files }: ReleaseNews): string {
  const words = {
    new: 'new',
    more: 'more of it than before',
    different: 'its figures were replaced by the publisher’s newer ones',
  }[kind];
  const named = files.map(({ file, rows }) => `${file}, ${jobs(rows)} rows`);
  return `${releaseTitle(release)}: ${words} (${named.join('; ')})`;
}

function packSection({ sector, area, changes, note }: PackChanges): readonly string[] {
  const heading = `## ${escapeText(`${sector}, ${area ?? 'U.S.'}`)}`;
  if (changes === null) return [heading, '', escapeParagraph(note ?? '')];
  const isRevision = changes.from.release === changes.to.release;
  const lines = [
    heading,
    '',
    escapeParagraph(sliceText(changes.to)),
    '',
    isRevision
      ? `Compared with what was stored of the same release before.`
      : `Compared with ${releaseTitle(changes.from.release)}. Margins and ranges at ${changes.confidence * 100}%.`,
  ];
  const found = [
    ...changes.levels.flatMap((level) => levelLines(level, changes)),
    ...codeLines(changes),
  ];
  lines.push(
    ...(found.length === 0 ? ['', 'Nothing moved beyond its margin or its range.'] : found),
  );
  for (const { text } of changes.breaks) lines.push('', escapeParagraph(text));
  return lines;
}

/** Rows of a list that are written out; all are counted, and changes.json has them. */
const SHOWN = 20;

function levelLines(level: LevelChanges, changes: SliceChanges): readonly string[] {
  const { figures, ranks, compared } = level;
  if (figures.length + ranks.length === 0) return [];
  const lines = ['', `### ${capital(levelText(level.level))}`];
  if (figures.length > 0) {
    const isRevision = changes.from.release === changes.to.release;
    lines.push(
      '',
      isRevision
        ? `${figures.length} figures differ.`
        : `${figures.length} of ${jobs(compared)} figures differ by more than the margin of the difference; by chance alone about ${Math.round(compared * (1 - changes.confidence))} would.`,
      '',
      '| SOC | occupation | figure | before | now | difference |',
      '|---|---|---|---:|---:|---:|',
      ...figures.slice(0, SHOWN).map(figureRow),
      ...more(figures.length),
    );
  }
  if (ranks.length > 0) {
    lines.push(
      '',
      `${ranks.length} ranked by size stand where their ranges of ranks have nothing in common.`,
      '',
      '| SOC | occupation | rank before (range) | rank now (range) |',
      '|---|---|---:|---:|',
      ...ranks.slice(0, SHOWN).map(rankRow),
      ...more(ranks.length),
    );
  }
  return lines;
}

function figureRow({ code, title, measure, from, to, margin }: FigureMove): string {
  const isJobs = measure === 'employment';
  const format = (value: number) => (isJobs ? jobs(value) : dollars(value, measure));
  const difference = `${to < from ? '−' : '+'}${format(Math.abs(to - from))}`;
  const cells = [
    code,
    title,
    isJobs ? 'jobs' : 'annual mean wage',
    format(from),
    format(to),
    margin === null ? difference : `${difference} ± ${format(margin)}`,
  ];
  return `| ${cells.map(escapeCell).join(' | ')} |`;
}

function rankRow({ code, title, from, to }: RankMove): string {
  const side = ({ rank, range }: RankMove['from']) => `${rank} (${range[0]}–${range[1]})`;
  return `| ${[code, title, side(from), side(to)].map(escapeCell).join(' | ')} |`;
}

function more(count: number): readonly string[] {
  return count > SHOWN ? ['', `… and ${count - SHOWN} more, in changes.json.`] : [];
}

function codeLines({ came, went, regrouped, withheld, topCode }: SliceChanges): readonly string[] {
  const lines: string[] = [];
  const list = (title: string, texts: readonly string[]) => {
    if (texts.length === 0) return;
    lines.push('', `### ${title}`, '', ...texts.slice(0, SHOWN).map(item), ...more(texts.length));
  };
  list(
    'Split or merged by a new SOC',
    regrouped.map(
      ({ from, to }) => `${from.map(named).join(' + ')} → ${to.map(named).join(' + ')}`,
    ),
  );
  list('Detailed occupations that came', came.map(named));
  list(
    'Detailed occupations that went (not in the file: withheld, no longer coded, or none)',
    went.map(named),
  );
  list(
    'Newly withheld',
    withheld.map(
      (one) =>
        `${named(one)}: ${one.measures.map((measure) => (measure === 'employment' ? 'jobs' : 'annual mean wage')).join(', ')}`,
    ),
  );
  if (topCode !== null) {
    lines.push(
      '',
      `### The top code of wages changed`,
      '',
      item(
        `${dollars(topCode.from.annualUsd, 'annualMeanWage')} a year before, ${dollars(topCode.to.annualUsd, 'annualMeanWage')} now: wages above it are shown as floors.`,
      ),
    );
  }
  return lines;
}

function named({ code, title }: CodeTitle): string {
  return `${code} ${title}`;
}

function listSection(heading: string, texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? [] : [heading, '', ...texts.map(item)];
}

function item(text: string): string {
  return `- ${escapeParagraph(text)}`;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
