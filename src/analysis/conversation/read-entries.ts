import {
  headingKey,
  REASONS,
  RECORD_COLUMNS,
  RECORD_HEADINGS,
  type ReasonId,
  type RecordColumn,
} from '../../domain/conversation-form.ts';
import type { ConversationEntry, ConversationFinding, NamedSoc } from './conversation.ts';
import { type FormCell, type FormRow, type FormSheet, foundText, placeOf } from './form-cell.ts';
import type { FormColumns } from './form-columns.ts';
import type { FormCategory } from './form-identity.ts';
import {
  type CellReading,
  LEVELS_IN_WORDS,
  readCategory,
  readLevel,
  readTick,
  readVotes,
} from './read-cells.ts';
import type { SocNames } from './recognise-soc.ts';

/** What cells of a form are read against. */
export interface EntrySetting {
  readonly names: SocNames;
  readonly categories: readonly FormCategory[];
  /** The category of a code, as the form's list has it; undefined where it has none. */
  readonly categoryOf: (code: string) => string | undefined;
}

export interface ReadEntries {
  readonly entries: readonly ConversationEntry[];
  /** In the order of the cells; notes on columns that are not read last. */
  readonly findings: readonly ConversationFinding[];
}

/**
 * The positions on a sheet, one for each row that says anything, however far down. A cell that is
 * empty or wrong is a finding and leaves its field unknown; the row stays.
 */
export function readEntries(
  sheet: FormSheet,
  columns: FormColumns,
  setting: EntrySetting,
): ReadEntries {
  const entries: ConversationEntry[] = [];
  const findings: ConversationFinding[] = [];
  const rows = sheet.rows.filter(({ number }) => number > columns.headerRow);
  for (const row of rows) {
    const reader = new RowReader(sheet, row, columns, setting);
    const aside = reader.whyAside();
    if (aside !== undefined) reader.note('occupation', aside);
    else if (reader.isNamed()) entries.push(reader.entry());
    findings.push(...reader.findings());
  }
  return { entries, findings: [...findings, ...unread(sheet, rows, columns)] };
}

/** Reads one row, and says what is wrong with it. */
class RowReader {
  readonly #found: { readonly column: number; readonly finding: ConversationFinding }[] = [];

  constructor(
    private readonly sheet: FormSheet,
    private readonly row: FormRow,
    private readonly columns: FormColumns,
    private readonly setting: EntrySetting,
  ) {}

  findings(): readonly ConversationFinding[] {
    return this.#found.sort((a, b) => a.column - b.column).map(({ finding }) => finding);
  }

  isNamed(): boolean {
    return RECORD_COLUMNS.some((column) => this.cell(column) !== undefined);
  }

  /** Why a row is no position, though something stands in it: headings again, a sum. */
  whyAside(): string | undefined {
    const text = headingKey(this.text('occupation') ?? '');
    if (text === headingKey(RECORD_HEADINGS.occupation)) return 'The headings again: not read.';
    const isSum = /^(grand |sub)?(total|sum)s?:?$/.test(text);
    const others = RECORD_COLUMNS.filter(
      (column) => !['occupation', 'votes', 'notes', ...REASON_IDS].includes(column),
    );
    if (!isSum || others.some((column) => this.cell(column) !== undefined)) return undefined;
    return 'A total: not counted, the positions are.';
  }

  entry(): ConversationEntry {
    const occupation = this.text('occupation') ?? '';
    const { soc, isSocOpen } = this.soc(occupation);
    if (occupation === '' && soc === null) {
      this.incomplete('occupation', 'the occupation in the employers’ words');
    }
    const category = this.category(soc);
    return {
      place: { ...this.sheet.place, row: this.row.number },
      occupation,
      soc,
      isSocOpen,
      ...category,
      level: this.required('level', LEVELS_IN_WORDS, readLevel),
      ...this.reasons(),
      shifting: this.text('shifting') ?? null,
      votes: this.optional('votes', readVotes),
      notes: this.text('notes') ?? null,
    };
  }

  note(column: RecordColumn, message: string): void {
    this.add('note', this.columns.at[column], message);
  }

  private soc(occupation: string): Pick<ConversationEntry, 'soc' | 'isSocOpen'> {
    const cell = this.cell('soc');
    if (cell === undefined) {
      const soc = this.setting.names.byTitle(occupation);
      if (soc === null) this.incomplete('soc', 'an occupation of the list, or "None of these"');
      return { soc, isSocOpen: soc === null };
    }
    const recognised = this.setting.names.recognise(cell);
    const isSocOpen = 'expected' in recognised;
    if (isSocOpen) this.wrong('soc', recognised.expected);
    return { soc: recognised.soc, isSocOpen };
  }

  private category(
    soc: NamedSoc | null,
  ): Pick<ConversationEntry, 'category' | 'isCategoryFromSoc'> {
    const ofSoc = (soc && this.setting.categoryOf(soc.code)) ?? null;
    const cell = this.cell('category');
    if (cell === undefined) {
      if (ofSoc === null) this.incomplete('category', 'a category of the list');
      return { category: ofSoc, isCategoryFromSoc: ofSoc !== null };
    }
    const reading = readCategory(cell, this.setting.categories);
    if ('value' in reading) return { category: reading.value, isCategoryFromSoc: false };
    this.wrong('category', reading.expected);
    return { category: ofSoc, isCategoryFromSoc: ofSoc !== null };
  }

  private reasons(): Pick<ConversationEntry, 'reasons' | 'otherReason'> {
    const reasons: ReasonId[] = [];
    let otherReason: string | null = null;
    let isWrong = false;
    for (const id of REASON_IDS) {
      const cell = this.cell(id);
      if (cell === undefined) continue;
      const reading = readTick(cell);
      if ('value' in reading) {
        if (reading.value) reasons.push(id);
      } else if (id === 'other' && cell.kind === 'text') {
        reasons.push(id);
        otherReason = cell.text.trim();
      } else {
        isWrong = true;
        this.wrong(id, reading.expected);
      }
    }
    if (reasons.length === 0 && !isWrong) {
      const at = REASON_IDS.map((id) => this.columns.at[id]);
      const message = 'Expected an x under at least one reason, found none.';
      this.add('incomplete', Math.min(...at), message, Math.max(...at));
    }
    return { reasons, otherReason };
  }

  private required<Value>(
    column: RecordColumn,
    expected: string,
    read: (cell: FormCell) => CellReading<Value>,
  ): Value | null {
    if (this.cell(column) === undefined) this.incomplete(column, expected);
    return this.optional(column, read);
  }

  private optional<Value>(
    column: RecordColumn,
    read: (cell: FormCell) => CellReading<Value>,
  ): Value | null {
    const cell = this.cell(column);
    if (cell === undefined) return null;
    const reading = read(cell);
    if ('value' in reading) return reading.value;
    this.wrong(column, reading.expected);
    return null;
  }

  private incomplete(column: RecordColumn, expected: string): void {
    this.find('incomplete', column, expected);
  }

  private wrong(column: RecordColumn, expected: string): void {
    this.find('wrong', column, expected);
  }

  private find(kind: 'incomplete' | 'wrong', column: RecordColumn, expected: string): void {
    const message = `Expected ${expected}, found ${foundText(this.cell(column))}.`;
    this.add(kind, this.columns.at[column], message);
  }

  private add(
    kind: ConversationFinding['kind'],
    column: number,
    message: string,
    lastColumn?: number,
  ): void {
    const place = placeOf(this.sheet.place, this.row.number, column, lastColumn);
    this.#found.push({ column, finding: { kind, place, message } });
  }

  private cell(column: RecordColumn): FormCell | undefined {
    return this.row.cells.get(this.columns.at[column]);
  }

  /** As it stands; undefined where the cell is empty. */
  private text(column: RecordColumn): string | undefined {
    return this.cell(column)?.text.trim();
  }
}

const REASON_IDS: readonly ReasonId[] = REASONS.map(({ id }) => id);

/** A note for each column that is not the form's and has something in it. */
function unread(
  sheet: FormSheet,
  rows: readonly FormRow[],
  { at, others }: FormColumns,
): readonly ConversationFinding[] {
  const known = new Set(Object.values(at));
  const first = new Map<number, number>();
  for (const { number, cells } of rows) {
    for (const column of cells.keys()) {
      if (!known.has(column) && !first.has(column)) first.set(column, number);
    }
  }
  return [...first]
    .sort(([a], [b]) => a - b)
    .map(([column, row]) => ({
      kind: 'note',
      place: placeOf(sheet.place, row, column),
      message: others.has(column)
        ? `The column ${JSON.stringify(others.get(column)?.trim())} is not the form’s: not read.`
        : 'Something beside the columns of the form: not read.',
    }));
}
