import { cellName, LayoutError, type Place } from '../../domain/errors.ts';
import { BLANK, markCode, PUBLISHED, STATES } from '../../domain/estimate.ts';
import type { FactBatch, FigureColumn } from '../../domain/facts.ts';
import type { Attribute, Measure } from '../../domain/measure.ts';
import { ownValue } from '../../domain/own-value.ts';
import { BATCH_ROWS, cellText, type RowBatch, type Table } from '../../readers/table.ts';
import { wordsIndex } from '../rows/attribute-words.ts';
import { blankFigures } from '../rows/blank-figures.ts';
import { CellMemo } from '../rows/cell-memo.ts';
import { addMarks } from '../rows/marks.ts';
import { sourceTable } from '../rows/source-table.ts';
import { TextFigures } from '../rows/text-figures.ts';
import type { Reading } from '../source.ts';
import { figureColumns, MappedFigure } from './figure-column.ts';
import type { Headings } from './headings.ts';
import { HeldRows } from './held-rows.ts';
import type { MappedHooks } from './hooks.ts';
import { type Candidate, decideLevels } from './line-items.ts';
import type { Mapping } from './mapping.ts';
import { isProjection, mappedMeasures, otherPay } from './measures.ts';
import { understandNumber } from './numbers.ts';
import { yearsOf } from './period.ts';
import { MappedRowKeys } from './row-keys.ts';
import { addMember, Slices, type SliceTally } from './slices.ts';
import { checkEmploymentUnit, PercentCheck } from './unit-checks.ts';

const NOT_AVAILABLE = markCode('not-available');

/**
 * The facts of one table by its mapping.
 * @throws LayoutError where more than 0.5 % of the rows have a bad key, a projected year is not after
 * the base year, one slice has two totals, or units are not as the mapping says.
 */
export async function* readMappedFacts(
  table: Table,
  mapping: Mapping,
  headings: Headings,
  reading: Reading,
  hooks: MappedHooks,
): AsyncGenerator<FactBatch> {
  const read = new MappedReading(table.place, mapping, headings, reading, hooks);
  for await (const batch of table.batches(reading.onBytes)) {
    const count = read.take(batch);
    if (count > 0) yield read.facts(count);
  }
  for (const count of read.finish()) yield read.facts(count);
}

class MappedReading {
  readonly #place: Place;
  readonly #mapping: Mapping;
  readonly #reading: Reading;
  readonly #keys: MappedRowKeys;
  readonly #texts: TextFigures;
  readonly #decoders: readonly MappedFigure[];
  readonly #figures = new Map<Measure, FigureColumn>();
  readonly #attributes = new Map<Attribute, Int32Array>();
  readonly #words: readonly { readonly to: Int32Array; readonly memo: CellMemo<number> }[];
  readonly #table: Int32Array;
  readonly #withheld: CellMemo<boolean> | undefined;
  readonly #pay: CellMemo<'hour' | 'year' | undefined> | undefined;
  readonly #slices = new Slices();
  readonly #held: HeldRows;
  readonly #percents = new PercentCheck();
  readonly #marks = new Uint32Array(STATES.length);
  readonly #isProjection: boolean;
  /** Years of each release, by its index. */
  readonly #years: { readonly base: number; readonly projected: number }[] = [];

  constructor(
    place: Place,
    mapping: Mapping,
    headings: Headings,
    reading: Reading,
    hooks: MappedHooks,
  ) {
    this.#place = place;
    this.#mapping = mapping;
    this.#reading = reading;
    this.#isProjection = isProjection(mapping);
    this.#keys = new MappedRowKeys(place, mapping, headings, reading, hooks, this.#isProjection);
    const signs = new Map(Object.entries(mapping.withheld?.signs ?? {}));
    const decimal = mapping.units.decimal ?? '.';
    this.#texts = new TextFigures((text) => understandNumber(text, decimal, signs));
    const columns = figureColumns(mapping, headings.at);
    this.#decoders = [...columns].map(
      ([measure, column]) => new MappedFigure(measure, mapping, column, reading.topCode),
    );
    for (const measure of mappedMeasures(mapping)) this.#figures.set(measure, blankFigures());
    for (const decoder of this.#decoders) this.#figures.set(decoder.measure, decoder);
    this.#words = Object.entries(mapping.attributes ?? {}).map(([attribute, heading]) => {
      const column = headings.at(heading);
      const to = new Int32Array(BATCH_ROWS);
      this.#attributes.set(attribute as Attribute, to);
      const memo = new CellMemo([column], (batch, row) =>
        wordsIndex(batch, column, row, reading.keys),
      );
      return { to, memo };
    });
    this.#table = new Int32Array(BATCH_ROWS).fill(
      reading.keys.table(sourceTable(place, measureColumns(columns, mapping))),
    );
    const rows = mapping.withheld?.rows;
    if (rows !== undefined) {
      const column = headings.at(rows.column);
      this.#withheld = new CellMemo([column], (batch, row) =>
        rows.values.includes(cellText(batch, column, row).trim()),
      );
    }
    const { wages } = mapping;
    if (wages !== undefined) {
      const column = headings.at(wages.column);
      this.#pay = new CellMemo([column], (batch, row) =>
        ownValue(wages.values, cellText(batch, column, row).trim()),
      );
    }
    this.#held = new HeldRows([
      this.#keys.release,
      this.#keys.area,
      this.#keys.industry,
      this.#keys.ownership,
      this.#keys.occupation,
      this.#keys.sourceRow,
      ...[...this.#figures.values()].flatMap(({ values, states }) => [values, states]),
      ...this.#attributes.values(),
    ]);
  }

  /** Takes a batch in; what is not put aside stands first in the arrays. Returns how many rows. */
  take(batch: RowBatch): number {
    const rows = this.#keys.read(batch);
    const { kept } = this.#keys;
    for (const decoder of this.#decoders) {
      decoder.decode(batch, kept, rows, this.#texts, (row, message) =>
        this.#reading.problems.add(
          { ...this.#place, cell: cellName(decoder.column, batch.rowNumbers[row] as number) },
          message,
        ),
      );
    }
    if (this.#pay !== undefined) this.#splitPay(batch, rows, this.#pay);
    for (const { to, memo } of this.#words) {
      for (let i = 0; i < rows; i += 1) to[i] = memo.read(batch, kept[i] as number);
    }
    if (this.#withheld !== undefined) this.#withhold(batch, rows, this.#withheld);
    this.#setYears(rows);
    this.#refuseGrowthFromNothing(rows);
    this.#countMarks(rows);
    return this.#putAside(rows);
  }

  facts(rowCount: number): FactBatch {
    const { release, area, industry, ownership, occupation, sourceRow } = this.#keys;
    return {
      rowCount,
      release,
      area,
      industry,
      ownership,
      occupation,
      table: this.#table,
      sourceRow,
      figures: this.#figures,
      attributes: this.#attributes,
    };
  }

  /** Ends the reading: checks units, and brings the rows back that were put aside. */
  *finish(): Generator<number> {
    const { keys, counts } = this.#reading;
    this.#keys.finish();
    checkEmploymentUnit(
      this.#place,
      this.#mapping,
      this.#slices.all(),
      keys,
      this.#decoders.find(({ measure }) => measure === this.#base()),
    );
    this.#percents.finish(this.#place, this.#mapping);
    addMarks(this.#marks, counts);
    this.#decideLevels();
    yield* this.#held.batches();
  }

  #base(): Measure {
    return this.#isProjection ? 'baseEmployment' : 'employment';
  }

  /** Wages of rows that are by the hour go from the annual measures to the hourly ones. */
  #splitPay(batch: RowBatch, rows: number, pay: CellMemo<'hour' | 'year' | undefined>): void {
    for (const { measure, values, states } of this.#decoders) {
      const hourly = otherPay(measure);
      const to = hourly === undefined ? undefined : this.#figures.get(hourly);
      if (to === undefined) continue;
      for (let i = 0; i < rows; i += 1) {
        const by = pay.read(batch, this.#keys.kept[i] as number);
        const isHourly = by === 'hour';
        to.values[i] = isHourly ? (values[i] as number) : Number.NaN;
        to.states[i] = isHourly ? (states[i] as number) : BLANK;
        if (by === 'year') continue;
        values[i] = Number.NaN;
        states[i] = BLANK;
      }
    }
  }

  #withhold(batch: RowBatch, rows: number, withheld: CellMemo<boolean>): void {
    const mark = markCode(this.#mapping.withheld?.rows?.mark ?? 'confidential');
    for (let i = 0; i < rows; i += 1) {
      if (!withheld.read(batch, this.#keys.kept[i] as number)) continue;
      for (const { values, states } of this.#figures.values()) {
        values[i] = Number.NaN;
        states[i] = mark;
      }
    }
  }

  /** The years of each row's release, and openings of a whole period made those of a year. */
  #setYears(rows: number): void {
    if (!this.#isProjection) return;
    const { release } = this.#keys;
    const [base, projected] = [this.#figures.get('baseYear'), this.#figures.get('projectedYear')];
    const overPeriod = this.#decoders.filter(({ isOverPeriod }) => isOverPeriod);
    for (let i = 0; i < rows; i += 1) {
      const years = this.#yearsOf(release[i] as number);
      if (base !== undefined && projected !== undefined) {
        base.values[i] = years.base;
        projected.values[i] = years.projected;
        base.states[i] = PUBLISHED;
        projected.states[i] = PUBLISHED;
      }
      for (const { values } of overPeriod) {
        const ayear = (values[i] as number) / (years.projected - years.base);
        values[i] = Math.round(ayear * 1000) / 1000;
      }
    }
  }

  #yearsOf(release: number): { readonly base: number; readonly projected: number } {
    this.#years[release] ??= yearsOf(this.#reading.keys.releases[release] ?? '');
    return this.#years[release] as { readonly base: number; readonly projected: number };
  }

  /** A percent printed for a base of 0 is no growth rate. */
  #refuseGrowthFromNothing(rows: number): void {
    const percent = this.#figures.get('employmentChangePercent');
    const base = this.#figures.get('baseEmployment');
    const projected = this.#figures.get('projectedEmployment');
    if (percent === undefined || base === undefined) return;
    for (let i = 0; i < rows; i += 1) {
      if (percent.states[i] !== PUBLISHED || base.states[i] !== PUBLISHED) continue;
      if (base.values[i] === 0) {
        percent.values[i] = Number.NaN;
        percent.states[i] = NOT_AVAILABLE;
        this.#reading.problems.mention('percents printed for a base of 0 jobs, left out');
      } else if (projected?.states[i] === PUBLISHED) {
        this.#percents.add(
          percent.values[i] as number,
          base.values[i] as number,
          projected.values[i] as number,
          this.#keys.sourceRow[i] as number,
        );
      }
    }
  }

  #countMarks(rows: number): void {
    for (const { states } of this.#figures.values()) {
      for (let i = 0; i < rows; i += 1) {
        const state = states[i] as number;
        this.#marks[state] = (this.#marks[state] as number) + 1;
      }
    }
  }

  /** Tallies every row, and puts those aside whose level is decided by what stands beside them. */
  #putAside(rows: number): number {
    const { release, area, industry, ownership, occupation, sourceRow, mayBeLineItem } = this.#keys;
    const { occupations } = this.#reading.keys;
    const base = this.#figures.get(this.#base());
    let to = 0;
    for (let i = 0; i < rows; i += 1) {
      const index = occupation[i] as number;
      const slice = this.#slices.of(
        release[i] as number,
        area[i] as number,
        industry[i] as number,
        ownership[i] as number,
      );
      const jobs = base?.states[i] === PUBLISHED ? (base.values[i] as number) : Number.NaN;
      const level = occupations[index]?.level;
      if (level === 'detailed') addMember(slice, index, jobs);
      else if (level === 'major' && jobs > 0) {
        slice.majors += jobs;
        slice.majorCount += 1;
      } else if (level === 'total') this.#tallyTotal(slice, jobs, sourceRow[i] as number);
      if (mayBeLineItem.has(index)) this.#held.hold(i);
      else {
        this.#held.move(i, to);
        to += 1;
      }
    }
    return to;
  }

  #tallyTotal(slice: SliceTally, jobs: number, row: number): void {
    if (Number.isNaN(jobs)) return;
    if (Number.isNaN(slice.total)) {
      slice.total = jobs;
      slice.totalRow = row;
    } else if (slice.total !== jobs) {
      const { keys } = this.#reading;
      throw new LayoutError(
        `Two totals of all occupations for ${keys.areas[slice.area]?.title}, ${keys.industries[slice.industry]?.title || keys.industries[slice.industry]?.code}: ${slice.total.toLocaleString('en-US')} in row ${slice.totalRow} and ${jobs.toLocaleString('en-US')} in row ${row}.`,
        {
          place: { ...this.#place, row },
          hint: 'A column that tells them apart is not mapped (an area, an industry, an ownership, a period), or the file joins two tables.',
        },
      );
    }
  }

  #decideLevels(): void {
    const held = this.#held;
    const { release, area, industry, ownership, occupation } = this.#keys;
    const [releases, areas, industries, ownerships, occupations] = [
      held.column(release),
      held.column(area),
      held.column(industry),
      held.column(ownership),
      held.column(occupation),
    ];
    const base = this.#figures.get(this.#base());
    const jobs = base === undefined ? undefined : held.column(base.values);
    const rows = Array.from({ length: held.count }, (_, i): Candidate => {
      const [of, where, what, scope] = [releases, areas, industries, ownerships].map(
        (column) => column[i] as number,
      ) as [number, number, number, number];
      return {
        slice: this.#slices.of(of, where, what, scope),
        release: of,
        occupation: occupations[i] as number,
        jobs: jobs?.[i] ?? Number.NaN,
      };
    });
    occupations.set(decideLevels(rows, this.#reading));
  }
}

/** Where each measure is read from; of a column of wages by the hour or the year, both. */
function measureColumns(
  columns: ReadonlyMap<Measure, number>,
  { wages }: Mapping,
): readonly (readonly [Measure, number])[] {
  return [...columns].flatMap(([measure, column]) => {
    const hourly = wages === undefined ? undefined : otherPay(measure);
    return hourly === undefined
      ? [[measure, column] as const]
      : [[measure, column] as const, [hourly, column] as const];
  });
}
