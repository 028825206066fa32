import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { CatalogSlice } from './catalog.ts';
import { checkPart } from './check-part.ts';
import { connect } from './duckdb.ts';
import { type ExportedFigures, exportColumns, exportedFigures } from './export-columns.ts';
import { cellsOf, EXPORT_FORMATS, type ExportFormat } from './export-formats.ts';
import { completedRows, numberedRows } from './export-sql.ts';
import type { Part } from './manifest.ts';
import { whichSlices } from './part-rows.ts';
import { literal } from './sql.ts';

/** What is written to a file. */
export interface ExportRequest {
  readonly root: string;
  readonly parts: readonly Part[];
  /** Of the parts; one slice, or all that they hold. */
  readonly slices: readonly CatalogSlice[];
  readonly format: ExportFormat;
  readonly sample: boolean;
  /** Of rows that complete each other so many are held in memory; some 5 KB each. */
  readonly rowsAtOnce?: number;
}

export interface ExportedTable {
  readonly rows: number;
  readonly columns: number;
}

const ROWS_AT_ONCE = 20_000;

/**
 * Writes slices of one release to a file, one row for each key. DuckDB streams from the parts to the
 * file; where rows complete each other, some slices at a time. A single slice is in the order of
 * codes, several are in the order of the parts or, where rows complete each other, of the slices.
 * @param target a file that may be written over
 * @throws StoreError where a part is missing or does not match its checksum.
 */
export async function exportRows(request: ExportRequest, target: string): Promise<ExportedTable> {
  for (const part of request.parts) checkPart(request.root, part);
  const figures = exportedFigures(request.parts);
  const connection = await connect(1);
  try {
    const rows = await writeRows(connection, request, figures, target);
    return { rows, columns: Object.keys(exportColumns(figures)).length };
  } finally {
    connection.closeSync();
  }
}

async function writeRows(
  connection: DuckDBConnection,
  request: ExportRequest,
  figures: ExportedFigures,
  target: string,
): Promise<number> {
  const { slices, format } = request;
  const isSlice = slices.length === 1;
  const copy = (from: string) =>
    copyTo(connection, `SELECT ${cellsOf(format, figures)} FROM ${from}`, target, format);
  const numbered = numberedRows(request.root, request.parts, figures, {
    where: isSlice ? whichSlices(slices) : 'true',
    sample: request.sample,
  });
  const ordered = (rows: string) => (isSlice ? `${rows} ORDER BY occupation_code, nr` : rows);
  if (!(await findRepeats(connection, numbered))) return copy(ordered(numbered));
  const together = inGroups(slices, request.rowsAtOnce ?? ROWS_AT_ONCE);
  if (together.length === 1) return copy(ordered(completedRows(numbered, 'repeated', figures)));
  const scratch = await mkdtemp(join(tmpdir(), 'pathways-export-'));
  try {
    const files: string[] = [];
    for (const [index, group] of together.entries()) {
      const parts = [...new Set(group.flatMap((slice) => slice.parts))];
      const some = numberedRows(request.root, parts, figures, {
        where: whichSlices(group),
        sample: request.sample,
      });
      const file = join(scratch, `${index}.parquet`);
      await copyTo(
        connection,
        `SELECT * FROM ${completedRows(some, 'repeated', figures)}`,
        file,
        'parquet',
      );
      files.push(literal(file));
    }
    return await copy(`read_parquet([${files.join(', ')}])`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Fills the table `repeated` with what several rows have as their key; false where none do. */
async function findRepeats(connection: DuckDBConnection, numbered: string): Promise<boolean> {
  await connection.run(
    `CREATE TABLE repeated AS SELECT key FROM ${numbered} GROUP BY key HAVING count(*) > 1`,
  );
  const count = await connection.runAndReadAll('SELECT count(*)::INTEGER FROM repeated');
  return Number(count.getRowsJS()[0]?.[0] ?? 0) > 0;
}

/** Slices in groups of not too many rows. */
function inGroups(
  slices: readonly CatalogSlice[],
  rowsAtOnce: number,
): readonly (readonly CatalogSlice[])[] {
  const groups: CatalogSlice[][] = [];
  let rows = Number.POSITIVE_INFINITY;
  for (const slice of slices) {
    rows += slice.rows;
    if (rows > rowsAtOnce) {
      groups.push([]);
      rows = slice.rows;
    }
    groups.at(-1)?.push(slice);
  }
  return groups;
}

/** Returns how many rows were written. */
async function copyTo(
  connection: DuckDBConnection,
  query: string,
  target: string,
  format: ExportFormat,
): Promise<number> {
  const written = await connection.runAndReadAll(
    `COPY (${query}) TO ${literal(target)} (${EXPORT_FORMATS[format].options}, USE_TMP_FILE false)`,
  );
  return Number(written.getRowsJS()[0]?.[0] ?? 0);
}
