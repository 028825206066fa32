import type { Verdict } from '../analysis/difference.ts';
import { jobs, percent } from '../analysis/number-format.ts';
import {
  CHANGE_FLAGS,
  NOT_COMPARABLE,
  type NotComparable,
  type NotComparableRow,
  type PastChange,
  type PastChangeRow,
} from '../analysis/past-change-result.ts';
import { levelText, SAMPLE_TEXT, sliceText, sourceText } from '../analysis/slice-text.ts';
import { releaseTitle } from '../domain/release.ts';
import type { ChangeWriter } from './change-writer.ts';
import { plainText, type TableColumn, textTable, wrap } from './text-table.ts';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  more: 'more',
  fewer: 'fewer',
  'no-clear-change': 'no clear change',
  'not-known': 'not known',
};

/** A table for the terminal, with what must be said under it. */
export const changeTable: ChangeWriter = async (change, { sample, terminal }) => {
  const { total, rows } = change;
  const lines = [
    ...(total === null ? [] : [total]),
    ...rows.filter(({ soc }) => soc !== total?.soc),
  ];
  const width = Math.min(terminal.width, 110);
  return [
    terminal.bold(plainText(titleOf(change))),
    '',
    textTable(columnsOf(change), lines.map(cells), terminal),
    '',
    ...notesOf(change, sample).map((note) => wrap(note, width, '  ')),
    '',
  ].join('\n');
};

function titleOf({ from, to, level, within }: PastChange): string {
  const group = within === null ? '' : ` within ${within.title} (${within.code})`;
  return `${to.industry.title}${group}: ${levelText(level)}, ${releaseTitle(from.release)} and ${releaseTitle(to.release)} compared`;
}

function columnsOf({ from, to, confidence }: PastChange): readonly TableColumn[] {
  return [
    { header: 'SOC', align: 'left' },
    { header: 'occupation', align: 'left', shrinks: true },
    { header: releaseTitle(from.release), align: 'right' },
    { header: releaseTitle(to.release), align: 'right' },
    { header: 'change', align: 'right' },
    { header: `± at ${confidence * 100}%`, align: 'right' },
    { header: 'percent', align: 'right' },
    { header: 'reading', align: 'left' },
    { header: 'notes', align: 'left' },
  ];
}

function cells(row: PastChangeRow): readonly string[] {
  const { soc, from, to, change, changeMargin, changeRate, verdict, flags } = row;
  return [
    soc,
    shortTitle(to.titles),
    jobs(from.employment),
    jobs(to.employment),
    signed(change, jobs),
    changeMargin === null ? '–' : jobs(changeMargin),
    changeRate === null ? '–' : signed(changeRate, percent),
    VERDICTS[verdict],
    flags.join(', '),
  ];
}

/** Of codes that are compared together the first; CSV and JSON have them all. */
function shortTitle([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first}, and ${others.length} more`;
}

function signed(value: number, format: (value: number) => string): string {
  const text = format(Math.abs(value));
  return value > 0 ? `+${text}` : value < 0 ? `−${text}` : text;
}

function notesOf(change: PastChange, sample: boolean): readonly string[] {
  const { from, to, rows, total, notComparable, breaks, caveats, sources } = change;
  const flags = new Set([...rows, ...(total === null ? [] : [total])].flatMap((row) => row.flags));
  const reasons = [...new Set(notComparable.map(({ reason }) => reason))];
  return [
    ...caveats,
    ...breaks.map(({ text }) => `Break: ${text}`),
    ...(breaks.some(({ kind }) => kind === 'ownership')
      ? [`Compared: ${sliceText(from)}. With: ${sliceText(to)}.`]
      : [`${sliceText(to)}, compared with ${releaseTitle(from.release)}.`]),
    'No clear change: the interval of the difference holds zero.',
    ...[...flags].map((flag) => `${flag}: ${CHANGE_FLAGS[flag]}.`),
    ...rows.flatMap(movedNote),
    ...reasons.map((reason) => notComparableNote(reason, notComparable)),
    ...sources.map(sourceText),
    ...(sample ? [SAMPLE_TEXT] : []),
  ];
}

function movedNote({ soc, title, moved, interval }: PastChangeRow): readonly string[] {
  if (moved === null) return [];
  const parts = [
    ...(moved.out.length > 0 ? [`out of it ${moved.out.join(', ')}`] : []),
    ...(moved.in.length > 0 ? [`into it ${moved.in.join(', ')}`] : []),
  ];
  const allowed =
    interval === null
      ? ''
      : `; with them the change is between ${interval.map((end) => signed(end, jobs)).join(' and ')}`;
  return [`${soc} ${title}: in whole or in part moved ${parts.join('; ')}${allowed}.`];
}

function notComparableNote(reason: NotComparable, all: readonly NotComparableRow[]): string {
  const rows = all.filter((row) => row.reason === reason);
  const names = rows.map(({ from, to, titles }) => {
    const codes = [from, to].map((side) =>
      side === null
        ? '–'
        : `${side.codes.join('+')} (${side.employment === null ? 'withheld' : jobs(side.employment)})`,
    );
    return `${codes.join(' → ')} ${titles.join('; ')}`;
  });
  return `Not compared, ${NOT_COMPARABLE[reason]}: ${names.join(' · ')}.`;
}
