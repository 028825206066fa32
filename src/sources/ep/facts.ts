import { US } from '../../domain/area.ts';
import { cellName } from '../../domain/errors.ts';
import { PUBLISHED, STATES } from '../../domain/estimate.ts';
import type { FactBatch, FigureColumn } from '../../domain/facts.ts';
import type { Attribute, Measure } from '../../domain/measure.ts';
import type { Industry } from '../../domain/naics.ts';
import { projectionPeriodOf, type ReleaseId, socVintageOf } from '../../domain/release.ts';
import { BATCH_ROWS, CellKind, cellText, type RowBatch, type Table } from '../../readers/table.ts';
import { asideOf } from '../rows/aside.ts';
import { wordsIndex } from '../rows/attribute-words.ts';
import { blankFigures } from '../rows/blank-figures.ts';
import { addMarks } from '../rows/marks.ts';
import { placed, RowTally } from '../rows/row-tally.ts';
import { sourceTable } from '../rows/source-table.ts';
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
    table: fixed(keys.table(sourceTable(place, columns.figures))),
  };
  const occupation = new Int32Array(BATCH_ROWS);
  const sourceRow = new Int32Array(BATCH_ROWS);
  const figures = new Map<Measure, FigureColumn>(
    [...columns.figures.keys()].map((measure) => [measure, blankFigures()]),
  );
  const attributes = new Map<Attribute, Int32Array>(
    [...columns.attributes.keys()].map((attribute) => [attribute, new Int32Array(BATCH_ROWS)]),
  );
  const marks = new Uint32Array(STATES.length);
  const tally = new RowTally(problems);
  if (columns.unknown.length > 0) {
    problems.mention(`columns that are not read: ${columns.unknown.join(', ')}`);
  }

  for await (const batch of table.batches(reading.onBytes)) {
    let count = 0;
    for (let row = 0; row < batch.rowCount; row += 1) {
      const number = batch.rowNumbers[row] as number;
      if (number <= headings.lastRow || asideOf(batch, row, headings.code)) continue;
      tally.rows += 1;
      const codePlace = { ...place, cell: cellName(headings.code, number) };
      const type = columns.type === undefined ? undefined : cellText(batch, columns.type, row);
      let key: ReturnType<typeof readProjectedOccupation>;
      try {
        key = readProjectedOccupation(codeCell(batch, headings.code, row), type, soc);
      } catch (error) {
        throw placed(error, codePlace);
      }
      if ('bad' in key) {
        tally.badRows += 1;
        tally.report(codePlace, key.bad);
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
        to[count] = wordsIndex(batch, columns.attributes.get(attribute) as number, row, keys);
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
  tally.finish(place, 'a code or a type that cannot be read or that no classification knows');
  addMarks(marks, reading.counts);
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

function codeCell(batch: RowBatch, column: number, row: number) {
  return {
    text: cellText(batch, column, row),
    isDate: batch.columns[column]?.kinds[row] === CellKind.date,
  };
}
