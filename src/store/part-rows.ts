import { BLANK_ESTIMATE, type Estimate, estimateOf, type State } from '../domain/estimate.ts';
import { ATTRIBUTES, type Attribute, columnOf, type Measure } from '../domain/measure.ts';
import type { OccupationFigures } from '../domain/slice.ts';
import type { SocLevel } from '../domain/soc-level.ts';
import type { CatalogSlice } from './catalog.ts';
import { figureColumns } from './columns.ts';
import { cellPlace } from './difference.ts';
import type { Part } from './manifest.ts';
import { relation } from './relation.ts';
import { literal } from './sql.ts';

/** What names the slice of a row. */
export const SLICE_COLUMNS = [
  'area_code',
  'area_type',
  'industry_code',
  'industry_level',
  'ownership_code',
] as const;

const ROW_COLUMNS = [
  'occupation_code',
  'occupation_level',
  'occupation_title',
  'source_table',
  'source_row',
] as const;

/** Which rows of a slice are read; all where nothing is said. */
export interface RowFilter {
  /** Only this code, at all its levels. */
  readonly occupation?: string;
  readonly levels?: readonly SocLevel[];
}

/** What is read of a part: what it does not have is left out. */
export interface PartColumns {
  readonly names: readonly string[];
  readonly attributes: readonly Attribute[];
  readonly measures: readonly Measure[];
}

export function columnsOf(part: Part, wanted: readonly Measure[]): PartColumns {
  const measures = wanted.filter((measure) => part.measures.includes(measure));
  const attributes = ATTRIBUTES.filter((attribute) => part.attributes.includes(attribute));
  const figures = measures.flatMap((measure) => {
    const { value, state } = figureColumns(measure);
    return [value, state];
  });
  return { names: [...ROW_COLUMNS, ...attributes.map(columnOf), ...figures], attributes, measures };
}

/** The rows of some slices in one part, as SQL. */
export function selectRows(
  root: string,
  part: Part,
  slices: readonly CatalogSlice[],
  { occupation, levels }: RowFilter,
): string {
  const conditions = [`(${whichSlices(slices)})`];
  if (occupation !== undefined) conditions.push(`occupation_code = ${literal(occupation)}`);
  if (levels !== undefined) {
    conditions.push(`occupation_level IN (${levels.map(literal).join(', ')})`);
  }
  return `SELECT * FROM ${relation(root, [part])} WHERE ${conditions.join(' AND ')}`;
}

/** More slices than this are looked up together, not tried one after the other. */
const FEW = 64;

/** The condition that a row is of one of some slices. */
export function whichSlices(slices: readonly CatalogSlice[]): string {
  if (slices.length <= FEW) {
    return slices
      .map(
        ({ area, industry, ownership }) =>
          `(area_code = ${literal(area.code)} AND area_type = ${literal(area.type)} AND industry_code = ${literal(industry.code)} AND industry_level = ${literal(industry.level)} AND ownership_code = ${literal(ownership)})`,
      )
      .join(' OR ');
  }
  const keys = slices.map(({ area, industry, ownership }) =>
    [area.code, area.type, industry.code, industry.level, ownership].map(literal).join(', '),
  );
  return `(${SLICE_COLUMNS.join(', ')}) IN (VALUES ${keys.map((key) => `(${key})`).join(', ')})`;
}

/** One row of a part. @param cells in the order of the columns' names */
export function occupationOf(
  cells: readonly (string | null)[],
  file: number,
  part: Part,
  { attributes, measures }: PartColumns,
): OccupationFigures {
  const [code, level, title, table, sourceRow] = cells;
  const number = Number(sourceRow);
  let next: number = ROW_COLUMNS.length;
  const words: Partial<Record<Attribute, string>> = {};
  for (const attribute of attributes) {
    const said = cells[next];
    if (said) words[attribute] = said;
    next += 1;
  }
  const figures: Partial<Record<Measure, Estimate>> = {};
  for (const measure of measures) {
    const value = cells[next] ?? null;
    figures[measure] = estimateOf(
      value === null ? null : Number(value),
      (cells[next + 1] ?? null) as State | null,
    );
    next += 2;
  }
  return {
    code: code ?? '',
    level: level as SocLevel,
    title: title ?? '',
    figures,
    ...(Object.keys(words).length === 0 ? {} : { attributes: words }),
    source: {
      file,
      row: number,
      cell: (measure) => cellPlace(part.origin, Number(table), number, measure),
    },
  };
}

/** One entry an occupation, in the order of codes: rows of several tables or files complete each other. */
export function mergeRows(rows: readonly OccupationFigures[]): readonly OccupationFigures[] {
  const merged = new Map<string, OccupationFigures>();
  for (const row of rows) {
    const key = `${row.code} ${row.level}`;
    const known = merged.get(key);
    merged.set(key, known === undefined ? row : complete(known, row));
  }
  return [...merged.values()].sort(byCode);
}

function complete(first: OccupationFigures, second: OccupationFigures): OccupationFigures {
  const measures = [
    ...new Set([...Object.keys(first.figures), ...Object.keys(second.figures)]),
  ] as Measure[];
  const of = (measure: Measure) => (says(first, measure) ? first : second);
  return {
    ...first,
    figures: Object.fromEntries(
      measures.map((measure) => [measure, of(measure).figures[measure] ?? BLANK_ESTIMATE]),
    ),
    attributes: { ...second.attributes, ...first.attributes },
    source: { ...first.source, cell: (measure) => of(measure).source.cell(measure) },
  };
}

function says({ figures }: OccupationFigures, measure: Measure): boolean {
  const estimate = figures[measure];
  return estimate !== undefined && !(estimate.kind === 'unknown' && estimate.reason === 'blank');
}

function byCode(a: OccupationFigures, b: OccupationFigures): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
