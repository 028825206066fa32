import type { ByteSource } from './bytes.ts';
import { detectDelimiter } from './delimiter.ts';
import { RecordScanner } from './record-scanner.ts';
import type { OnBytes, RowBatch, TableFile } from './table.ts';
import { detectEncoding, type TextEncoding, utf8Chunks } from './text-encoding.ts';

const SNIFF_BYTES = 1 << 16;

/**
 * Text separated by commas, tabs, semicolons or bars. Every cell is text as it stands, or empty:
 * nothing is trimmed, no code loses its leading zero. A row's number is that of its record, as a
 * spreadsheet program shows it: blank lines count, lines within quotes do not.
 *
 * Each different text is kept while the table is read (see `RowBatch.strings`).
 * @throws FileError where the bytes cannot be read; what is wrong within, `batches` reports.
 */
export async function openDelimited(source: ByteSource): Promise<TableFile> {
  const encoding = await detectEncoding(source);
  const delimiter = await sniffDelimiter(source, encoding);
  const { place, size } = source;
  return {
    place,
    format: 'delimited',
    tables: [
      {
        place,
        name: '',
        bytes: size,
        batches: (onBytes) => readBatches(source, encoding, delimiter, onBytes),
      },
    ],
  };
}

async function* readBatches(
  source: ByteSource,
  encoding: TextEncoding,
  delimiter: string,
  onBytes: OnBytes | undefined,
): AsyncGenerator<RowBatch> {
  const scanner = new RecordScanner(delimiter, source.place);
  for await (const { chunk, consumed } of utf8Chunks(source, encoding)) {
    scanner.push(chunk, consumed === source.size);
    while (scanner.fillBatch()) yield scanner.batch;
    onBytes?.(consumed);
  }
  if (scanner.batch.rowCount > 0) yield scanner.batch;
}

async function sniffDelimiter(source: ByteSource, encoding: TextEncoding): Promise<string> {
  for await (const { chunk, consumed } of utf8Chunks(source, encoding)) {
    const isWhole = consumed === source.size && chunk.length <= SNIFF_BYTES;
    return detectDelimiter(chunk.toString('utf8', 0, SNIFF_BYTES), isWhole);
  }
  return detectDelimiter('', true);
}
