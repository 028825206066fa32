import { cellName, type Place } from '../../domain/errors.ts';
import type { IndustryLevel } from '../../domain/naics.ts';
import { socVintageOf } from '../../domain/release.ts';
import { BATCH_ROWS, type RowBatch } from '../../readers/table.ts';
import { asideOf } from '../rows/aside.ts';
import type { CellMemo } from '../rows/cell-memo.ts';
import { indexed, type KeyReading } from '../rows/key-reading.ts';
import { readOccupation } from '../rows/occupation-code.ts';
import { placed, RowTally } from '../rows/row-tally.ts';
import type { Reading } from '../source.ts';
import { keyColumn } from './key-column.ts';
import { KeyDoubts } from './key-doubts.ts';
import { readArea, readIndustry, readOwnership } from './keys.ts';
import type { OewsLayout } from './layout.ts';
import { ShiftFinder } from './shifted-row.ts';

const KINDS = ['occupation', 'area', 'industry', 'ownership'] as const;

/** The keys of a batch's rows, as indexes into the file's keys; rows with a bad key are left out. */
export class RowKeys {
  readonly occupation = new Int32Array(BATCH_ROWS);
  readonly area = new Int32Array(BATCH_ROWS);
  readonly industry = new Int32Array(BATCH_ROWS);
  readonly ownership = new Int32Array(BATCH_ROWS);
  /** The row's number in the file. */
  readonly sourceRow = new Int32Array(BATCH_ROWS);
  /** The row's index in the batch it was read from. */
  readonly kept = new Int32Array(BATCH_ROWS);
  readonly #place: Place;
  readonly #layout: OewsLayout;
  readonly #reading: Reading;
  readonly #columns: Readonly<Record<(typeof KINDS)[number], CellMemo<KeyReading<number>>>>;
  readonly #mentioned = new Set<string>();
  readonly #tally: RowTally;
  readonly #shifts: ShiftFinder;
  readonly #doubts: KeyDoubts;

  constructor(place: Place, layout: OewsLayout, reading: Reading) {
    this.#place = place;
    this.#layout = layout;
    this.#shifts = new ShiftFinder(layout);
    this.#reading = reading;
    this.#tally = new RowTally(reading.problems);
    const { keys } = reading;
    const soc = reading.soc(socVintageOf(reading.release ?? '') ?? '2018');
    this.#doubts = new KeyDoubts(place, layout, reading, soc);
    const at = layout.keys;
    const defaultLevel = levelInName(`${place.member ?? place.file} ${place.sheet ?? ''}`);
    this.#columns = {
      occupation: keyColumn(
        { code: at.occupation, qualifier: at.occupationGroup, title: at.occupationTitle },
        (code, group, title) =>
          indexed(readOccupation(code, group, soc), (found) =>
            keys.occupation({ ...found, title: title.trim() }),
          ),
      ),
      area: keyColumn(
        { code: at.area, qualifier: at.areaType, title: at.areaTitle },
        (code, type, title) => indexed(readArea(code, title, type), (found) => keys.area(found)),
      ),
      industry: keyColumn(
        { code: at.industry, qualifier: at.industryLevel, title: at.industryTitle },
        (code, level, title) =>
          indexed(readIndustry(code, title, level, defaultLevel), (found) => keys.industry(found)),
      ),
      ownership: keyColumn({ code: at.ownership }, (scope) =>
        indexed(readOwnership(scope), (found) => keys.ownership(found)),
      ),
    };
  }

  /** Returns how many rows of the batch have all their keys. */
  read(batch: RowBatch): number {
    let count = 0;
    for (let row = 0; row < batch.rowCount; row += 1) {
      const number = batch.rowNumbers[row] as number;
      if (number <= this.#layout.headerRow || this.#isAside(batch, row)) continue;
      this.#tally.rows += 1;
      const shift = this.#shifts.find(batch, row);
      if (shift !== undefined) {
        this.#tally.badRows += 1;
        this.#tally.report({ ...this.#place, cell: shift.cell }, shift.message);
        continue;
      }
      let complete = true;
      for (const kind of KINDS) {
        const index = this.#index(kind, batch, row);
        this[kind][count] = index;
        complete = complete && index >= 0;
      }
      if (!complete) {
        this.#tally.badRows += 1;
        continue;
      }
      this.#doubts.see(batch, row, {
        area: this.area[count] as number,
        industry: this.industry[count] as number,
        ownership: this.ownership[count] as number,
        occupation: this.occupation[count] as number,
      });
      this.sourceRow[count] = number;
      this.kept[count] = row;
      count += 1;
    }
    return count;
  }

  /** @throws LayoutError where there was no row, or too many had a bad key. */
  finish(): void {
    this.#doubts.finish();
    this.#tally.finish(
      this.#place,
      'a code that cannot be read, that no classification knows, or that stands in another column',
    );
  }

  #isAside(batch: RowBatch, row: number): boolean {
    const aside = asideOf(batch, row, this.#layout.keys.occupation as number);
    if (aside === 'note') this.#reading.problems.mention('notes among the rows, left out');
    return aside !== undefined;
  }

  /** The index of the row's key, or -1 where it is bad, which is reported with its cell. */
  #index(kind: (typeof KINDS)[number], batch: RowBatch, row: number): number {
    const column = this.#columns[kind];
    const place = () => ({
      ...this.#place,
      cell: cellName(column.columns[0] ?? 0, batch.rowNumbers[row] as number),
    });
    let key: KeyReading<number>;
    try {
      key = column.read(batch, row);
    } catch (error) {
      throw placed(error, place());
    }
    if ('bad' in key) {
      this.#tally.report(place(), key.bad);
      return -1;
    }
    if (key.mention !== undefined && !this.#mentioned.has(key.mention)) {
      this.#mentioned.add(key.mention);
      this.#reading.problems.mention(key.mention);
    }
    return key.ok;
  }
}

/** The level that a file kind is of, from its name: `nat4d` holds 4-digit industries, 327000 among them. */
function levelInName(name: string): IndustryLevel | undefined {
  const digits = /nat([34])d/i.exec(name)?.[1];
  return digits === '3' ? '3-digit' : digits === '4' ? '4-digit' : undefined;
}
