import { type Attribute, columnOf, type Measure } from '../domain/measure.ts';

/** The columns that together name one fact of a release: no two rows share them. */
export const KEY_COLUMNS = [
  'area_type',
  'area_code',
  'industry_code',
  'industry_level',
  'ownership_code',
  'occupation_code',
  'occupation_level',
] as const;

/** The columns of a part besides its figures, with their types. */
export const PLAIN_COLUMNS = {
  area_code: 'VARCHAR',
  area_type: 'VARCHAR',
  area_title: 'VARCHAR',
  industry_code: 'VARCHAR',
  industry_level: 'VARCHAR',
  industry_title: 'VARCHAR',
  ownership_code: 'VARCHAR',
  occupation_code: 'VARCHAR',
  occupation_level: 'VARCHAR',
  occupation_title: 'VARCHAR',
  /** Index into the origin's tables. */
  source_table: 'INTEGER',
  source_row: 'INTEGER',
} as const;

/** Every figure is two columns: the number, and its state (see STATES in domain/estimate). */
export function figureColumns(measure: Measure): {
  readonly value: string;
  readonly state: string;
} {
  const value = columnOf(measure);
  return { value, state: `${value}_state` };
}

/** The columns of a part in their order, with their types, for reading one that is text. */
export function columnTypes(
  attributes: readonly Attribute[],
  measures: readonly Measure[],
): Readonly<Record<string, string>> {
  const texts = attributes.map((attribute) => [columnOf(attribute), 'VARCHAR']);
  const figures = measures.flatMap((measure) => {
    const { value, state } = figureColumns(measure);
    return [
      [value, 'DOUBLE'],
      [state, 'VARCHAR'],
    ];
  });
  return { ...PLAIN_COLUMNS, ...Object.fromEntries([...texts, ...figures]) };
}
