import type { NamedOccupation } from '../../analysis/conversation/compare.ts';
import type { ConversationEntry } from '../../analysis/conversation/conversation.ts';
import type { Conversation } from '../../analysis/conversation/read-conversation.ts';
import type { Count } from '../../analysis/conversation/tally.ts';
import { REASONS, type ReasonId } from '../../domain/conversation-form.ts';
import { cellName, formatPlace, type Place } from '../../domain/errors.ts';
import { socLevelNumber } from '../../domain/soc-level.ts';
import { figureCell } from '../figure-cell.ts';

type Row = Readonly<Record<string, string | number | null>>;

interface List {
  readonly columns: readonly string[];
  readonly rows: (conversation: Conversation) => readonly Row[];
}

/** What was read of a form as plain tables, each for a file of its own. */
export const LISTS = {
  positions: {
    columns: [
      'cell',
      'occupation',
      'soc',
      'title',
      'category',
      'level',
      ...REASONS.map(({ id }) => whyColumn(id)),
      'otherReason',
      'shifting',
      'votes',
      'notes',
    ],
    rows: ({ entries }) => entries.map(position),
  },
  findings: {
    columns: ['cell', 'kind', 'finding'],
    rows: ({ findings }) =>
      findings.map(({ kind, place, message }) => ({
        cell: whereIn(place),
        kind,
        finding: message,
      })),
  },
  tally: {
    columns: ['category', 'reason', 'positions', 'votes', 'positionsWithoutVotes'],
    rows: tallyRows,
  },
  named: {
    columns: [
      'status',
      'soc',
      'title',
      'said',
      'positions',
      'votes',
      'positionsWithoutVotes',
      'socLevel',
      'rank',
      'rankedCount',
      'employment',
      'employmentMargin',
      'growthRate',
      'baseYear',
      'projectedYear',
    ],
    rows: ({ named }) => named.map(namedRow),
  },
} as const satisfies Record<string, List>;
export type ListName = keyof typeof LISTS;

/** `What employers say › C7`: where in the form. */
export function whereIn({ sheet, cell, row }: Place): string {
  return formatPlace({ file: sheet ?? '', ...(cell === undefined ? { row: row ?? 0 } : { cell }) });
}

/** `whyManyNeeded`, of the reason `many-needed`. */
function whyColumn(id: ReasonId): string {
  return `why-${id}`.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function position(entry: ConversationEntry): Row {
  const ticks = REASONS.map(({ id }) => [whyColumn(id), entry.reasons.includes(id) ? 'x' : null]);
  return {
    cell: whereIn({ ...entry.place, cell: cellName(0, entry.place.row) }),
    occupation: entry.occupation,
    soc: entry.soc?.code ?? null,
    title: entry.soc?.title ?? null,
    category: entry.category,
    level: entry.level,
    ...Object.fromEntries(ticks),
    otherReason: entry.otherReason,
    shifting: entry.shifting,
    votes: entry.votes,
    notes: entry.notes,
  };
}

/** Each category as a whole and by reason; first all of them. */
function tallyRows({ tally }: Conversation): readonly Row[] {
  const row = (category: string | null, reason: string | null, count: Count): Row => ({
    category,
    reason,
    positions: count.positions,
    votes: count.votes,
    positionsWithoutVotes: count.withoutVotes,
  });
  const groups = [{ category: 'all', ...tally.all, reasons: tally.reasons }, ...tally.categories];
  return groups.flatMap((group) => [
    row(group.category ?? 'none', 'any', group),
    ...REASONS.filter(({ id }) => group.reasons[id].positions > 0).map(({ id }) =>
      row(group.category ?? 'none', id, group.reasons[id]),
    ),
  ]);
}

function namedRow(named: NamedOccupation): Row {
  const { figures } = named;
  return {
    status: named.status,
    soc: named.soc,
    title: named.title,
    said: named.said.join('; '),
    positions: named.positions,
    votes: named.votes,
    positionsWithoutVotes: named.withoutVotes,
    socLevel: figures === null ? null : socLevelNumber(figures.level),
    rank: figures?.rank ?? null,
    rankedCount: figures?.rankedCount ?? null,
    employment: figures === null ? null : figureCell(figures.row.employment),
    employmentMargin: figures?.row.employmentMargin ?? null,
    growthRate: figures?.row.growthRate ?? null,
    baseYear: figures?.row.baseYear ?? null,
    projectedYear: figures?.row.projectedYear ?? null,
  };
}
