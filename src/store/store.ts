import { estimateOf, type State } from '../domain/estimate.ts';
import type { Measure } from '../domain/measure.ts';
import type { Industry, IndustryLevel } from '../domain/naics.ts';
import type { Origin } from '../domain/origin.ts';
import type { ReleaseId } from '../domain/release.ts';
import type { OccupationFigures, SliceFigures, SourceFile } from '../domain/slice.ts';
import type { SocLevel } from '../domain/soc-level.ts';
import { type CatalogSlice, catalogOf, type ReleaseCatalog } from './catalog.ts';
import { checkPart } from './check-part.ts';
import { figureColumns } from './columns.ts';
import { cellPlace } from './difference.ts';
import { connect, literal } from './duckdb.ts';
import { storePaths } from './layout.ts';
import { type Manifest, type Part, readManifest } from './manifest.ts';
import { relation } from './relation.ts';

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
   * asked for.
   * @param occupation only this code, at all its levels
   * @throws StoreError where a part is missing or does not match its checksum.
   */
  async read(
    release: ReleaseId,
    slices: readonly CatalogSlice[],
    measures: readonly Measure[],
    occupation?: string,
  ): Promise<readonly SliceFigures[]> {
    const parts = [...new Set(slices.flatMap((slice) => slice.parts))];
    // The engine is loaded while the checksums are made.
    const [connection] = await Promise.all([
      connect(1),
      ...parts.map((part) => checkPart(this.root, part)),
    ]);
    const found = new Map(
      slices.map((slice) => [
        sliceKey(slice.area.code, slice.industry, slice.ownership),
        [] as OccupationFigures[],
      ]),
    );
    for (const [file, part] of parts.entries()) {
      const rows = await connection.runAndReadAll(
        selectRows(this.root, part, slices, measures, occupation),
      );
      for (const row of rows.getRowsJS()) {
        const [area, industry, level, ownership, ...rest] = row as [
          string,
          string,
          IndustryLevel,
          string,
          ...unknown[],
        ];
        found
          .get(sliceKey(area, { code: industry, level }, ownership))
          ?.push(occupationOf(rest, file, part, measures));
      }
    }
    connection.closeSync();
    const files = parts.map(({ origin }) => sourceFile(origin));
    return slices.map((slice) => ({
      slice: { release, area: slice.area, industry: slice.industry, ownership: slice.ownership },
      occupations: (
        found.get(sliceKey(slice.area.code, slice.industry, slice.ownership)) ?? []
      ).sort(byCode),
      files,
    }));
  }
}

/** The rows of some slices in one part. Measures that the part does not have are null. */
function selectRows(
  root: string,
  part: Part,
  slices: readonly CatalogSlice[],
  measures: readonly Measure[],
  occupation: string | undefined,
): string {
  const figures = measures.flatMap((measure) => {
    const { value, state } = figureColumns(measure);
    return part.measures.includes(measure) ? [value, state] : ['NULL', 'NULL'];
  });
  const anySlice = slices.map(
    ({ area, industry, ownership }) =>
      `(area_code = ${literal(area.code)} AND industry_code = ${literal(industry.code)} AND industry_level = ${literal(industry.level)} AND ownership_code = ${literal(ownership)})`,
  );
  const only = occupation === undefined ? '' : ` AND occupation_code = ${literal(occupation)}`;
  return `SELECT area_code, industry_code, industry_level, ownership_code, occupation_code, occupation_level, occupation_title,
    source_table, source_row, ${figures.join(', ')}
    FROM ${relation(root, [part])} WHERE (${anySlice.join(' OR ')})${only}`;
}

function sliceKey(
  area: string,
  industry: Pick<Industry, 'code' | 'level'>,
  ownership: string,
): string {
  return `${area} ${industry.code} ${industry.level} ${ownership}`;
}

function occupationOf(
  row: readonly unknown[],
  file: number,
  part: Part,
  measures: readonly Measure[],
): OccupationFigures {
  const [code, level, title, table, sourceRow, ...figures] = row as [
    string,
    SocLevel,
    string,
    number,
    number,
    ...unknown[],
  ];
  const { origin } = part;
  return {
    code,
    level,
    title,
    figures: Object.fromEntries(
      measures.map((measure, index) => [
        measure,
        estimateOf(figures[2 * index] as number | null, figures[2 * index + 1] as State | null),
      ]),
    ),
    source: {
      file,
      row: sourceRow,
      cell: (measure) => cellPlace(origin, table, sourceRow, measure),
    },
  };
}

function sourceFile({ publisher, release, file, sha256, licence, note }: Origin): SourceFile {
  return { publisher, release, file, sha256, licence, ...(note === undefined ? {} : { note }) };
}

function byCode(a: OccupationFigures, b: OccupationFigures): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
