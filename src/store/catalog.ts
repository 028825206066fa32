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

/** The slices of all parts, one that stands in several parts once; ten thousands in a large store. */
function mergeSlices(parts: readonly Part[]): readonly CatalogSlice[] {
  const slices = parts.flatMap(slicesOf);
  if (parts.length === 1) return slices;
  const merged = new Map<string, CatalogSlice>();
  for (const slice of slices) {
    const { area, industry, ownership } = slice;
    const key = `${area.code} ${area.type} ${industry.code} ${industry.level} ${ownership}`;
    const known = merged.get(key);
    merged.set(key, known === undefined ? slice : together(known, slice));
  }
  return [...merged.values()];
}

function slicesOf(part: Part): readonly CatalogSlice[] {
  const areas = part.index.areas.map(([code, type, title]): Area => ({ code, type, title }));
  const industries = part.index.industries.map(
    ([code, level, title]): Industry => ({ code, level, title }),
  );
  const { ownerships } = part.index;
  const parts = [part];
  return part.index.slices.map(([area, industry, ownership, levels, rows]) => ({
    // A manifest was checked when it was read: its indexes lead somewhere.
    area: areas[area] as Area,
    industry: industries[industry] as Industry,
    ownership: ownerships[ownership] as string,
    levels: levelsOf(levels),
    rows,
    parts,
  }));
}

function together(one: CatalogSlice, other: CatalogSlice): CatalogSlice {
  const levels = SOC_LEVEL_NAMES.filter(
    (level) => one.levels.includes(level) || other.levels.includes(level),
  );
  return { ...one, levels, rows: one.rows + other.rows, parts: [...one.parts, ...other.parts] };
}

/** There are 32 sets of five levels at most. */
const LEVEL_SETS = new Map<number, readonly SocLevel[]>();

function levelsOf(mask: number): readonly SocLevel[] {
  const known = LEVEL_SETS.get(mask);
  if (known !== undefined) return known;
  const levels = SOC_LEVEL_NAMES.filter((_, index) => (mask & (1 << index)) !== 0);
  LEVEL_SETS.set(mask, levels);
  return levels;
}
