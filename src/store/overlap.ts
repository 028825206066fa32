import type { DuckDBConnection } from '@duckdb/node-api';
import { ConflictError } from '../domain/errors.ts';
import type { FactKeys } from '../domain/facts.ts';
import type { Measure } from '../domain/measure.ts';
import { describeDifferences, differs, sameKey } from './difference.ts';
import type { Part } from './manifest.ts';
import { relation } from './relation.ts';

/** What becomes of rows that the store has already. */
export interface Overlap {
  /** Rows of the file that equal stored ones: the stored ones are kept. */
  readonly equal: number;
  /** Stored rows that the file's rows take the place of: they differ (with `replace`), or say less. */
  readonly superseded: ReadonlyMap<Part, number>;
}

/**
 * Compares the incoming facts with the parts of the same release. Fills the tables `kept_stored`
 * (incoming facts to leave out) and `superseded` (part, key) for the writer.
 * @throws ConflictError where figures differ and `replace` is not asked for.
 */
export async function compareWithStored(
  connection: DuckDBConnection,
  root: string,
  parts: readonly Part[],
  incoming: {
    readonly file: string;
    readonly keys: FactKeys;
    readonly measures: readonly Measure[];
  },
  replace: boolean,
): Promise<Overlap> {
  await connection.run('CREATE TABLE kept_stored (fact BIGINT)');
  await connection.run('CREATE TABLE superseded (part INTEGER, fact BIGINT)');
  const superseded = new Map<Part, number>();
  for (const [index, part] of parts.entries()) {
    if (!sharesSlices(part, incoming.keys)) continue;
    const common = incoming.measures.filter((measure) => part.measures.includes(measure));
    const from = `incoming AS l JOIN ${relation(root, [part])} AS r ON ${sameKey('l', 'r')}`;
    await connection.run(
      `CREATE OR REPLACE TABLE overlap AS SELECT l.fact AS fact, (${differs('l', 'r', common)}) AS differs FROM ${from}`,
    );
    if (!replace) await refuseDifferences(connection, from, part, incoming, common);
    // A row that has the figures of the stored one and more takes its place.
    const saysMore =
      common.length === part.measures.length && incoming.measures.length > part.measures.length;
    await connection.run(
      `INSERT INTO superseded SELECT ${index}, fact FROM overlap WHERE differs OR ${saysMore}`,
    );
    await connection.run(
      `INSERT INTO kept_stored SELECT fact FROM overlap WHERE NOT differs AND NOT ${saysMore}`,
    );
    const count = await countRows(connection, `superseded WHERE part = ${index}`);
    if (count > 0) superseded.set(part, count);
  }
  // Where one stored row is kept and another gives way, the incoming row is needed.
  await connection.run('DELETE FROM kept_stored WHERE fact IN (SELECT fact FROM superseded)');
  return { equal: await countRows(connection, 'kept_stored'), superseded };
}

async function refuseDifferences(
  connection: DuckDBConnection,
  from: string,
  part: Part,
  incoming: { readonly file: string; readonly keys: FactKeys },
  common: readonly Measure[],
): Promise<void> {
  const count = await countRows(connection, 'overlap WHERE differs');
  if (count === 0) return;
  const lines = await describeDifferences(
    connection,
    from,
    [
      { alias: 'l', file: incoming.file, tables: incoming.keys.tables },
      { alias: 'r', file: part.origin.file, tables: part.origin.tables },
    ],
    common,
  );
  throw new ConflictError(
    `${count} row${count === 1 ? '' : 's'} of ${part.origin.release} stand in the store with other figures:\n  ${lines.join('\n  ')}`,
    {
      place: { file: incoming.file },
      hint: 'With --replace the figures of this file take the place of the stored ones.',
    },
  );
}

function sharesSlices(part: Part, keys: FactKeys): boolean {
  const areas = new Set(part.index.areas.map(([code]) => code));
  const industries = new Set(part.index.industries.map(([code, level]) => `${code} ${level}`));
  const ownerships = new Set(part.index.ownerships);
  return (
    keys.areas.some(({ code }) => areas.has(code)) &&
    keys.industries.some(({ code, level }) => industries.has(`${code} ${level}`)) &&
    keys.ownerships.some((code) => ownerships.has(code))
  );
}

async function countRows(connection: DuckDBConnection, from: string): Promise<number> {
  const rows = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM ${from}`);
  return Number(rows.getRows()[0]?.[0] ?? 0);
}
