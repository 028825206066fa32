import { cellName, type Place } from '../../domain/errors.ts';
import { ALL_OWNERSHIPS, WITH_SELF_EMPLOYED } from '../../domain/ownership.ts';
import { socVintageOf } from '../../domain/release.ts';
import { BATCH_ROWS, CellKind, cellText, type RowBatch } from '../../readers/table.ts';
import { asideOf } from '../rows/aside.ts';
import { BEYOND_HEADER, cellBeyondHeader, headerWidth } from '../rows/beyond-header.ts';
import { CellMemo } from '../rows/cell-memo.ts';
import { placed, RowTally } from '../rows/row-tally.ts';
import type { Reading } from '../source.ts';
import type { Headings } from './headings.ts';
import type { MappedHooks } from './hooks.ts';
import { type MappedKey, readMappedOccupation } from './keys.ts';
import type { Mapping } from './mapping.ts';
import { releaseMemo } from './release-memo.ts';
import { areaMemo, industryMemo } from './slice-memos.ts';

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
  readonly #tally: RowTally;

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
    this.#tally = new RowTally(reading.problems);
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
    const width = headerWidth(this.#headings.texts);
    for (let row = 0; row < batch.rowCount; row += 1) {
      const number = batch.rowNumbers[row] as number;
      if (number <= this.#headings.row || this.#isAside(batch, row)) continue;
      this.#tally.rows += 1;
      const beyond = cellBeyondHeader(batch, row, width);
      if (beyond !== undefined) {
        this.#tally.badRows += 1;
        this.#tally.report({ ...this.#place, cell: beyond }, BEYOND_HEADER);
        continue;
      }
      const release = this.#index(this.#memos.release, batch, row);
      const area = this.#index(this.#memos.area, batch, row);
      const industry = this.#index(this.#memos.industry, batch, row);
      const occupation =
        release < 0 ? release : this.#index(this.#occupationMemo(release), batch, row);
      if (release === BAD || area === BAD || industry === BAD || occupation === BAD) {
        this.#tally.badRows += 1;
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
    this.#tally.finish(
      this.#place,
      'a period, an area, an industry or an occupation that cannot be read',
      '; of a mapping, check the columns that it names',
    );
  }

  #isAside(batch: RowBatch, row: number): boolean {
    const aside = asideOf(batch, row, this.#codeColumn);
    if (aside === 'note') this.#reading.problems.mention('notes among the rows, left out');
    return aside !== undefined;
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
      throw placed(error, place());
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
    this.#tally.report(place(), key.bad);
    return BAD;
  }
}

const BAD = -1;
const SKIPPED = -2;

/** Without indents and repeated blanks. */
function plainTitle(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
