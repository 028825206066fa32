import { SheetScanner } from '../../src/readers/sheet-scanner.ts';
import { CellKind, cellText, type RowBatch } from '../../src/readers/table.ts';

export interface ScanOptions {
  readonly sharedStrings?: readonly string[];
  readonly dateStyles?: readonly number[];
  /** Bytes given to the scanner at a time; the whole sheet where it is not given. */
  readonly chunkBytes?: number;
}

/** A row as `12: 0=text total, 2=number 1.5` (columns from 0), for each row of a sheet's XML. */
export function scanSheet(xml: string | Buffer, options: ScanOptions = {}): string[] {
  const bytes = Buffer.from(xml);
  const scanner = new SheetScanner({
    place: { file: 'made.xlsx', sheet: 'data' },
    sharedStrings: options.sharedStrings ?? [],
    dateStyles: Uint8Array.from(options.dateStyles ?? []),
  });
  const rows: string[] = [];
  const take = () => {
    while (scanner.scan()) rows.push(...describeRows(scanner.batch));
  };
  const step = options.chunkBytes ?? Math.max(1, bytes.length);
  for (let at = 0; at < bytes.length; at += step) {
    scanner.push(bytes.subarray(at, at + step));
    take();
  }
  scanner.end();
  take();
  return rows;
}

function describeRows(batch: RowBatch): string[] {
  return Array.from({ length: batch.rowCount }, (_, row) => {
    const cells = batch.columns.flatMap(({ kinds }, column) =>
      kinds[row] === CellKind.empty
        ? []
        : [`${column}=${KINDS[kinds[row] ?? 0]} ${cellText(batch, column, row)}`],
    );
    return `${batch.rowNumbers[row]}: ${cells.join(', ')}`;
  });
}

const KINDS = Object.keys(CellKind);
