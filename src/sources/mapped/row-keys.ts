import { stateArea } from '../../domain/area.ts';
import { cellName, formatPlace, LayoutError, type Place } from '../../domain/errors.ts';
import { CROSS_INDUSTRY } from '../../domain/naics.ts';
import { ALL_OWNERSHIPS, WITH_SELF_EMPLOYED } from '../../domain/ownership.ts';
import { type ReleaseId, socVintageOf } from '../../domain/release.ts';
import { BATCH_ROWS, CellKind, cellText, type RowBatch } from '../../readers/table.ts';
import type { KeyReading } from '../oews/keys.ts';
import type { Reading } from '../source.ts';
import { CellMemo } from './cell-memo.ts';
import { type Headings, programColumns } from './headings.ts';
import {
  type MappedKey,
  readMappedArea,
  readMappedIndustry,
  readMappedOccupation,
  slug,
} from './keys.ts';
import type { Mapping } from './mapping.ts';
import { releaseOfPeriod, releaseOfYears } from './period.ts';
import type { MappedHooks } from './source.ts';

/** More bad keys than this share of the rows and nothing of the file can be trusted. */
const MOST_BAD_KEYS = 0.005;
/** Bad keys that the refusal of a file lists. */
const LISTED = 3;

/** The keys of a batch's rows, as indexes into the file's keys; rows with a bad key are left out. */
export class MappedRowKeys {
  readonly release = new Int32Array(BATCH_ROWS);
  readonly area = new Int32Array(BATCH_ROWS);
  readonly industry = new Int32Array(BATCH_ROWS);
  readonly ownership = new Int32Array(BATCH_ROWS);
  readonly occupation = new Int32Array(BATCH_ROWS);
  readonly sourceRow = new Int32Array(BATCH_ROWS);
  /** The row's index in the batch it was read from. */
  readonly kept = new Int32Array(BATCH_ROWS);
  /** Occupations, by index, that are a group or a line item as their slice shows. */
  readonly mayBeLineItem = new Set<number>();
  readonly #place: Place;
  readonly #headings: Headings;
  readonly #reading: Reading;
  readonly #codeColumn: number;
  readonly #memos: Readonly<Record<'release' | 'area' | 'industry', CellMemo<MappedKey<number>>>>;
  /** What occupations are made of depends on their release's vintage. */
  readonly #occupations = new Map<number, CellMemo<MappedKey<number>>>();
  readonly #occupationMemo: (release: number) => CellMemo<MappedKey<number>>;
  readonly #firstBad: string[] = [];
  #rows = 0;
  #badRows = 0;

  constructor(
    place: Place,
    mapping: Mapping,
    headings: Headings,
    reading: Reading,
    hooks: MappedHooks,
    isProjection: boolean,
  ) {
    this.#place = place;
    this.#headings = headings;
    this.#reading = reading;
    const { keys } = reading;
    const at = (heading: string | undefined) =>
      heading === undefined ? undefined : headings.at(heading);
    this.#codeColumn = headings.at(mapping.occupation.code);
    const release = releaseMemo(mapping, headings, reading, isProjection);
    const area = areaMemo(mapping, headings, reading, hooks);
    const industry = industryMemo(mapping, headings, reading);
    const titleColumn = at(mapping.occupation.title);
    const levelColumn = mapping.level === 'soc' ? undefined : headings.at(mapping.level.column);
    this.#occupationMemo = (of) => {
      const known = this.#occupations.get(of);
      if (known !== undefined) return known;
      const vintage = socVintageOf(keys.releases[of] ?? '') ?? '2018';
      const memo = new CellMemo(
        [this.#codeColumn, ...(levelColumn === undefined ? [] : [levelColumn])],
        (batch, row): MappedKey<number> => {
          const found = readMappedOccupation(
            {
              text: cellText(batch, this.#codeColumn, row),
              isDate: batch.columns[this.#codeColumn]?.kinds[row] === CellKind.date,
              level: levelColumn === undefined ? undefined : cellText(batch, levelColumn, row),
            },
            mapping.level,
            vintage,
            reading.soc,
          );
          if ('bad' in found) return found;
          const { code, level, mayBeLineItem } = found.ok;
          const title = titleColumn === undefined ? '' : cellText(batch, titleColumn, row);
          const index = keys.occupation({ code, level, title: plainTitle(title) });
          if (mayBeLineItem) this.mayBeLineItem.add(index);
          return { ...found, ok: index };
        },
      );
      this.#occupations.set(of, memo);
      return memo;
    };
    this.#memos = { release, area, industry };
    this.ownership.fill(
      keys.ownership(mapping.ownership ?? (isProjection ? WITH_SELF_EMPLOYED : ALL_OWNERSHIPS)),
    );
  }

  /** Returns how many rows of the batch have all their keys. */
  read(batch: RowBatch): number {
    let count = 0;
    for (let row = 0; row < batch.rowCount; row += 1) {
      const number = batch.rowNumbers[row] as number;
      if (number <= this.#headings.row || this.#isAside(batch, row)) continue;
      this.#rows += 1;
      const release = this.#index(this.#memos.release, batch, row);
      const area = this.#index(this.#memos.area, batch, row);
      const industry = this.#index(this.#memos.industry, batch, row);
      const occupation =
        release < 0 ? release : this.#index(this.#occupationMemo(release), batch, row);
      if (release === BAD || area === BAD || industry === BAD || occupation === BAD) {
        this.#badRows += 1;
        continue;
      }
      if (release < 0 || area < 0 || industry < 0 || occupation < 0) continue;
      this.release[count] = release;
      this.area[count] = area;
      this.industry[count] = industry;
      this.occupation[count] = occupation;
      this.sourceRow[count] = number;
      this.kept[count] = row;
      count += 1;
    }
    return count;
  }

  /** @throws LayoutError where there was no row, or too many had a bad key. */
  finish(): void {
    if (this.#rows === 0) {
      throw new LayoutError('Expected rows below the header, found none.', {
        place: this.#place,
        hint: 'Download the file again; the header alone holds no figures.',
      });
    }
    if (this.#badRows <= MOST_BAD_KEYS * this.#rows) return;
    throw new LayoutError(
      `${this.#badRows} of ${this.#rows} rows have a period, an area, an industry or an occupation that cannot be read; at most 0.5 % may.\n  ${this.#firstBad.join('\n  ')}`,
      {
        place: this.#place,
        hint: 'Download the file again, and ingest it without opening and saving it in a spreadsheet program; of a mapping, check the columns that it names.',
      },
    );
  }

  /** Blank rows, and notes under the table. */
  #isAside(batch: RowBatch, row: number): boolean {
    const cells = batch.columns[this.#codeColumn];
    const kind = cells?.kinds[row] ?? CellKind.empty;
    if (kind !== CellKind.empty && kind !== CellKind.text) return false;
    const code = cellText(batch, this.#codeColumn, row).trim();
    if (code !== '' && !NOTE.test(code)) return false;
    const filled = batch.columns.filter((_, column) => cellText(batch, column, row).trim() !== '');
    if (filled.length > 1) return false;
    if (filled.length === 1) this.#reading.problems.mention('notes among the rows, left out');
    return true;
  }

  /** The index of the row's key; BAD where it cannot be read, which is reported with its cell; SKIPPED. */
  #index(memo: CellMemo<MappedKey<number>>, batch: RowBatch, row: number): number {
    const place = (): Place => ({
      ...this.#place,
      cell: cellName(memo.columns[0] ?? 0, batch.rowNumbers[row] as number),
    });
    let key: MappedKey<number>;
    try {
      key = memo.read(batch, row);
    } catch (error) {
      if (!(error instanceof LayoutError)) throw error;
      throw new LayoutError(error.message, {
        place: place(),
        ...(error.hint && { hint: error.hint }),
      });
    }
    if ('ok' in key && key.mention === undefined) return key.ok;
    return this.#unusual(key, place);
  }

  #unusual(key: MappedKey<number>, place: () => Place): number {
    if ('skip' in key) {
      this.#reading.problems.mention(key.skip);
      return SKIPPED;
    }
    if ('ok' in key) {
      if (key.mention !== undefined) this.#reading.problems.mention(key.mention);
      return key.ok;
    }
    const message = `${key.bad}.`;
    this.#reading.problems.add(place(), message);
    if (this.#firstBad.length < LISTED) this.#firstBad.push(`${formatPlace(place())}: ${message}`);
    return BAD;
  }
}

const BAD = -1;
const SKIPPED = -2;

/** What begins a note and no code: a sign and a blank, or two words. */
const NOTE = /^([*#~]+\s|[a-z]+:?\s+\S)/i;

/** Without indents and repeated blanks. */
function plainTitle(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function releaseMemo(
  mapping: Mapping,
  headings: Headings,
  reading: Reading,
  isProjection: boolean,
): CellMemo<MappedKey<number>> {
  const { keys } = reading;
  const { period } = mapping;
  const inProgram = programColumns(mapping.program);
  const periodColumns =
    typeof period === 'object'
      ? 'column' in period
        ? [period.column]
        : [period.base, period.projected]
      : [];
  const columns = [...periodColumns, ...inProgram].map(headings.at);
  const text = (batch: RowBatch, row: number, heading: string) =>
    cellText(batch, headings.at(heading), row).trim();
  return new CellMemo(columns, (batch, row): MappedKey<number> => {
    const program = programOfRow(mapping.program, (heading) => text(batch, row, heading));
    if (program === undefined)
      return { bad: `Expected the name of a program (${mapping.program})` };
    const id =
      typeof period === 'object' && 'base' in period
        ? yearsRelease(program, text(batch, row, period.base), text(batch, row, period.projected))
        : typeof period === 'object'
          ? releaseOfPeriod(program, text(batch, row, period.column), isProjection)
          : askedRelease(program, period, reading.release, isProjection);
    if (id === undefined) {
      const found = periodColumns.map((heading) => text(batch, row, heading)).join(' and ');
      return {
        bad: `Expected ${isProjection ? 'a period such as 2022-2032' : 'a year'}, found ${JSON.stringify(found)}`,
      };
    }
    refuseOther(id, reading.release);
    return { ok: keys.release(id) };
  });
}

/** `wid-{stateabbrv}` with the texts of a row: states by their postal code. Undefined where one is empty. */
export function programOfRow(
  program: string,
  text: (heading: string) => string,
): string | undefined {
  let isComplete = true;
  const name = program.replace(/\{([^{}]+)\}/g, (_, heading: string) => {
    const found = text(heading);
    const state = stateArea(/^\d$/.test(found) ? `0${found}` : found);
    const part = state?.postal.toLowerCase() ?? slug(found);
    isComplete = isComplete && part !== '';
    return part;
  });
  return isComplete ? name : undefined;
}

function yearsRelease(program: string, base: string, projected: string): ReleaseId | undefined {
  if (!/^\d{4}$/.test(base) || !/^\d{4}$/.test(projected)) return undefined;
  return releaseOfYears(program, Number(base), Number(projected));
}

/** The mapping's own period, or else that of the release which was asked for. */
function askedRelease(
  program: string,
  period: string | undefined,
  asked: ReleaseId | undefined,
  isProjection: boolean,
): ReleaseId | undefined {
  if (period !== undefined) return releaseOfPeriod(program, period, isProjection);
  const match = /(\d{4}(?:-\d{2})?)$/.exec(asked ?? '');
  return match === null ? undefined : releaseOfPeriod(program, match[1] as string, isProjection);
}

function refuseOther(id: ReleaseId, asked: ReleaseId | undefined): void {
  if (asked === undefined || asked === id || id.endsWith(`-${asked}`)) return;
  throw new LayoutError(`The row is of ${id}, --release says ${asked}.`, {
    hint: 'Leave --release out, or check that this is the file you mean.',
  });
}

function areaMemo(
  { area }: Mapping,
  headings: Headings,
  { keys }: Reading,
  { readArea }: MappedHooks,
): CellMemo<MappedKey<number>> {
  if (readArea !== undefined) {
    const columns = readArea.columns.map(headings.at);
    return new CellMemo(columns, (batch, row) => {
      const found = readArea.read(columns.map((column) => cellText(batch, column, row).trim()));
      return 'bad' in found ? found : { ...found, ok: keys.area(found.ok) };
    });
  }
  if ('fixed' in area) {
    const index = keys.area(area.fixed);
    return new CellMemo([], () => ({ ok: index }));
  }
  const column = headings.at(area.column);
  const type = typeof area.own?.type === 'object' ? headings.at(area.own.type.column) : undefined;
  const title = area.title === undefined ? undefined : headings.at(area.title);
  const text = (batch: RowBatch, at: number | undefined, row: number) =>
    at === undefined ? '' : cellText(batch, at, row);
  return new CellMemo(
    type === undefined ? [column] : [column, type],
    (batch, row): KeyReading<number> => {
      const found = readMappedArea(
        area,
        cellText(batch, column, row),
        text(batch, title, row),
        text(batch, type, row),
      );
      return 'bad' in found ? found : { ...found, ok: keys.area(found.ok) };
    },
  );
}

function industryMemo(
  { industry }: Mapping,
  headings: Headings,
  { keys }: Reading,
): CellMemo<MappedKey<number>> {
  if (industry === undefined) {
    const index = keys.industry(CROSS_INDUSTRY);
    return new CellMemo([], () => ({ ok: index }));
  }
  const column = headings.at(industry.code);
  const title = industry.title === undefined ? undefined : headings.at(industry.title);
  return new CellMemo([column], (batch, row): MappedKey<number> => {
    const found = readMappedIndustry(
      industry,
      cellText(batch, column, row),
      title === undefined ? '' : cellText(batch, title, row),
    );
    return 'ok' in found ? { ...found, ok: keys.industry(found.ok) } : found;
  });
}
