import type { DuckDBConnection } from '@duckdb/node-api';
import { ConflictError } from '../domain/errors.ts';
import type { SourceTable } from '../domain/facts.ts';
import type { Attribute, Measure } from '../domain/measure.ts';
import { describeDifferences, sameKey, saysMore } from './difference.ts';

/**
 * Of rows of one key that say the same, the one that says most is kept (the first, where they are
 * equal word for word); rows that complete each other, from different tables of a file, all stay.
 * Returns how many were left out.
 * @throws ConflictError where two rows of one key have different figures.
 */
export async function dropRepeats(
  connection: DuckDBConnection,
  {
    measures,
    attributes,
  }: { readonly measures: readonly Measure[]; readonly attributes: readonly Attribute[] },
  file: string,
  tables: readonly SourceTable[],
): Promise<number> {
  await connection.run(`CREATE OR REPLACE TABLE repeated AS
    SELECT unnest(list(fact)[2:]) AS fact, min(fact) AS first
    FROM release_facts GROUP BY area, industry, ownership, occupation HAVING count(*) > 1`);
  const found = await connection.runAndReadAll('SELECT count(*)::INTEGER FROM repeated');
  const count = Number(found.getRows()[0]?.[0] ?? 0);
  if (count === 0) return 0;

  await connection.run(`CREATE OR REPLACE TABLE suspects AS SELECT * FROM incoming
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
    throw new ConflictError(
      `The file states two figures for the same occupation, industry, area and ownership.\n  ${lines.join('\n  ')}`,
      {
        place: { file },
        hint: 'Which is right cannot be told from the file. Download it again, or ask the publisher.',
      },
    );
  }
  const [leftMore, rightMore] = [
    saysMore('l', 'r', measures, attributes),
    saysMore('r', 'l', measures, attributes),
  ];
  await connection.run(`DELETE FROM facts WHERE rowid IN (
    SELECT r.fact FROM ${from} WHERE NOT (${rightMore})
    UNION SELECT l.fact FROM ${from} WHERE NOT (${leftMore}) AND (${rightMore}))`);
  const left = await connection.runAndReadAll(
    'SELECT count(*)::INTEGER FROM release_facts WHERE fact IN (SELECT fact FROM suspects)',
  );
  const before = await connection.runAndReadAll('SELECT count(*)::INTEGER FROM suspects');
  return Number(before.getRows()[0]?.[0] ?? 0) - Number(left.getRows()[0]?.[0] ?? 0);
}
