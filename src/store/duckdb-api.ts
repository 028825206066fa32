/** What is used of DuckDB's binding; imported only by commands that read or write figures. */
export { DOUBLE, DuckDBDataChunk, DuckDBInstance, ENUM8, INTEGER } from '@duckdb/node-api';
