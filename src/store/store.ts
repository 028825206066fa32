import { BLANK_ESTIMATE, estimateOf, type State } from '../domain/estimate.ts';
import { ATTRIBUTES, columnOf, type Measure } from '../domain/measure.ts';
import type { Industry, IndustryLevel } from '../domain/naics.ts';
import type { Origin } from '../domain/origin.ts';
import type { ReleaseId } from '../domain/release.ts';
import type { OccupationFigures, SliceFigures, SourceFile } from '../domain/slice.ts';
import type { SocLevel } from '../domain/soc-level.ts';
import { type CatalogSlice, catalogOf, type ReleaseCatalog } from './catalog.ts';
import { checkPart } from './check-part.ts';
import { figureColumns } from './columns.ts';
import { cellPlace } from './difference.ts';
import { storePaths } from './layout.ts';
import { type Manifest, type Part, readManifest } from './manifest.ts';
import { relation } from './relation.ts';
import { literal } from './sql.ts';

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

  /** Begins to start the database, so that it is there when the first slice has been found. */
  static warmUp(): void {
    import('./query-rows.ts').then(({ warmUp }) => warmUp()).catch(() => {});
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
   * @param occupation only this code, at all its levels
   * @throws StoreError where a part is missing or does not match its checksum.
   */
  async read(
    release: ReleaseId,
    slices: readonly CatalogSlice[],
    measures: readonly Measure[],
    occupation?: string,
  ): Promise<readonly SliceFigures[]> {
    try {
      return await this.#readParts(release, slices, measures, occupation);
    } catch (error) {
      const now = await Store.open(this.root);
      if (now === undefined || now.manifest.generation === this.manifest.generation) throw error;
      const same = now.#sameSlices(release, slices);
      if (same.length < slices.length) throw error;
      return now.read(release, same, measures, occupation);
    }
  }

  /** The slices of another generation of this store, as this one has them. */
  #sameSlices(release: ReleaseId, slices: readonly CatalogSlice[]): readonly CatalogSlice[] {
    const here = this.releases.find((one) => one.release === release)?.slices ?? [];
    const key = ({ area, industry, ownership }: CatalogSlice) =>
      sliceKey(area.code, industry, ownership);
    const byKey = new Map(here.map((slice) => [key(slice), slice]));
    return slices.flatMap((slice) => byKey.get(key(slice)) ?? []);
  }

  async #readParts(
    release: ReleaseId,
    slices: readonly CatalogSlice[],
    measures: readonly Measure[],
    occupation: string | undefined,
  ): Promise<readonly SliceFigures[]> {
    const parts = [...new Set(slices.flatMap((slice) => slice.parts))];
    const found = new Map(
      slices.map((slice) => [
        sliceKey(slice.area.code, slice.industry, slice.ownership),
        [] as OccupationFigures[],
      ]),
    );
    const { queryRows } = await import('./query-rows.ts');
    for (const [file, part] of parts.entries()) {
      const columns = [
        ...ROW_COLUMNS,
        ...ATTRIBUTES.map((attribute) =>
          part.attributes.includes(attribute) ? columnOf(attribute) : 'NULL',
        ),
        ...measures.flatMap((measure) => selectFigure(part, measure)),
      ];
      const reading = queryRows(selectRows(this.root, part, slices, occupation), columns);
      reading.catch(() => {});
      // Checked while DuckDB reads; a damaged part is named as such, whatever DuckDB made of it.
      checkPart(this.root, part);
      for (const [area, industry, level, ownership, ...rest] of await reading) {
        const key = sliceKey(
          area ?? '',
          { code: industry ?? '', level: level as IndustryLevel },
          ownership ?? '',
        );
        found.get(key)?.push(occupationOf(rest, file, part, measures));
      }
    }
    const files = parts.map(({ origin }) => sourceFile(origin));
    return slices.map((slice) => ({
      slice: { release, area: slice.area, industry: slice.industry, ownership: slice.ownership },
      occupations: mergeRows(
        found.get(sliceKey(slice.area.code, slice.industry, slice.ownership)) ?? [],
      ),
      files,
      socVintage: parts[0]?.origin.socVintage ?? '2018',
    }));
  }
}

const ROW_COLUMNS = [
  'area_code',
  'industry_code',
  'industry_level',
  'ownership_code',
  'occupation_code',
  'occupation_level',
  'occupation_title',
  'source_table',
  'source_row',
] as const;

/** The two columns of a measure; null where the part does not have it. */
function selectFigure(part: Part, measure: Measure): readonly [string, string] {
  const { value, state } = figureColumns(measure);
  return part.measures.includes(measure) ? [value, state] : ['NULL', 'NULL'];
}

/** The rows of some slices in one part. */
function selectRows(
  root: string,
  part: Part,
  slices: readonly CatalogSlice[],
  occupation: string | undefined,
): string {
  const anySlice = slices.map(
    ({ area, industry, ownership }) =>
      `(area_code = ${literal(area.code)} AND industry_code = ${literal(industry.code)} AND industry_level = ${literal(industry.level)} AND ownership_code = ${literal(ownership)})`,
  );
  const only = occupation === undefined ? '' : ` AND occupation_code = ${literal(occupation)}`;
  return `SELECT * FROM ${relation(root, [part])} WHERE (${anySlice.join(' OR ')})${only}`;
}

function sliceKey(
  area: string,
  industry: Pick<Industry, 'code' | 'level'>,
  ownership: string,
): string {
  return `${area} ${industry.code} ${industry.level} ${ownership}`;
}

function occupationOf(
  row: readonly (string | null)[],
  file: number,
  part: Part,
  measures: readonly Measure[],
): OccupationFigures {
  const [code, level, title, table, sourceRow, ...cells] = row;
  const figures = cells.slice(ATTRIBUTES.length);
  const words = ATTRIBUTES.flatMap((attribute, index) => {
    const text = cells[index];
    return text ? [[attribute, text] as const] : [];
  });
  const { origin } = part;
  const number = Number(sourceRow);
  return {
    code: code ?? '',
    level: level as SocLevel,
    title: title ?? '',
    figures: Object.fromEntries(
      measures.map((measure, index) => {
        const value = figures[2 * index] ?? null;
        return [
          measure,
          estimateOf(
            value === null ? null : Number(value),
            (figures[2 * index + 1] ?? null) as State | null,
          ),
        ];
      }),
    ),
    ...(words.length === 0 ? {} : { attributes: Object.fromEntries(words) }),
    source: {
      file,
      row: number,
      cell: (measure) => cellPlace(origin, Number(table), number, measure),
    },
  };
}

function sourceFile({ publisher, release, file, sha256, licence, note }: Origin): SourceFile {
  return { publisher, release, file, sha256, licence, ...(note === undefined ? {} : { note }) };
}

/** One entry an occupation, in the order of codes: rows of several tables or files complete each other. */
function mergeRows(rows: readonly OccupationFigures[]): readonly OccupationFigures[] {
  const merged = new Map<string, OccupationFigures>();
  for (const row of rows) {
    const key = `${row.code} ${row.level}`;
    const known = merged.get(key);
    merged.set(key, known === undefined ? row : complete(known, row));
  }
  return [...merged.values()].sort(byCode);
}

function complete(first: OccupationFigures, second: OccupationFigures): OccupationFigures {
  const has = (row: OccupationFigures, measure: Measure) => {
    const estimate = row.figures[measure];
    return estimate !== undefined && !(estimate.kind === 'unknown' && estimate.reason === 'blank');
  };
  const measures = Object.keys(first.figures) as Measure[];
  return {
    ...first,
    figures: Object.fromEntries(
      measures.map((measure) => [
        measure,
        (has(first, measure) ? first : second).figures[measure] ?? BLANK_ESTIMATE,
      ]),
    ),
    attributes: { ...second.attributes, ...first.attributes },
    source: {
      ...first.source,
      cell: (measure) => (has(first, measure) ? first : second).source.cell(measure),
    },
  };
}

function byCode(a: OccupationFigures, b: OccupationFigures): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
