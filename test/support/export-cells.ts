import type { Estimate } from '../../src/domain/estimate.ts';
import { ATTRIBUTES, columnOf, MEASURE_NAMES, type Measure } from '../../src/domain/measure.ts';
import type { SliceFigures } from '../../src/domain/slice.ts';
import { Store } from '../../src/store/store.ts';

/** One row by its columns; a number or a word, null where there is none. */
export type Cells = Readonly<Record<string, unknown>>;

/**
 * All that the program reads of a release, in columns as the store has them: every measure's number
 * and state, every attribute. Rows in the order of their keys.
 */
export async function cellsOf(root: string, release: string): Promise<readonly Cells[]> {
  const store = await Store.open(root);
  const catalog = store?.releases.find((one) => one.release === release);
  const slices = (await store?.read(release, catalog?.slices ?? [], MEASURE_NAMES)) ?? [];
  return slices.flatMap(rowsOf).sort(byKey);
}

/** Rows of another reader in the same columns; what the store never had is left out there and here. */
export function sortedByKey(rows: readonly Cells[]): readonly Cells[] {
  return [...rows].sort(byKey);
}

function rowsOf({ slice, occupations }: SliceFigures): readonly Cells[] {
  return occupations.map(({ code, level, title, figures, attributes }) => ({
    area_code: slice.area.code,
    area_type: slice.area.type,
    area_title: slice.area.title,
    industry_code: slice.industry.code,
    industry_level: slice.industry.level,
    industry_title: slice.industry.title,
    ownership_code: slice.ownership,
    occupation_code: code,
    occupation_level: level,
    occupation_title: title,
    ...Object.fromEntries(ATTRIBUTES.map((name) => [columnOf(name), attributes?.[name] ?? null])),
    ...Object.fromEntries(
      MEASURE_NAMES.flatMap((measure) => figureCells(measure, figures[measure])),
    ),
  }));
}

function figureCells(measure: Measure, estimate: Estimate | undefined): [string, unknown][] {
  const column = columnOf(measure);
  const [value, state] =
    estimate === undefined
      ? [null, 'blank']
      : estimate.kind === 'unknown'
        ? [null, estimate.reason]
        : [estimate.value, estimate.kind === 'value' ? 'published' : estimate.kind];
  return [
    [column, value],
    [`${column}_state`, state],
  ];
}

function byKey(a: Cells, b: Cells): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

function keyOf(cells: Cells): string {
  return `${cells.area_type} ${cells.area_code} ${cells.industry_code} ${cells.industry_level} ${cells.ownership_code} ${cells.occupation_code} ${cells.occupation_level}`;
}
