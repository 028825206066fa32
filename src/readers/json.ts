import { FileError, type Place } from '../domain/errors.ts';
import type { ByteSource } from './bytes.ts';
import { CellBatch } from './cell-batch.ts';
import { type JsonRecord, JsonRecordScanner } from './json-records.ts';
import { BATCH_ROWS, CellKind, type OnBytes, type RowBatch, type TableFile } from './table.ts';
import { detectEncoding, type TextEncoding, utf8Chunks } from './text-encoding.ts';

/** Names of fields that the records may have together. */
const MAX_FIELDS = 2000;
/** Different texts of one file: beyond, memory is in danger. */
const MAX_TEXTS = 12_000_000;

/**
 * A list of records in JSON, `[{…}, …]` or `{"items": [{…}, …]}`, as one table: row 1 holds the names
 * of the fields in the order in which they first come, the i-th record is row i + 1. A field that a
 * record lacks, or that is null, is an empty cell; one that holds a list or an object is its JSON.
 * @throws FileError where the bytes are no such list; what is wrong within, with the row.
 */
export async function openJson(source: ByteSource): Promise<TableFile> {
  const encoding = await detectEncoding(source);
  const { place, size } = source;
  const fields = await fieldNames(source, encoding);
  return {
    place,
    format: 'json',
    tables: [
      {
        place,
        name: '',
        bytes: size,
        batches: (onBytes) => readBatches(source, encoding, fields, onBytes),
      },
    ],
  };
}

/** Portals leave empty fields out of a record, so all records are looked at. */
async function fieldNames(
  source: ByteSource,
  encoding: TextEncoding,
): Promise<ReadonlyMap<string, number>> {
  const fields = new Map<string, number>();
  for await (const { record, row } of records(source, encoding)) {
    for (const name in record) {
      if (fields.has(name)) continue;
      fields.set(name, fields.size);
      if (fields.size > MAX_FIELDS) throw tooMany(source.place, row, 'fields', MAX_FIELDS);
    }
  }
  return fields;
}

async function* readBatches(
  source: ByteSource,
  encoding: TextEncoding,
  fields: ReadonlyMap<string, number>,
  onBytes: OnBytes | undefined,
): AsyncGenerator<RowBatch> {
  const strings: string[] = [];
  const indexes = new Map<string, number>();
  const batch = new CellBatch(strings);
  const put = (column: number, value: unknown) => {
    if (value === null || value === undefined || value === '') return;
    const cells = batch.column(column);
    const row = batch.rowCount;
    if (typeof value === 'number') {
      cells.kinds[row] = CellKind.number;
      cells.numbers[row] = value;
    } else if (typeof value === 'boolean') {
      cells.kinds[row] = CellKind.boolean;
      cells.numbers[row] = value ? 1 : 0;
    } else {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      let index = indexes.get(text);
      if (index === undefined) {
        index = strings.push(text) - 1;
        indexes.set(text, index);
      }
      cells.kinds[row] = CellKind.text;
      cells.texts[row] = index;
    }
  };
  for (const [name, column] of fields) put(column, name);
  if (fields.size > 0) batch.rowNumbers[batch.rowCount++] = 1;
  for await (const { record, row, consumed } of records(source, encoding)) {
    for (const name in record) put(fields.get(name) as number, record[name]);
    batch.rowNumbers[batch.rowCount++] = row;
    if (batch.rowCount < BATCH_ROWS) continue;
    if (strings.length > MAX_TEXTS) throw tooMany(source.place, row, 'different texts', MAX_TEXTS);
    yield batch;
    batch.rowCount = 0;
    batch.clear();
    onBytes?.(consumed);
  }
  if (batch.rowCount > 0) yield batch;
  onBytes?.(source.size);
}

async function* records(
  source: ByteSource,
  encoding: TextEncoding,
): AsyncGenerator<{
  readonly record: JsonRecord;
  readonly row: number;
  readonly consumed: number;
}> {
  const scanner = new JsonRecordScanner(source.place);
  for await (const { chunk, consumed } of utf8Chunks(source, encoding)) {
    for (const record of scanner.push(chunk)) yield { record, row: scanner.count + 1, consumed };
  }
  scanner.finish();
}

function tooMany(place: Place, row: number, what: string, most: number): FileError {
  return new FileError(`Expected at most ${most} ${what}, found more.`, {
    place: { ...place, row },
    hint: 'The file is probably not a table: export it as .csv.',
  });
}
