import { cellName, LayoutError, type Place } from '../../domain/errors.ts';
import type { FactBatch } from '../../domain/facts.ts';
import type { Measure } from '../../domain/measure.ts';
import { oewsPeriodOf, type ReleaseId } from '../../domain/release.ts';
import { BATCH_ROWS, type Table } from '../../readers/table.ts';
import { addMarks } from '../rows/marks.ts';
import { sourceTable } from '../rows/source-table.ts';
import { TextFigures } from '../rows/text-figures.ts';
import type { Reading } from '../source.ts';
import { FigureDecoder, understandFigure } from './figures.ts';
import { checkHoursAYear } from './hours-a-year.ts';
import type { OewsLayout } from './layout.ts';
import { markPayPeriod } from './pay-period.ts';
import { checkPercentileOrder } from './percentile-order.ts';
import { RowKeys } from './row-keys.ts';

/** From here on layouts were proven on the publisher's files. */
const FIRST_PROVEN_YEAR = 2005;

/**
 * The facts of one table.
 * @throws LayoutError where codes have become dates, or more than 0.5 % of the rows have a bad key.
 */
export async function* readFacts(
  table: Table,
  layout: OewsLayout,
  reading: Reading,
): AsyncGenerator<FactBatch> {
  const { keys, problems } = reading;
  const place = table.place;
  const id = releaseOf(reading);
  refuseOtherOldLayout(layout, place, id);
  const release = new Int32Array(BATCH_ROWS).fill(keys.release(id));
  const tableIndex = new Int32Array(BATCH_ROWS).fill(
    keys.table(sourceTable(place, layout.figures)),
  );
  const rowKeys = new RowKeys(place, layout, reading);
  const texts = new TextFigures(understandFigure);
  let rowNumbers: Int32Array = rowKeys.sourceRow;
  const report = (measure: Measure, row: number, message: string) =>
    problems.add(
      { ...place, cell: cellName(layout.figures.get(measure) ?? 0, rowNumbers[row] ?? 0) },
      message,
    );
  const decoders = new Map(
    [...layout.figures.keys()].map((measure) => [
      measure,
      new FigureDecoder(measure, reading.topCode, report),
    ]),
  );
  const figures = new Map([...decoders].map(([measure, { column }]) => [measure, column]));
  if (layout.unknown.length > 0) {
    problems.mention(`columns that are not read: ${layout.unknown.join(', ')}`);
  }

  for await (const batch of table.batches(reading.onBytes)) {
    const rowCount = rowKeys.read(batch);
    const { kept } = rowKeys;
    rowNumbers = batch.rowNumbers;
    for (const [measure, decoder] of decoders) {
      const cells = batch.columns[layout.figures.get(measure) as number];
      decoder.decode(cells, batch, kept, rowCount, texts);
    }
    markPayPeriod('annualOnly', layout.keys.annualOnly, batch, kept, rowCount, decoders);
    markPayPeriod('hourlyOnly', layout.keys.hourlyOnly, batch, kept, rowCount, decoders);
    const ofRow = (measure: Measure, index: number, message: string) =>
      report(measure, kept[index] as number, message);
    checkPercentileOrder(decoders, rowCount, ofRow);
    checkHoursAYear(decoders, rowCount, ofRow);
    if (rowCount === 0) continue;
    const { area, industry, ownership, occupation, sourceRow } = rowKeys;
    yield {
      release,
      rowCount,
      area,
      industry,
      ownership,
      occupation,
      table: tableIndex,
      sourceRow,
      figures,
    };
  }
  rowKeys.finish();
  for (const decoder of decoders.values()) addMarks(decoder.counts, reading.counts);
}

/** The layout of 1999–2004 is known from its documentation alone, so one that differs is not trusted. */
function refuseOtherOldLayout(layout: OewsLayout, place: Place, release: ReleaseId): void {
  const year = oewsPeriodOf(release)?.year;
  if (layout.unknown.length === 0 || year === undefined || year >= FIRST_PROVEN_YEAR) return;
  throw new LayoutError(
    `Expected the columns of an OES file of 1999 to 2004 as documented, found others: ${layout.unknown.join(', ')}.`,
    {
      place: { ...place, row: layout.headerRow },
      hint: 'What these columns mean for the rows is not known. Files of May 2005 and later are read.',
    },
  );
}

/** An OEWS file is of one release, which the caller has found or asked for. */
function releaseOf({ release }: Reading): ReleaseId {
  if (release === undefined) throw new Error('An OEWS file was read without its release.');
  return release;
}
