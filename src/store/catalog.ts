import type { Area } from '../domain/area.ts';
import type { Industry } from '../domain/naics.ts';
import type { ReleaseId } from '../domain/release.ts';
import { SOC_LEVEL_NAMES, type SocLevel } from '../domain/soc-level.ts';
import type { Manifest, Part } from './manifest.ts';

/** One slice that the store can give, and the parts that hold it. */
export interface CatalogSlice {
  readonly area: Area;
  readonly industry: Industry;
  readonly ownership: string;
  readonly levels: readonly SocLevel[];
  readonly rows: number;
  readonly parts: readonly Part[];
}

/** What the store holds of one release, without reading a figure. */
export class ReleaseCatalog {
  readonly release: ReleaseId;
  readonly parts: readonly Part[];
  #slices: readonly CatalogSlice[] | undefined;

  constructor(release: ReleaseId, parts: readonly Part[]) {
    this.release = release;
    this.parts = parts;
  }

  get slices(): readonly CatalogSlice[] {
    this.#slices ??= mergeSlices(this.parts);
    return this.#slices;
  }
}

/** Releases in the order of their ids, oldest first. */
export function catalogOf(manifest: Manifest): readonly ReleaseCatalog[] {
  const byRelease = new Map<ReleaseId, Part[]>();
  for (const part of manifest.parts) {
    byRelease.set(part.origin.release, [...(byRelease.get(part.origin.release) ?? []), part]);
  }
  return [...byRelease.keys()]
    .sort()
    .map((release) => new ReleaseCatalog(release, byRelease.get(release) ?? []));
}

function mergeSlices(parts: readonly Part[]): readonly CatalogSlice[] {
  const merged = new Map<
    string,
    {
      slice: Omit<CatalogSlice, 'levels' | 'rows' | 'parts'>;
      levels: number;
      rows: number;
      parts: Part[];
    }
  >();
  for (const part of parts) {
    const { areas, industries, ownerships, slices } = part.index;
    for (const [areaIndex, industryIndex, ownershipIndex, levels, rows] of slices) {
      const area = areas[areaIndex];
      const industry = industries[industryIndex];
      const ownership = ownerships[ownershipIndex];
      if (area === undefined || industry === undefined || ownership === undefined) continue;
      const key = `${area[0]} ${area[1]} ${industry[0]} ${industry[1]} ${ownership}`;
      const known = merged.get(key);
      if (known !== undefined) {
        known.levels |= levels;
        known.rows += rows;
        known.parts.push(part);
        continue;
      }
      const slice = {
        area: { code: area[0], type: area[1], title: area[2] },
        industry: { code: industry[0], level: industry[1], title: industry[2] },
        ownership,
      };
      merged.set(key, { slice, levels, rows, parts: [part] });
    }
  }
  return [...merged.values()].map(({ slice, levels, rows, parts: held }) => ({
    ...slice,
    levels: SOC_LEVEL_NAMES.filter((_, index) => (levels & (1 << index)) !== 0),
    rows,
    parts: held,
  }));
}
