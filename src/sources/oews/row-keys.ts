import { cellName, formatPlace, LayoutError, type Place } from '../../domain/errors.ts';
import type { IndustryLevel } from '../../domain/naics.ts';
import { socVintageOf } from '../../domain/release.ts';
import { BATCH_ROWS, cellText, type RowBatch } from '../../readers/table.ts';
import type { Reading } from '../source.ts';
import { KeyColumn } from './key-column.ts';
import { type KeyReading, readArea, readIndustry, readOccupation, readOwnership } from './keys.ts';
import type { OewsLayout } from './layout.ts';

/** More bad keys than this share of the rows and nothing of the file can be trusted. */
const MOST_BAD_KEYS = 0.005;

/** Bad keys that the refusal of a file lists. */
const LISTED = 3;

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
  readonly #columns: Readonly<Record<(typeof KINDS)[number], KeyColumn>>;
  readonly #mentioned = new Set<string>();
  readonly #firstBad: string[] = [];
  #rows = 0;
  #badRows = 0;

  constructor(place: Place, layout: OewsLayout, reading: Reading) {
    this.#place = place;
    this.#layout = layout;
    this.#reading = reading;
    const { keys } = reading;
    const soc = reading.soc(socVintageOf(reading.release ?? '') ?? '2018');
    const at = layout.keys;
    const defaultLevel = levelInName(`${place.member ?? place.file} ${place.sheet ?? ''}`);
    this.#columns = {
      occupation: new KeyColumn(
        { code: at.occupation, qualifier: at.occupationGroup, title: at.occupationTitle },
        (code, group, title) =>
          indexed(readOccupation(code, group, soc), (found) =>
            keys.occupation({ ...found, title: title.trim() }),
          ),
      ),
      area: new KeyColumn(
        { code: at.area, qualifier: at.areaType, title: at.areaTitle },
        (code, type, title) => indexed(readArea(code, title, type), (found) => keys.area(found)),
      ),
      industry: new KeyColumn(
        { code: at.industry, qualifier: at.industryLevel, title: at.industryTitle },
        (code, level, title) =>
          indexed(readIndustry(code, title, level, defaultLevel), (found) => keys.industry(found)),
      ),
      ownership: new KeyColumn({ code: at.ownership }, (scope) =>
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
      this.#rows += 1;
      let complete = true;
      for (const kind of KINDS) {
        const index = this.#index(kind, batch, row);
        this[kind][count] = index;
        complete = complete && index >= 0;
      }
      if (!complete) {
        this.#badRows += 1;
        continue;
      }
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
      `${this.#badRows} of ${this.#rows} rows have a code that cannot be read or that no classification knows; at most 0.5 % may.\n  ${this.#firstBad.join('\n  ')}`,
      {
        place: this.#place,
        hint: 'Download the file again, and ingest it without opening and saving it in a spreadsheet program.',
      },
    );
  }

  /** Blank rows, and notes under the table: one cell, and no code in the place of the occupation's. */
  #isAside(batch: RowBatch, row: number): boolean {
    const code = cellText(batch, this.#layout.keys.occupation as number, row).trim();
    if (code !== '' && !WORDS.test(code)) return false;
    const filled = batch.columns.filter((_, column) => cellText(batch, column, row).trim() !== '');
    if (filled.length > 1) return false;
    if (filled.length === 1) this.#reading.problems.mention('notes among the rows, left out');
    return true;
  }

  /** The index of the row's key, or -1 where it is bad, which is reported with its cell. */
  #index(kind: (typeof KINDS)[number], batch: RowBatch, row: number): number {
    const column = this.#columns[kind];
    const place = () => ({
      ...this.#place,
      cell: cellName(column.columns.code ?? 0, batch.rowNumbers[row] as number),
    });
    let key: KeyReading<number>;
    try {
      key = column.read(batch, row);
    } catch (error) {
      if (!(error instanceof LayoutError)) throw error;
      throw new LayoutError(error.message, {
        place: place(),
        ...(error.hint && { hint: error.hint }),
      });
    }
    if ('bad' in key) {
      const message = `${key.bad}.`;
      this.#reading.problems.add(place(), message);
      if (this.#firstBad.length < LISTED) {
        this.#firstBad.push(`${formatPlace(place())}: ${message}`);
      }
      return -1;
    }
    if (key.mention !== undefined && !this.#mentioned.has(key.mention)) {
      this.#mentioned.add(key.mention);
      this.#reading.problems.mention(key.mention);
    }
    return key.ok;
  }
}

/** What begins a note and no code, whole or spoiled: a sign and a blank, or two words. */
const WORDS = /^([*#~]+\s|[a-z]+:?\s+\S)/i;

/** The reading with the key replaced by its index among the file's keys. */
function indexed<T>(reading: KeyReading<T>, index: (key: T) => number): KeyReading<number> {
  return 'bad' in reading ? reading : { ...reading, ok: index(reading.ok) };
}

/** The level that a file kind is of, from its name: `nat4d` holds 4-digit industries, 327000 among them. */
function levelInName(name: string): IndustryLevel | undefined {
  const digits = /nat([34])d/i.exec(name)?.[1];
  return digits === '3' ? '3-digit' : digits === '4' ? '4-digit' : undefined;
}
