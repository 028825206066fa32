import type { DuckDBConnection } from '@duckdb/node-api';
import type { Place } from '../domain/errors.ts';
import { formatPlace } from '../domain/errors.ts';
import type { SourceTable } from '../domain/facts.ts';
import { type Attribute, columnOf, type Measure } from '../domain/measure.ts';
import { figureColumns, KEY_COLUMNS } from './columns.ts';

/** Whether two rows of one key disagree in a figure that both state; a blank cell says nothing. */
export function differs(left: string, right: string, measures: readonly Measure[]): string {
  if (measures.length === 0) return 'false';
  return measures
    .map((measure) => {
      const { value, state } = figureColumns(measure);
      const [a, b] = [`${left}.${state}::VARCHAR`, `${right}.${state}::VARCHAR`];
      return `(${a} <> 'blank' AND ${b} <> 'blank' AND (${a} <> ${b} OR ${left}.${value} IS DISTINCT FROM ${right}.${value}))`;
    })
    .join(' OR ');
}

/** Whether the left row has a figure or words that the right one lacks. */
export function saysMore(
  left: string,
  right: string,
  measures: readonly Measure[],
  attributes: readonly Attribute[],
): string {
  const figures = measures.map((measure) => {
    const { state } = figureColumns(measure);
    return `(${left}.${state}::VARCHAR <> 'blank' AND coalesce(${right}.${state}::VARCHAR, 'blank') = 'blank')`;
  });
  const words = attributes
    .map(columnOf)
    .map((column) => `(${left}.${column} IS NOT NULL AND ${right}.${column} IS NULL)`);
  return [...figures, ...words].join(' OR ') || 'false';
}

/** The condition that two rows are of one key. */
export function sameKey(left: string, right: string): string {
  return KEY_COLUMNS.map((column) => `${left}.${column} = ${right}.${column}`).join(' AND ');
}

/** One side of a comparison: its rows, and where they come from. */
export interface Side {
  readonly alias: string;
  readonly file: string;
  readonly tables: readonly SourceTable[];
}

/** How many differences an error lists. */
const LISTED = 5;

/**
 * The first differences of a join of two aliased relations, in words: key, measure, both figures,
 * both cells.
 * @param from `incoming AS l JOIN … AS r ON …`
 */
export async function describeDifferences(
  connection: DuckDBConnection,
  from: string,
  [left, right]: readonly [Side, Side],
  measures: readonly Measure[],
): Promise<readonly string[]> {
  const keys = KEY_COLUMNS.map((column) => `${left.alias}.${column} AS ${column}`);
  const figures = measures.flatMap((measure, index) => {
    const { value, state } = figureColumns(measure);
    return [left, right].flatMap(({ alias }, side) => [
      `${alias}.${value} AS v${side}_${index}`,
      `${alias}.${state}::VARCHAR AS s${side}_${index}`,
    ]);
  });
  const origins = [left, right].flatMap(({ alias }, side) => [
    `${alias}.source_table AS t${side}`,
    `${alias}.source_row AS r${side}`,
  ]);
  const rows = await connection.runAndReadAll(
    `SELECT ${[...keys, ...figures, ...origins].join(', ')} FROM ${from} WHERE ${differs(left.alias, right.alias, measures)}
     ORDER BY t0, r0 LIMIT ${LISTED}`,
  );
  const lines = rows.getRowObjectsJS().flatMap((row) =>
    measures.flatMap((measure, index) => {
      const figure = (side: 0 | 1) => {
        const state = row[`s${side}_${index}`] as string;
        return state === 'published'
          ? Number(row[`v${side}_${index}`]).toLocaleString('en-US')
          : state;
      };
      if (row[`s0_${index}`] === 'blank' || row[`s1_${index}`] === 'blank') return [];
      if (figure(0) === figure(1)) return [];
      const key = `${row.occupation_code} (${row.occupation_level}), industry ${row.industry_code} (${row.industry_level}), area ${row.area_code}, ownership ${row.ownership_code}`;
      const place = (side: 0 | 1) =>
        formatPlace(
          cellPlace(
            side === 0 ? left : right,
            Number(row[`t${side}`]),
            Number(row[`r${side}`]),
            measure,
          ),
        );
      return [`${key}: ${measure} ${figure(0)} (${place(0)}) against ${figure(1)} (${place(1)})`];
    }),
  );
  return lines.slice(0, LISTED);
}

/** Where a figure was read: file › member › sheet › cell. */
export function cellPlace(
  side: Pick<Side, 'file' | 'tables'>,
  table: number,
  row: number,
  measure: Measure,
): Place {
  const source = side.tables[table];
  const column = source?.columns[measure];
  return {
    file: side.file,
    ...(source?.member === undefined ? {} : { member: source.member }),
    ...(source?.sheet === undefined ? {} : { sheet: source.sheet }),
    ...(column === undefined ? { row } : { cell: `${column}${row}` }),
  };
}
