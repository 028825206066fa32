import type { DuckDBConnection } from '@duckdb/node-api';
import { ConflictError } from '../domain/errors.ts';
import type { SourceTable } from '../domain/facts.ts';
import type { Measure } from '../domain/measure.ts';
import { describeDifferences, sameKey } from './difference.ts';

/**
 * Keeps the first of rows that repeat each other word for word, and returns how many were left out.
 * @throws ConflictError where two rows of one key have different figures.
 */
export async function dropRepeats(
  connection: DuckDBConnection,
  measures: readonly Measure[],
  file: string,
  tables: readonly SourceTable[],
): Promise<number> {
  await connection.run(`CREATE TABLE repeated AS
    SELECT unnest(list(rowid)[2:]) AS fact, min(rowid) AS first
    FROM facts GROUP BY area, industry, ownership, occupation HAVING count(*) > 1`);
  const found = await connection.runAndReadAll('SELECT count(*)::INTEGER FROM repeated');
  const count = Number(found.getRows()[0]?.[0] ?? 0);
  if (count === 0) return 0;

  await connection.run(`CREATE TABLE suspects AS SELECT * FROM incoming
    WHERE fact IN (SELECT fact FROM repeated UNION SELECT first FROM repeated)`);
  const from = `suspects AS l JOIN suspects AS r ON l.fact < r.fact AND ${sameKey('l', 'r')}`;
  const lines = await describeDifferences(
    connection,
    from,
    [
      { alias: 'l', file, tables },
      { alias: 'r', file, tables },
    ],
    measures,
  );
  if (lines.length > 0) {
    throw new ConflictError(`The file states two figures for one key:\n  ${lines.join('\n  ')}`, {
      place: { file },
      hint: 'Which is right cannot be told from the file. Download it again, or ask the publisher.',
    });
  }
  await connection.run('DELETE FROM facts WHERE rowid IN (SELECT fact FROM repeated)');
  return count;
}
