import type { DataStatus, NamedOccupation } from '../../analysis/conversation/compare.ts';
import type { Conversation } from '../../analysis/conversation/read-conversation.ts';
import type { Count } from '../../analysis/conversation/tally.ts';
import { figure, jobs, signedPercent } from '../../analysis/number-format.ts';
import { SAMPLE_TEXT, sliceText, sourceText } from '../../analysis/slice-text.ts';
import { REASONS } from '../../domain/conversation-form.ts';
import { releaseTitle } from '../../domain/release.ts';
import { plainText, type TableColumn, textTable, wrap } from '../text-table.ts';
import { whereIn } from './conversation-lists.ts';
import type { ConversationWriter, ConversationWriterOptions } from './conversation-writer.ts';

const WIDEST_TEXT = 110;

/** What was read, for a terminal: first what is still to be done in the form. */
export const conversationTable: ConversationWriter = async (conversation, options) => {
  const { terminal, file, slice } = options;
  const width = Math.min(terminal.width, WIDEST_TEXT);
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [terminal.bold(title), '', ...lines, ''];
  return [
    terminal.bold(plainText(`What employers said: ${file}`)),
    wrap(`${sliceText(slice)}.`, width, '  '),
    wrap(countText(conversation), width, '  '),
    '',
    ...section('To complete or to mend', findingLines(conversation, options)),
    ...section('By category', categoryLines(conversation, options)),
    ...section('By reason', reasonLines(conversation, options)),
    ...section('Beside the figures', namedLines(conversation, options)),
    ...section(
      'Answers',
      conversation.answers.flatMap(({ place, question, answer }) => [
        wrap(question === '' ? whereIn(place) : question, width, '  '),
        `  ${wrap(answer, width - 2, '  ')}`,
      ]),
    ),
    ...notes(conversation, options).map((note) => wrap(note, width, '  ')),
    '',
  ].join('\n');
};

function countText({ entries, completeCount }: Conversation): string {
  const positions = `${entries.length} position${entries.length === 1 ? '' : 's'}`;
  if (entries.length === 0) return 'No position is recorded.';
  if (completeCount === entries.length) return `${positions}, all complete.`;
  return `${positions}: ${completeCount} complete, ${entries.length - completeCount} not.`;
}

function findingLines(
  { findings }: Conversation,
  { terminal }: ConversationWriterOptions,
): readonly string[] {
  const cells = findings.map(({ place }) => whereIn(place));
  const longest = Math.max(0, ...cells.map((cell) => cell.length));
  const room = Math.min(terminal.width, WIDEST_TEXT + longest);
  return findings.map(({ kind, message }, index) =>
    wrap(
      `${plainText(cells[index] ?? '').padEnd(longest)}  ${kind === 'note' ? 'Note: ' : ''}${message}`,
      room,
      ' '.repeat(longest + 2),
    ),
  );
}

const COUNT_COLUMNS: readonly TableColumn[] = [
  { header: 'positions', align: 'right' },
  { header: 'votes', align: 'right' },
  { header: 'without votes', align: 'right' },
];

function countCells({ positions, votes, withoutVotes }: Count): readonly string[] {
  return [String(positions), votes === null ? '–' : jobs(votes), String(withoutVotes)];
}

function categoryLines(
  { tally }: Conversation,
  { terminal }: ConversationWriterOptions,
): readonly string[] {
  if (tally.all.positions === 0) return [];
  const reasons = REASONS.filter(({ id }) => tally.reasons[id].positions > 0);
  const groups = [...tally.categories, { ...tally.all, category: 'All', reasons: tally.reasons }];
  return [
    textTable(
      [
        { header: 'category', align: 'left', shrinks: true },
        ...COUNT_COLUMNS,
        ...reasons.map(
          ({ label }) => ({ header: label, align: 'right', drops: 'labelled' }) as const,
        ),
      ],
      groups.map((group) => [
        group.category ?? '(no category)',
        ...countCells(group),
        ...reasons.map(({ id }) => String(group.reasons[id].positions)),
      ]),
      terminal,
    ),
  ];
}

function reasonLines(
  { tally }: Conversation,
  { terminal }: ConversationWriterOptions,
): readonly string[] {
  const reasons = REASONS.filter(({ id }) => tally.reasons[id].positions > 0);
  if (reasons.length === 0) return [];
  return [
    textTable(
      [{ header: 'why critical', align: 'left' }, ...COUNT_COLUMNS],
      reasons.map(({ id, label }) => [label, ...countCells(tally.reasons[id])]),
      terminal,
    ),
  ];
}

function namedLines(
  { named }: Conversation,
  { terminal, confidence }: ConversationWriterOptions,
): readonly string[] {
  if (named.length === 0) return [];
  const period = named.map(growthYears).find((years) => years !== undefined);
  return [
    textTable(
      [
        { header: 'the figures', align: 'left' },
        { header: 'SOC', align: 'left' },
        { header: 'occupation', align: 'left', shrinks: true },
        { header: 'in their words', align: 'left', drops: 'labelled' },
        { header: 'votes', align: 'right' },
        { header: 'by jobs', align: 'right' },
        { header: 'jobs', align: 'right' },
        { header: `± at ${confidence * 100}%`, align: 'right', drops: 'labelled' },
        { header: period === undefined ? 'growth' : `growth ${period}`, align: 'right' },
      ],
      named.map(namedCells),
      terminal,
    ),
  ];
}

const STATUS_WORDS: Readonly<Record<DataStatus, string>> = {
  'not-shown': 'do not show it',
  open: 'cannot say',
  withheld: 'withhold its jobs',
  low: 'rank it low',
  high: 'rank it high',
};

function namedCells(named: NamedOccupation): readonly string[] {
  const { figures } = named;
  const margin = figures?.row.employmentMargin ?? null;
  const growth = figures?.row.growthRate ?? null;
  return [
    STATUS_WORDS[named.status],
    named.soc ?? '–',
    named.title === '' ? '–' : named.title,
    named.said.join('; ') || '–',
    named.votes === null ? '–' : jobs(named.votes),
    figures === null || figures.rank === null ? '–' : `${figures.rank} of ${figures.rankedCount}`,
    figures === null ? '–' : figure(figures.row.employment, jobs, 'withheld'),
    margin === null ? '–' : jobs(margin),
    growth === null ? '–' : signedPercent(growth),
  ];
}

function growthYears({ figures }: NamedOccupation): string | undefined {
  const { baseYear = null, projectedYear = null } = figures?.row ?? {};
  if (baseYear === null || projectedYear === null) return undefined;
  return `${baseYear}–${String(projectedYear).slice(-2)}`;
}

function notes(
  { tally, named }: Conversation,
  { files, sample }: ConversationWriterOptions,
): readonly string[] {
  return [
    ...(tally.all.withoutVotes > 0
      ? ['Votes that are not given, or not to be read, are unknown: they are in no sum.']
      : []),
    'A position with several reasons counts under each.',
    ...(named.length > 0
      ? [
          ...(named.some(({ status }) => status === 'open')
            ? ['Cannot say: the SOC occupation is still to be named.']
            : []),
          'High: among the top third of its level by jobs or by projected growth; low: in neither. What employers name counts, whatever the figures say of it: ask what they do not show.',
        ]
      : []),
    ...growthBases(named),
    ...files.map(sourceText),
    ...(sample ? [SAMPLE_TEXT] : []),
  ];
}

/** Whose rates the growth is, `Growth basis us: Employment Projections 2024–34.`; none where none is shown. */
function growthBases(named: readonly NamedOccupation[]): readonly string[] {
  const bases = new Set(
    named.flatMap(({ figures }) => {
      const { growthBasis = null, growthRelease = null } = figures?.row ?? {};
      const isShown = growthBasis !== null && growthRelease !== null;
      return isShown ? [`${growthBasis}: ${releaseTitle(growthRelease)}`] : [];
    }),
  );
  return bases.size === 0 ? [] : [`Growth basis ${[...bases].join('; ')}.`];
}
