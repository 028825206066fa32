import { RECORD_HEADINGS } from '../../domain/conversation-form.ts';
import { LayoutError, type Place } from '../../domain/errors.ts';
import type { SliceWithGrowth } from '../rank-slice.ts';
import { compareWithData, type NamedOccupation } from './compare.ts';
import type { ConversationAnswer, ConversationEntry, ConversationFinding } from './conversation.ts';
import type { FormSheet } from './form-cell.ts';
import { findColumns } from './form-columns.ts';
import { formAnswers } from './form-identity.ts';
import { type EntrySetting, readEntries } from './read-entries.ts';
import { type Tally, tallyOf } from './tally.ts';

/** What employers said, as a form that was filled in has it. */
export interface Conversation {
  readonly entries: readonly ConversationEntry[];
  /** How many of them have nothing to complete or to mend. */
  readonly completeCount: number;
  readonly findings: readonly ConversationFinding[];
  readonly tally: Tally;
  readonly named: readonly NamedOccupation[];
  readonly answers: readonly ConversationAnswer[];
}

/**
 * Reads every sheet that has the form's headings: a copy for a second meeting counts too.
 * @param file what an error names where no sheet has them
 * @throws LayoutError where no sheet has them, or one lacks a heading.
 */
export function readConversation(
  file: Place,
  sheets: readonly FormSheet[],
  setting: EntrySetting,
  slice: SliceWithGrowth,
): Conversation {
  const read = sheets.flatMap((sheet) => {
    const columns = findColumns(sheet);
    return columns === undefined ? [] : [readEntries(sheet, columns, setting)];
  });
  if (read.length === 0) throw noSheet(file, sheets);
  const entries = read.flatMap((one) => one.entries);
  const findings = read.flatMap((one) => one.findings);
  const toMend = new Set(findings.filter(isToMend).map(({ place }) => rowKey(place)));
  return {
    entries,
    completeCount: entries.filter(({ place }) => !toMend.has(rowKey(place))).length,
    findings,
    tally: tallyOf(
      entries,
      setting.categories.map(({ label }) => label),
    ),
    named: compareWithData(entries, slice),
    answers: formAnswers(sheets),
  };
}

/** Whether somebody has to complete or to mend a cell. */
export function isToMend({ kind }: ConversationFinding): boolean {
  return kind !== 'note';
}

function rowKey({ sheet, cell, row }: Place): string {
  return `${sheet} ${row ?? /\d+/.exec(cell ?? '')?.[0]}`;
}

function noSheet(file: Place, sheets: readonly FormSheet[]): LayoutError {
  const names = sheets.map(({ place }) => JSON.stringify(place.sheet ?? ''));
  return new LayoutError(
    `Expected a sheet with the headings "${RECORD_HEADINGS.occupation}", "${RECORD_HEADINGS.soc}" and so on, found ${
      names.length === 0 ? 'no sheet' : `none among ${names.slice(0, 10).join(', ')}`
    }.`,
    {
      place: file,
      hint: 'Name the workbook that was filled in; pathways conversation --naics CODE --out FILE makes an empty one.',
    },
  );
}
