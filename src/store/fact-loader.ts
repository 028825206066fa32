import type { DuckDBAppender, DuckDBConnection, DuckDBType } from '@duckdb/node-api';
import { BLANK, STATES } from '../domain/estimate.ts';
import type { FactBatch, FactKeys } from '../domain/facts.ts';
import {
  ATTRIBUTES,
  type Attribute,
  columnOf,
  MEASURE_NAMES,
  type Measure,
} from '../domain/measure.ts';
import type { ReleaseId } from '../domain/release.ts';
import { figureColumns } from './columns.ts';
import { literal } from './sql.ts';

const KEYS = [
  'release',
  'area',
  'industry',
  'ownership',
  'occupation',
  'table',
  'sourceRow',
] as const;

/**
 * Loads batches of facts into a table in memory. Typed arrays are copied as they are into the
 * vectors of a DuckDB chunk; keys stay numbers until the end, when one view puts their words back.
 */
export class FactLoader {
  /** The columns of the facts, in the order of their lists in the domain. */
  readonly measures: readonly Measure[];
  readonly attributes: readonly Attribute[];
  readonly #connection: DuckDBConnection;
  readonly #duckdb: typeof import('./duckdb-api.ts');
  readonly #types: readonly DuckDBType[];
  readonly #appender: DuckDBAppender;

  private constructor(
    connection: DuckDBConnection,
    duckdb: typeof import('./duckdb-api.ts'),
    columns: { readonly measures: readonly Measure[]; readonly attributes: readonly Attribute[] },
    appender: DuckDBAppender,
  ) {
    this.measures = columns.measures;
    this.attributes = columns.attributes;
    this.#connection = connection;
    this.#duckdb = duckdb;
    this.#types = [
      ...[...KEYS, ...this.attributes].map(() => duckdb.INTEGER),
      ...this.measures.flatMap(() => [duckdb.DOUBLE, duckdb.ENUM8([...STATES])]),
    ];
    this.#appender = appender;
  }

  static async create(
    connection: DuckDBConnection,
    wantedMeasures: readonly Measure[],
    wantedAttributes: readonly Attribute[],
  ): Promise<FactLoader> {
    const duckdb = await import('./duckdb-api.ts');
    const measures = MEASURE_NAMES.filter((measure) => wantedMeasures.includes(measure));
    const attributes = ATTRIBUTES.filter((attribute) => wantedAttributes.includes(attribute));
    await connection.run(`CREATE TYPE state AS ENUM (${STATES.map(literal).join(', ')})`);
    const numbers = [...KEYS, ...attributes].map((key) => `"${key}" INTEGER`);
    const figures = measures.flatMap((measure) => {
      const { value, state } = figureColumns(measure);
      return [`${value} DOUBLE`, `${state} state`];
    });
    await connection.run(`CREATE TABLE facts (${[...numbers, ...figures].join(', ')})`);
    const appender = await connection.createAppender('facts');
    return new FactLoader(connection, duckdb, { measures, attributes }, appender);
  }

  append(batch: FactBatch): void {
    const { rowCount } = batch;
    const chunk = this.#duckdb.DuckDBDataChunk.create(this.#types, rowCount);
    let column = 0;
    const write = (from: Int32Array | Float64Array | Uint8Array) => {
      const vector = chunk.getColumnVector(column) as unknown as {
        readonly items: { set(from: ArrayLike<number>): void };
        flush(): void;
      };
      vector.items.set(from.subarray(0, rowCount));
      vector.flush();
      column += 1;
    };
    for (const key of KEYS) write(batch[key]);
    for (const attribute of this.attributes) write(batch.attributes?.get(attribute) ?? NO_TEXTS);
    for (const measure of this.measures) {
      const figures = batch.figures.get(measure);
      write(figures?.values ?? NO_VALUES);
      write(figures?.states ?? NO_STATES);
    }
    this.#appender.appendDataChunk(chunk);
  }

  /** Ends the loading; `selectRelease` then shows the facts of one release after the other. */
  async finish(keys: FactKeys): Promise<void> {
    this.#appender.closeSync();
    await this.#list(
      'areas',
      'code, type, title',
      keys.areas.map(({ code, type, title }) => [code, type, title]),
    );
    await this.#list(
      'industries',
      'code, level, title',
      keys.industries.map(({ code, level, title }) => [code, level, title]),
    );
    await this.#list(
      'ownerships',
      'code',
      keys.ownerships.map((code) => [code]),
    );
    await this.#list(
      'occupations',
      'code, level, title',
      keys.occupations.map(({ code, level, title }) => [code, level, title]),
    );
    await this.#list(
      'texts',
      'text',
      keys.texts.length === 0 ? [['']] : keys.texts.map((text) => [text]),
    );
  }

  /**
   * Makes the views `release_facts` (the loaded rows) and `incoming` (the same in the columns of a
   * part, with `fact`, the row's id) show one release. Returns how many rows it has.
   */
  async selectRelease(keys: FactKeys, release: ReleaseId): Promise<number> {
    const index = keys.releases.indexOf(release);
    const attributes = this.attributes.map(
      (attribute) =>
        `(SELECT text FROM texts WHERE texts.id = facts."${attribute}") AS ${columnOf(attribute)}`,
    );
    const figures = this.measures.flatMap((measure) => {
      const { value, state } = figureColumns(measure);
      return [`nullif(facts.${value}, 'NaN'::DOUBLE) AS ${value}`, `facts.${state} AS ${state}`];
    });
    await this.#connection.run(
      `CREATE OR REPLACE VIEW release_facts AS SELECT rowid AS fact, * FROM facts WHERE release = ${index}`,
    );
    await this.#connection.run(`
      CREATE OR REPLACE VIEW incoming AS SELECT facts.rowid AS fact,
        areas.code AS area_code, areas.type AS area_type, areas.title AS area_title,
        industries.code AS industry_code, industries.level AS industry_level, industries.title AS industry_title,
        ownerships.code AS ownership_code,
        occupations.code AS occupation_code, occupations.level AS occupation_level, occupations.title AS occupation_title,
        facts."table" AS source_table, facts."sourceRow" AS source_row,
        ${[...attributes, ...figures].join(', ')}
      FROM facts
        JOIN areas ON areas.id = facts.area
        JOIN industries ON industries.id = facts.industry
        JOIN ownerships ON ownerships.id = facts.ownership
        JOIN occupations ON occupations.id = facts.occupation
      WHERE facts.release = ${index}`);
    const count = await this.#connection.runAndReadAll(
      'SELECT count(*)::INTEGER FROM release_facts',
    );
    return Number(count.getRows()[0]?.[0] ?? 0);
  }

  /** A small table of words, numbered as the facts refer to them. */
  async #list(name: string, columns: string, rows: readonly (readonly string[])[]): Promise<void> {
    const values = rows.map((row, id) => `(${id}, ${row.map(cleanLiteral).join(', ')})`);
    await this.#connection.run(
      `CREATE TABLE ${name} AS SELECT * FROM (VALUES ${values.join(', ')}) AS list(id, ${columns})`,
    );
  }
}

/** Words of a file without control characters: queryRows separates cells by them, and SQL ends at a NUL. */
function cleanLiteral(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return literal(text.replace(/[\u0000-\u001f\u007f]/g, ' '));
}

const NO_TEXTS = new Int32Array(2048).fill(-1);
const NO_VALUES = new Float64Array(2048).fill(Number.NaN);
const NO_STATES = new Uint8Array(2048).fill(BLANK);
