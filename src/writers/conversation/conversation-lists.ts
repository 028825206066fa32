import type { NamedOccupation } from '../../analysis/conversation/compare.ts';
import type { ConversationEntry } from '../../analysis/conversation/conversation.ts';
import type { Conversation } from '../../analysis/conversation/read-conversation.ts';
import type { Count } from '../../analysis/conversation/tally.ts';
import { REASONS } from '../../domain/conversation-form.ts';
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
      'soc_title',
      'category',
      'level',
      ...REASONS.map(({ id }) => `why_${id.replaceAll('-', '_')}`),
      'other_reason',
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
    columns: ['category', 'reason', 'positions', 'votes', 'positions_without_votes'],
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
      'positions_without_votes',
      'soc_level',
      'rank',
      'ranked',
      'employment',
      'employment_margin',
      'growth_rate',
      'base_year',
      'projected_year',
    ],
    rows: ({ named }) => named.map(namedRow),
  },
} as const satisfies Record<string, List>;
export type ListName = keyof typeof LISTS;

/** `What employers say › C7`: where in the form. */
export function whereIn({ sheet, cell, row }: Place): string {
  return formatPlace({ file: sheet ?? '', ...(cell === undefined ? { row: row ?? 0 } : { cell }) });
}

function position(entry: ConversationEntry): Row {
  const ticks = REASONS.map(({ id }) => [
    `why_${id.replaceAll('-', '_')}`,
    entry.reasons.includes(id) ? 'x' : null,
  ]);
  return {
    cell: whereIn({ ...entry.place, cell: cellName(0, entry.place.row) }),
    occupation: entry.occupation,
    soc: entry.soc?.code ?? null,
    soc_title: entry.soc?.title ?? null,
    category: entry.category,
    level: entry.level,
    ...Object.fromEntries(ticks),
    other_reason: entry.otherReason,
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
    positions_without_votes: count.withoutVotes,
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
    positions_without_votes: named.withoutVotes,
    soc_level: figures === null ? null : socLevelNumber(figures.level),
    rank: figures?.rank ?? null,
    ranked: figures?.rankedCount ?? null,
    employment: figures === null ? null : figureCell(figures.row.employment),
    employment_margin: figures?.row.employmentMargin ?? null,
    growth_rate: figures?.row.growthRate ?? null,
    base_year: figures?.row.baseYear ?? null,
    projected_year: figures?.row.projectedYear ?? null,
  };
}
