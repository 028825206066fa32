import { US } from '../../domain/area.ts';
import { cellName, columnName, formatPlace, LayoutError, type Place } from '../../domain/errors.ts';
import { BLANK, MARKS, markCode, PUBLISHED, STATES } from '../../domain/estimate.ts';
import type { FactBatch, FigureColumn, SourceTable } from '../../domain/facts.ts';
import type { Attribute, Measure } from '../../domain/measure.ts';
import type { Industry } from '../../domain/naics.ts';
import { projectionPeriodOf, type ReleaseId, socVintageOf } from '../../domain/release.ts';
import { BATCH_ROWS, CellKind, cellText, type RowBatch, type Table } from '../../readers/table.ts';
import type { Reading } from '../source.ts';
import type { ProjectionColumns } from './columns.ts';
import { readFigure } from './figures.ts';
import type { Headings } from './headings.ts';
import { occupationTitle, readProjectedOccupation } from './occupation-cell.ts';

/** What all rows of a table are of. */
export interface TableSubject {
  readonly release: ReleaseId;
  readonly industry: Industry;
  readonly ownership: string;
}

/** More bad keys than this share of the rows and nothing of the file can be trusted. */
const MOST_BAD_KEYS = 0.005;

/** Bad keys that the refusal of a file lists. */
const LISTED = 3;

/** What stands for the words of a group, or of an occupation of which nothing is said. */
const NO_WORDS = /^(|—|–|-|n\/a)$/i;

/**
 * The facts of one table of BLS's projections, for the U.S.
 * @throws LayoutError where codes have become dates, more than 0.5 % of the rows have a bad key, or there is no row.
 */
export async function* readProjectionFacts(
  table: Table,
  headings: Headings,
  columns: ProjectionColumns,
  subject: TableSubject,
  reading: Reading,
): AsyncGenerator<FactBatch> {
  const { keys, problems } = reading;
  const { place } = table;
  const soc = reading.soc(socVintageOf(subject.release) ?? '2018');
  const fixed = (index: number) => new Int32Array(BATCH_ROWS).fill(index);
  const shared = {
    release: fixed(keys.release(subject.release)),
    area: fixed(keys.area(US)),
    industry: fixed(keys.industry(subject.industry)),
    ownership: fixed(keys.ownership(subject.ownership)),
    table: fixed(keys.table(sourceTable(place, columns))),
  };
  const occupation = new Int32Array(BATCH_ROWS);
  const sourceRow = new Int32Array(BATCH_ROWS);
  const figures = new Map<Measure, Figures>(
    [...columns.figures.keys()].map((measure) => [measure, emptyFigures()]),
  );
  const attributes = new Map<Attribute, Int32Array>(
    [...columns.attributes.keys()].map((attribute) => [attribute, new Int32Array(BATCH_ROWS)]),
  );
  const marks = new Uint32Array(STATES.length);
  const bad: string[] = [];
  let rows = 0;
  let badRows = 0;
  if (columns.unknown.length > 0) {
    problems.mention(`columns that are not read: ${columns.unknown.join(', ')}`);
  }

  for await (const batch of table.batches(reading.onBytes)) {
    let count = 0;
    for (let row = 0; row < batch.rowCount; row += 1) {
      const number = batch.rowNumbers[row] as number;
      if (number <= headings.lastRow || isAside(batch, row, headings)) continue;
      rows += 1;
      const codePlace = { ...place, cell: cellName(headings.code, number) };
      const type = columns.type === undefined ? undefined : cellText(batch, columns.type, row);
      const key = withPlace(codePlace, () =>
        readProjectedOccupation(codeCell(batch, headings.code, row), type, soc),
      );
      if ('bad' in key) {
        badRows += 1;
        problems.add(codePlace, `${key.bad}.`);
        if (bad.length < LISTED) bad.push(`${formatPlace(codePlace)}: ${key.bad}.`);
        continue;
      }
      const title = occupationTitle(cellText(batch, headings.title, row));
      occupation[count] = keys.occupation({ ...key.ok, title });
      sourceRow[count] = number;
      for (const [measure, to] of figures) {
        const column = columns.figures.get(measure) as number;
        const figure = readFigure(cellText(batch, column, row), measure);
        if (figure.bad !== undefined) {
          problems.add({ ...place, cell: cellName(column, number) }, figure.bad);
        }
        to.values[count] = figure.value;
        to.states[count] = figure.state;
        marks[figure.state] = (marks[figure.state] as number) + 1;
      }
      for (const [attribute, to] of attributes) {
        const words = cellText(batch, columns.attributes.get(attribute) as number, row).trim();
        to[count] = NO_WORDS.test(words) ? -1 : keys.text(words);
      }
      count += 1;
    }
    if (count === 0) continue;
    yield {
      ...shared,
      rowCount: count,
      occupation,
      sourceRow,
      figures: withYears(figures, columns, subject.release),
      attributes,
    };
  }
  refuseBadTable(place, rows, badRows, bad);
  for (const mark of MARKS) {
    const cells = marks[markCode(mark)] ?? 0;
    if (cells > 0) reading.counts.set(mark, (reading.counts.get(mark) ?? 0) + cells);
  }
}

/** The measures of years that stand in headings, as figures of every row. */
export const YEARS = ['baseYear', 'projectedYear'] as const satisfies readonly Measure[];

function withYears(
  figures: ReadonlyMap<Measure, FigureColumn>,
  columns: ProjectionColumns,
  release: ReleaseId,
): ReadonlyMap<Measure, FigureColumn> {
  const period = projectionPeriodOf(release);
  if (columns.period === undefined || period === undefined) return figures;
  const years = YEARS.map((year): [Measure, FigureColumn] => [
    year,
    {
      values: new Float64Array(BATCH_ROWS).fill(period[year]),
      states: new Uint8Array(BATCH_ROWS).fill(PUBLISHED),
    },
  ]);
  return new Map([...years, ...figures]);
}

type Figures = { readonly values: Float64Array; readonly states: Uint8Array };

function emptyFigures(): Figures {
  return {
    values: new Float64Array(BATCH_ROWS).fill(Number.NaN),
    states: new Uint8Array(BATCH_ROWS).fill(BLANK),
  };
}

/** Blank rows, and footnotes: no code, and one cell at most. */
function isAside(batch: RowBatch, row: number, { code }: Headings): boolean {
  if (cellText(batch, code, row).trim() !== '') return false;
  const filled = batch.columns.filter((_, column) => cellText(batch, column, row).trim() !== '');
  return filled.length <= 1;
}

function codeCell(batch: RowBatch, column: number, row: number) {
  return {
    text: cellText(batch, column, row),
    isDate: batch.columns[column]?.kinds[row] === CellKind.date,
  };
}

/** Adds the cell to an error that was thrown without one. */
function withPlace<T>(place: Place, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof LayoutError)) throw error;
    throw new LayoutError(error.message, { place, ...(error.hint && { hint: error.hint }) });
  }
}

function sourceTable(place: Place, { figures }: ProjectionColumns): SourceTable {
  return {
    ...(place.member === undefined ? {} : { member: place.member }),
    sheet: place.sheet ?? '',
    columns: Object.fromEntries(
      [...figures].map(([measure, column]) => [measure, columnName(column)]),
    ),
  };
}

function refuseBadTable(
  place: Place,
  rows: number,
  badRows: number,
  listed: readonly string[],
): void {
  if (rows === 0) {
    throw new LayoutError('Expected rows below the header, found none.', {
      place,
      hint: 'Download the file again; the header alone holds no figures.',
    });
  }
  if (badRows <= MOST_BAD_KEYS * rows) return;
  throw new LayoutError(
    `${badRows} of ${rows} rows have a code or a type that cannot be read or that no classification knows; at most 0.5 % may.\n  ${listed.join('\n  ')}`,
    {
      place,
      hint: 'Download the file again, and ingest it without opening and saving it in a spreadsheet program.',
    },
  );
}
