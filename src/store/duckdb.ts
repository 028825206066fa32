import type { DuckDBConnection } from '@duckdb/node-api';

/** A DuckDB database in memory; it is only the engine, nothing lives in it. */
export async function connect(threads: number): Promise<DuckDBConnection> {
  const { DuckDBInstance } = await import('./duckdb-api.ts');
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    // A store's paths are data: nothing may be fetched or installed because of one.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  return instance.connect();
}
