import duckdb from '@duckdb/node-bindings';

/** Separators that no text of a store holds: the writer takes control characters out. */
const CELL = '\u001f';
const ROW = '\u001e';
const NULL = '\u001d';

/**
 * The rows of a query, their cells as text, null where the database has none.
 *
 * This speaks to DuckDB's binding without the library above it, and lets the database hand over one
 * text: that library takes 25 ms to load and 17 ms to turn a thousand rows into values, of some 55
 * that a whole cold query takes here (docs/decisions/0003-cold-queries.md).
 */
export async function queryRows(
  sql: string,
  columns: readonly string[],
): Promise<readonly (readonly (string | null)[])[]> {
  connected ??= connect();
  const connection = await connected;
  const cells = columns.map((column) => `coalesce(${column}::VARCHAR, '${NULL}')`);
  const result = await duckdb.query(
    connection,
    `SELECT string_agg(concat_ws('${CELL}', ${cells.join(', ')}), '${ROW}') FROM (${sql})`,
  );
  const chunk = await duckdb.fetch_chunk(result);
  const text = chunk === null ? undefined : firstText(chunk);
  if (text === undefined) return [];
  return text.split(ROW).map((row) => row.split(CELL).map((cell) => (cell === NULL ? null : cell)));
}

/** One for all queries of a run: it holds nothing, so it is left to the end of the process. */
let connected: Promise<duckdb.Connection> | undefined;

/** Starts the database, 12 ms on another thread, while the caller finds its slice. */
export function warmUp(): void {
  connected ??= connect();
  connected.catch(() => {});
}

/** A database in memory, on one thread: a slice is a few thousand rows. */
async function connect(): Promise<duckdb.Connection> {
  const config = duckdb.create_config();
  duckdb.set_config(config, 'threads', '1');
  duckdb.set_config(config, 'autoinstall_known_extensions', 'false');
  duckdb.set_config(config, 'autoload_known_extensions', 'false');
  return duckdb.connect(await duckdb.open(':memory:', config));
}

/** The text in the first row of the first column; undefined where it is null. DuckDB's `string_t`. */
function firstText(chunk: duckdb.DataChunk): string | undefined {
  const vector = duckdb.data_chunk_get_vector(chunk, 0);
  const validity = duckdb.vector_get_validity(vector, 8) as Uint8Array | null;
  if (validity !== null && ((validity[0] ?? 1) & 1) === 0) return undefined;
  const data = duckdb.vector_get_data(vector, 16);
  const length = new DataView(data.buffer, data.byteOffset, 16).getUint32(0, true);
  const bytes =
    length <= 12
      ? data.subarray(4, 4 + length)
      : duckdb.get_data_from_pointer(data.buffer as ArrayBuffer, data.byteOffset + 8, length);
  return new TextDecoder().decode(bytes);
}
