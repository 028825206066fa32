import { columnOf, MEASURE_NAMES } from '../domain/measure.ts';
import { figureColumns, KEY_COLUMNS } from './columns.ts';
import type { Part } from './manifest.ts';
import { queryRows } from './query-rows.ts';
import { relation } from './relation.ts';

/** Keys that are named; all are counted. */
const NAMED = 5;

/**
 * Keys of a release of which two rows state different figures. Rows that complete each other, one
 * blank where the other has a figure, are none.
 */
export async function repeatedKeys(
  root: string,
  parts: readonly Part[],
): Promise<{ readonly count: number; readonly lines: readonly string[] }> {
  const measures = MEASURE_NAMES.filter((measure) =>
    parts.some((part) => part.measures.includes(measure)),
  );
  if (measures.length === 0) return { count: 0, lines: [] };
  const differing = measures.map((measure) => {
    const { value, state } = figureColumns(measure);
    const said = `CASE WHEN coalesce(${state}::VARCHAR, 'blank') = 'blank' THEN NULL ELSE concat(${state}::VARCHAR, ' ', ${value}) END`;
    return `count(DISTINCT ${said}) > 1 AS ${columnOf(measure)}`;
  });
  const keys = KEY_COLUMNS.join(', ');
  const repeated = `SELECT ${keys} FROM ${relation(root, parts)} GROUP BY ALL HAVING count(*) > 1`;
  const sql = `SELECT * FROM (
    SELECT ${keys}, ${differing.join(', ')} FROM ${relation(root, parts)}
      WHERE (${keys}) IN (${repeated}) GROUP BY ${keys})
    WHERE ${measures.map(columnOf).join(' OR ')} ORDER BY ${keys}`;
  const rows = await queryRows(sql, [...KEY_COLUMNS, ...measures.map(columnOf)]);
  const lines = rows.slice(0, NAMED).map((cells) => {
    const [areaType, area, industry, , ownership, code, level] = cells;
    const differ = measures.filter((_, index) => cells[KEY_COLUMNS.length + index] === 'true');
    return `${code} (${level}), industry ${industry}, area ${area} (${areaType}), ownership ${ownership}: ${differ.join(', ')}`;
  });
  return { count: rows.length, lines };
}
