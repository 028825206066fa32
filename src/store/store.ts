import type { Measure } from '../domain/measure.ts';
import type { ReleaseId } from '../domain/release.ts';
import type { OccupationFigures, SliceFigures } from '../domain/slice.ts';
import { type CatalogSlice, catalogOf, type ReleaseCatalog } from './catalog.ts';
import { checkPart } from './check-part.ts';
import { storePaths } from './layout.ts';
import { type Manifest, readManifest } from './manifest.ts';
import {
  columnsOf,
  mergeRows,
  occupationOf,
  type RowFilter,
  SLICE_COLUMNS,
  selectRows,
} from './part-rows.ts';
import { correctedIn, sourceFilesOf } from './source-files.ts';

/** A store opened for reading. It never waits for a writer. */
export class Store {
  readonly root: string;
  readonly manifest: Manifest;
  readonly releases: readonly ReleaseCatalog[];

  private constructor(root: string, manifest: Manifest) {
    this.root = root;
    this.manifest = manifest;
    this.releases = catalogOf(manifest);
  }

  /** Undefined where the folder holds no store yet. */
  static async open(root: string): Promise<Store | undefined> {
    const manifest = await readManifest(storePaths(root).manifest);
    return manifest === undefined ? undefined : new Store(root, manifest);
  }

  /** True for the figures that come with the program. */
  get isSample(): boolean {
    return this.manifest.sample === true;
  }

  /**
   * The occupations of slices of one release, each in the order of their codes, with the measures
   * asked for. Where a writer has meanwhile replaced and swept a part, the store as it then is.
   * @throws StoreError where a part is missing or does not match its checksum.
   */
  async read(
    release: ReleaseId,
    slices: readonly CatalogSlice[],
    measures: readonly Measure[],
    filter: RowFilter = {},
  ): Promise<readonly SliceFigures[]> {
    try {
      return await this.#readParts(release, slices, measures, filter);
    } catch (error) {
      const now = await Store.open(this.root);
      if (now === undefined || now.manifest.generation === this.manifest.generation) throw error;
      const same = now.#sameSlices(release, slices);
      if (same.length < slices.length) throw error;
      return now.read(release, same, measures, filter);
    }
  }

  /** The slices of another generation of this store, as this one has them. */
  #sameSlices(release: ReleaseId, slices: readonly CatalogSlice[]): readonly CatalogSlice[] {
    const here = this.releases.find((one) => one.release === release)?.slices ?? [];
    const byKey = new Map(here.map((slice) => [keyOf(slice), slice]));
    return slices.flatMap((slice) => byKey.get(keyOf(slice)) ?? []);
  }

  async #readParts(
    release: ReleaseId,
    slices: readonly CatalogSlice[],
    measures: readonly Measure[],
    filter: RowFilter,
  ): Promise<readonly SliceFigures[]> {
    const parts = [...new Set(slices.flatMap((slice) => slice.parts))];
    const found = new Map<string, OccupationFigures[]>(slices.map((slice) => [keyOf(slice), []]));
    // Of a single slice it need not be said which one a row is of.
    const [only] = slices.length === 1 ? [...found.keys()] : [];
    const { queryRows } = await import('./query-rows.ts');
    const files = sourceFilesOf(parts);
    for (const part of parts) {
      const file = files.findIndex(({ sha256 }) => sha256 === part.origin.sha256);
      const columns = columnsOf(part, measures);
      const reading = queryRows(
        selectRows(this.root, part, slices, filter),
        only === undefined ? [...SLICE_COLUMNS, ...columns.names] : columns.names,
      );
      reading.catch(() => {});
      // Checked while DuckDB reads; a damaged part is named as such, whatever DuckDB made of it.
      checkPart(this.root, part);
      for (const row of await reading) {
        const key = only ?? row.slice(0, SLICE_COLUMNS.length).join(' ');
        const cells = only === undefined ? row.slice(SLICE_COLUMNS.length) : row;
        found.get(key)?.push(occupationOf(cells, file, part, columns));
      }
    }
    return slices.map((slice) => ({
      slice: { release, area: slice.area, industry: slice.industry, ownership: slice.ownership },
      occupations: mergeRows(found.get(keyOf(slice)) ?? []),
      files: files.map((file) => correctedIn(file, slice)),
      socVintage: parts[0]?.origin.socVintage ?? '2018',
    }));
  }
}

/** The same as the slice's columns joined by blanks. */
function keyOf({ area, industry, ownership }: CatalogSlice): string {
  return `${area.code} ${area.type} ${industry.code} ${industry.level} ${ownership}`;
}
