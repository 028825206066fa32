import { join } from 'node:path';
import { columnTypes } from './columns.ts';
import type { Part } from './manifest.ts';
import { literal } from './sql.ts';

/** The rows of parts as an SQL relation; a part without a column has NULL there. */
export function relation(root: string, parts: readonly Part[]): string {
  const files = (extension: string) =>
    parts
      .filter(({ path }) => path.endsWith(extension))
      .map(({ path }) => literal(join(root, path)));
  const parquet = files('.parquet');
  const reads =
    parquet.length === 0
      ? []
      : [
          `SELECT * FROM read_parquet([${parquet.join(', ')}], union_by_name = ${parquet.length > 1}, hive_partitioning = false)`,
        ];
  for (const part of parts.filter(({ path }) => path.endsWith('.csv'))) {
    const types = Object.entries(columnTypes(part.attributes, part.measures)).map(
      ([name, type]) => `${literal(name)}: ${literal(type)}`,
    );
    reads.push(
      `SELECT * FROM read_csv(${literal(join(root, part.path))}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', hive_partitioning = false, columns = {${types.join(', ')}})`,
    );
  }
  return `(${reads.join(' UNION ALL BY NAME ')})`;
}
