import type { Measure } from '../../src/domain/measure.ts';
import type { SliceFigures } from '../../src/domain/slice.ts';
import { resolveSlice, type SliceRequest } from '../../src/store/resolve-slice.ts';
import { Store } from '../../src/store/store.ts';

/** A slice as readers see it. */
export async function readSlice(
  root: string,
  request: SliceRequest,
  measures: readonly Measure[],
): Promise<SliceFigures> {
  const store = await Store.open(root);
  if (store === undefined) throw new Error(`There is no store at ${root}.`);
  const { slice, held } = resolveSlice(store.releases, request);
  const [figures] = await store.read(slice.release, [held], measures);
  if (figures === undefined) throw new Error('The store gave no slice.');
  return figures;
}

/** The employment of every occupation of manufacturing, by code: the number, or why there is none. */
export async function employmentIn(
  root: string,
  release = 'oews-2024-05',
): Promise<Readonly<Record<string, number | string | null>>> {
  const { occupations } = await readSlice(root, { release, naics: '31-33' }, ['employment']);
  return Object.fromEntries(
    occupations.map(({ code, figures: { employment } }) => [
      code,
      employment === undefined || employment.kind === 'unknown'
        ? (employment?.reason ?? null)
        : employment.value,
    ]),
  );
}
