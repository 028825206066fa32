import type { Measure } from '../domain/measure.ts';
import type { SliceFigures } from '../domain/slice.ts';
import type { CatalogSlice, ReleaseCatalog } from './catalog.ts';
import type { Part } from './manifest.ts';
import type { Store } from './store.ts';

/** Rows that are held at once. */
const ROWS = 20_000;

/**
 * Every slice of the store with all its rows, a few thousand rows at a time. Slices that an unsound
 * part belongs to are left out.
 */
export async function* everySlice(
  store: Store,
  measures: readonly Measure[],
  isSound: (part: Part) => boolean,
): AsyncIterable<SliceFigures> {
  for (const release of store.releases) {
    for (const slices of readTogether(release)) {
      if (!(slices[0]?.parts ?? []).every(isSound)) continue;
      yield* await store.read(release.release, slices, measures);
    }
  }
}

/** The slices of a release in groups that come from the same parts and are not too many rows. */
function readTogether({ slices, parts }: ReleaseCatalog): readonly (readonly CatalogSlice[])[] {
  const numbers = new Map(parts.map((part, index) => [part, index]));
  const bySource = new Map<string, CatalogSlice[][]>();
  const rows = new Map<string, number>();
  for (const slice of slices) {
    const source = slice.parts.map((part) => numbers.get(part)).join(' ');
    const groups = bySource.get(source) ?? [];
    const held = (rows.get(source) ?? 0) + slice.rows;
    const last = groups.at(-1);
    if (last === undefined || held > ROWS) {
      groups.push([slice]);
      rows.set(source, slice.rows);
    } else {
      last.push(slice);
      rows.set(source, held);
    }
    bySource.set(source, groups);
  }
  return [...bySource.values()].flat();
}
