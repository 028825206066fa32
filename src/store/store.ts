import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../domain/errors.ts';
import { estimateOf, type State } from '../domain/estimate.ts';
import type { Measure } from '../domain/measure.ts';
import type { OccupationFigures, Slice, SliceFigures } from '../domain/slice.ts';
import type { SocLevel } from '../domain/soc-level.ts';
import { type CatalogSlice, catalogOf, type ReleaseCatalog } from './catalog.ts';
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
   * The occupations of one slice in the order of their codes, with the measures asked for.
   * @throws StoreError where a part is missing or does not match its checksum.
   */
  async read(
    slice: Slice,
    held: CatalogSlice,
    measures: readonly Measure[],
  ): Promise<SliceFigures> {
    const { parts } = held;
    const where = [
      ['area_code', slice.area.code],
      ['industry_code', slice.industry.code],
      ['industry_level', slice.industry.level],
      ['ownership_code', slice.ownership],
    ].map(([column, code]) => `${column} = ${literal(code ?? '')}`);
    const rows: (readonly unknown[])[] = [];
    const counts: number[] = [];
    const checked = Promise.all(parts.map((part) => this.#check(part)));
    const connection = connect(1);
    connection.catch(() => {});
    await checked;
    for (const part of parts) {
      const present = measures.map((measure) => part.measures.includes(measure));
      const figures = measures.flatMap((measure, index) => {
        const { value, state } = figureColumns(measure);
        return present[index] === true ? [value, `${state}::VARCHAR`] : ['NULL', 'NULL'];
      });
      const result = await (await connection).runAndReadAll(
        `SELECT occupation_code, occupation_level, occupation_title, source_table, source_row, ${figures.join(', ')}
         FROM ${relation(this.root, [part])} WHERE ${where.join(' AND ')}`,
      );
      const found = result.getRowsJS();
      rows.push(...found);
      counts.push(found.length);
    }
    (await connection).closeSync();
    const fileOf = counts.flatMap((count, file) => new Array<number>(count).fill(file));
    const occupations = rows.map((row, index) =>
      occupationOf(row, fileOf[index] ?? 0, parts, measures),
    );
    return {
      slice,
      occupations: occupations.sort(byCode),
      files: parts.map(({ origin }) => ({
        publisher: origin.publisher,
        release: origin.release,
        file: origin.file,
        sha256: origin.sha256,
        licence: origin.licence,
        ...(origin.note === undefined ? {} : { note: origin.note }),
      })),
    };
  }

  /** @throws StoreError where the part is missing or its bytes are not those that were written. */
  async #check(part: Part): Promise<void> {
    const path = join(this.root, part.path);
    const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
      throw new StoreError(
        `A part of the store ${cause.code === 'ENOENT' ? 'is missing' : 'cannot be read'}: ${part.path}`,
        {
          place: { file: path },
          hint: `It held ${part.origin.file} (${part.origin.release}): ingest that file again into a new store.`,
          cause,
        },
      );
    });
    const digest = await crypto.subtle.digest('SHA-256', bytes);
    if (Buffer.from(digest).toString('hex') === part.sha256) return;
    throw new StoreError(`A part of the store does not match its checksum: ${part.path}`, {
      place: { file: path },
      hint: `It held ${part.origin.file} (${part.origin.release}): ingest that file again into a new store.`,
    });
  }
}

function occupationOf(
  row: readonly unknown[],
  file: number,
  parts: readonly Part[],
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
  const part = parts[file];
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
      cells: (measure) =>
        cellPlace(
          { file: part?.origin.file ?? '', tables: part?.origin.tables ?? [] },
          table,
          sourceRow,
          measure,
        ),
    },
  };
}

function byCode(a: OccupationFigures, b: OccupationFigures): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
