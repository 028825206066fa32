/**
 * Reads a CSV file into a table with DuckDB's own reader, and keeps nothing.
 *   node read-csv-with-duckdb.mjs FILE
 */
import { DuckDBInstance } from '@duckdb/node-api';

const [file] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
await connection.run(
  `CREATE TABLE matrix AS SELECT * FROM read_csv('${file.replaceAll("'", "''")}')`,
);
const count = await connection.runAndReadAll('SELECT count(*)::INTEGER FROM matrix');
console.log(`${count.getRows()[0]?.[0]} rows`);
