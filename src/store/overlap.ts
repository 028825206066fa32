import type { DuckDBConnection } from '@duckdb/node-api';
import { ConflictError } from '../domain/errors.ts';
import type { FactKeys } from '../domain/facts.ts';
import { type Attribute, columnOf, type Measure } from '../domain/measure.ts';
import { figureColumns } from './columns.ts';
import { describeDifferences, differs, sameKey, saysMore } from './difference.ts';
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
 * Compares the incoming facts with the parts of the same release. Of two rows that agree the one that
 * says more stays; where each says something the other does not, both do. Fills the tables
 * `kept_stored` (incoming facts to leave out) and `superseded` (stored rows) for the writer.
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
    readonly attributes: readonly Attribute[];
  },
  replace: boolean,
): Promise<Overlap> {
  await connection.run('CREATE OR REPLACE TABLE kept_stored (fact BIGINT)');
  await connection.run(
    'CREATE OR REPLACE TABLE superseded (part INTEGER, source_table INTEGER, source_row INTEGER, fact BIGINT)',
  );
  const superseded = new Map<Part, number>();
  for (const [index, part] of parts.entries()) {
    if (!sharesSlices(part, incoming.keys)) continue;
    const common = incoming.measures.filter((measure) => part.measures.includes(measure));
    const from = `incoming AS l JOIN ${relation(root, [part])} AS r ON ${sameKey('l', 'r')}`;
    const [more, storedMore] = [
      saysMore(
        'l',
        'r',
        common,
        part.attributes.filter((one) => incoming.attributes.includes(one)),
      ),
      saysMore(
        'r',
        'l',
        common,
        part.attributes.filter((one) => incoming.attributes.includes(one)),
      ),
    ];
    // Columns that only one side has say more wherever they are filled.
    const onlyIncoming = filled('l', incoming, part);
    const onlyStored = filled('r', part, incoming);
    await connection.run(
      `CREATE OR REPLACE TABLE overlap AS SELECT l.fact AS fact, r.source_table AS stored_table, r.source_row AS stored_row,
         (${differs('l', 'r', common)}) AS differs, (${more} OR ${onlyIncoming}) AS more, (${storedMore} OR ${onlyStored}) AS stored_more
       FROM ${from}`,
    );
    if (!replace) await refuseDifferences(connection, from, part, incoming, common);
    await connection.run(
      `INSERT INTO superseded SELECT ${index}, stored_table, stored_row, fact FROM overlap WHERE differs OR (more AND NOT stored_more)`,
    );
    await connection.run(
      'INSERT INTO kept_stored SELECT fact FROM overlap WHERE NOT differs AND NOT more',
    );
    const count = await countRows(
      connection,
      `(SELECT DISTINCT source_table, source_row FROM superseded WHERE part = ${index})`,
    );
    if (count > 0) superseded.set(part, count);
  }
  // Where one stored row is kept and another gives way, the incoming row is needed.
  await connection.run('DELETE FROM kept_stored WHERE fact IN (SELECT fact FROM superseded)');
  return { equal: await countRows(connection, 'kept_stored'), superseded };
}

type Columns = { readonly measures: readonly Measure[]; readonly attributes: readonly Attribute[] };

/** Whether a row has something in the columns that the other side does not have. */
function filled(alias: string, has: Columns, lacks: Columns): string {
  const figures = has.measures
    .filter((measure) => !lacks.measures.includes(measure))
    .map((measure) => `${alias}.${figureColumns(measure).state}::VARCHAR <> 'blank'`);
  const words = has.attributes
    .filter((attribute) => !lacks.attributes.includes(attribute))
    .map((attribute) => `${alias}.${columnOf(attribute)} IS NOT NULL`);
  return [...figures, ...words].join(' OR ') || 'false';
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
