import type { AppliedCorrection } from '../domain/correction.ts';
import { columnOf } from '../domain/measure.ts';
import { figureColumns, KEY_COLUMNS, PLAIN_COLUMNS } from './columns.ts';
import { type ExportedFigures, exportColumns } from './export-columns.ts';
import type { Part } from './manifest.ts';
import { relation } from './relation.ts';
import { literal } from './sql.ts';

/** The rows of parts in the columns of an export, numbered by `nr` in the order of parts and rows. */
export function numberedRows(
  root: string,
  parts: readonly Part[],
  figures: ExportedFigures,
  { where, sample }: { readonly where: string; readonly sample: boolean },
): string {
  const ofParts = parts.map(
    (part) => `SELECT ${partColumns(part, figures, sample).join(', ')}
      FROM ${relation(root, [part])} WHERE ${where}`,
  );
  return `(SELECT row_number() OVER () AS nr, hash(${KEY_COLUMNS.join(', ')}) AS key, *
    FROM (${ofParts.join(' UNION ALL ')}))`;
}

/**
 * One row for each key, in the order of their first ones: rows of several tables or files complete
 * each other, as they do when the program reads them (mergeRows in part-rows.ts). Takes some 5 KB of
 * memory for each repeated row.
 * @param numbered a relation as `numberedRows` gives it
 * @param repeated a table with the `key` of every row that is not alone with it
 */
export function completedRows(
  numbered: string,
  repeated: string,
  figures: ExportedFigures,
): string {
  const names = Object.keys(exportColumns(figures)).join(', ');
  const isRepeated = `key IN (SELECT key FROM ${repeated})`;
  return `(SELECT nr, ${names} FROM ${numbered} WHERE NOT (${isRepeated})
    UNION ALL
    SELECT min(nr) AS nr, ${mergedColumns(figures).join(', ')} FROM ${numbered} WHERE ${isRepeated}
    GROUP BY ${KEY_COLUMNS.join(', ')}
    ORDER BY nr)`;
}

/** The expressions of one part for every column of the export. */
function partColumns(part: Part, figures: ExportedFigures, sample: boolean): readonly string[] {
  const { origin } = part;
  const plain = Object.keys(PLAIN_COLUMNS).filter((name) => !name.startsWith('source_'));
  const words = figures.attributes.map((attribute) => {
    const name = columnOf(attribute);
    return part.attributes.includes(attribute) ? name : `NULL::VARCHAR AS ${name}`;
  });
  const measured = figures.measures.flatMap((measure) => {
    const { value, state } = figureColumns(measure);
    return part.measures.includes(measure)
      ? [value, `coalesce(${state}, 'blank') AS ${state}`]
      : [`NULL::DOUBLE AS ${value}`, `'blank' AS ${state}`];
  });
  return [
    `${literal(origin.release)} AS release`,
    `${literal(origin.socVintage)} AS soc_vintage`,
    ...plain,
    ...words,
    ...measured,
    `${literal(origin.file)} AS source_file`,
    `${sheetOf(part)} AS source_sheet`,
    'source_row',
    `${correctionsOf(origin.corrections ?? [])} AS corrections`,
    `${sample} AS sample`,
  ];
}

/** The sheet that a row names by its index. */
function sheetOf({ origin }: Part): string {
  const names = origin.tables.map(({ member, sheet }) =>
    [member ?? '', sheet].filter((name) => name !== '').join(' › '),
  );
  if (names.every((name) => name === '')) return 'NULL::VARCHAR';
  return `nullif([${names.map(literal).join(', ')}][source_table + 1], '')`;
}

/** The ids of the corrections that touched a row. */
function correctionsOf(corrections: readonly AppliedCorrection[]): string {
  if (corrections.length === 0) return 'NULL::VARCHAR';
  const ids = corrections.map(({ id, area, industry, ownership, occupation }) => {
    const of = { area, industry, ownership, occupation };
    const touched = Object.entries(of).flatMap(([name, code]) =>
      code === undefined ? [] : [`${name}_code = ${literal(code)}`],
    );
    return `CASE WHEN ${touched.join(' AND ') || 'true'} THEN ${literal(id)} END`;
  });
  return `nullif(concat_ws(' ', ${ids.join(', ')}), '')`;
}

/** What several rows of one key say together: in each column the first that says anything there. */
function mergedColumns(figures: ExportedFigures): readonly string[] {
  const together = new Map(
    figures.measures.flatMap((measure) => {
      const { value, state } = figureColumns(measure);
      // Together, so that no number stands beside the state of another row.
      const said = `arg_min({value: ${value}, state: ${state}}, nr) FILTER (WHERE ${state} <> 'blank')`;
      return [
        [value, `(${said}).value`],
        [state, `coalesce((${said}).state, 'blank')`],
      ];
    }),
  );
  together.set('corrections', `string_agg(DISTINCT corrections, ' ' ORDER BY corrections)`);
  return Object.keys(exportColumns(figures)).map((name) => {
    if (KEY_COLUMNS.includes(name as never)) return name;
    // A sheet is that of the first row, even where it has none.
    const first = name.startsWith('source_') ? 'arg_min_null' : 'arg_min';
    return `${together.get(name) ?? `${first}(${name}, nr)`} AS ${name}`;
  });
}
