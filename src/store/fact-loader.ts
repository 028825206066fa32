import type { DuckDBAppender, DuckDBConnection, DuckDBType } from '@duckdb/node-api';
import { BLANK, STATES } from '../domain/estimate.ts';
import type { FactBatch, FactKeys } from '../domain/facts.ts';
import { MEASURE_NAMES, type Measure } from '../domain/measure.ts';
import { socLevelNumber } from '../domain/soc-level.ts';
import { figureColumns } from './columns.ts';
import { literal } from './sql.ts';

const KEYS = ['area', 'industry', 'ownership', 'occupation', 'table', 'sourceRow'] as const;

/**
 * Loads batches of facts into a table in memory. Typed arrays are copied as they are into the
 * vectors of a DuckDB chunk; keys stay numbers until the end, when one view puts their words back.
 */
export class FactLoader {
  readonly #connection: DuckDBConnection;
  readonly #duckdb: typeof import('./duckdb-api.ts');
  readonly #types: readonly DuckDBType[];
  readonly #appender: DuckDBAppender;
  readonly #measures = new Set<Measure>();
  rows = 0;

  private constructor(
    connection: DuckDBConnection,
    duckdb: typeof import('./duckdb-api.ts'),
    types: readonly DuckDBType[],
    appender: DuckDBAppender,
  ) {
    this.#connection = connection;
    this.#duckdb = duckdb;
    this.#types = types;
    this.#appender = appender;
  }

  static async create(connection: DuckDBConnection): Promise<FactLoader> {
    const duckdb = await import('./duckdb-api.ts');
    await connection.run(`CREATE TYPE state AS ENUM (${STATES.map(literal).join(', ')})`);
    const figures = MEASURE_NAMES.flatMap((measure) => {
      const { value, state } = figureColumns(measure);
      return [`${value} DOUBLE`, `${state} state`];
    });
    await connection.run(
      `CREATE TABLE facts (${[...KEYS.map((key) => `"${key}" INTEGER`), ...figures].join(', ')})`,
    );
    const types = [
      ...KEYS.map(() => duckdb.INTEGER),
      ...MEASURE_NAMES.flatMap(() => [duckdb.DOUBLE, duckdb.ENUM8([...STATES])]),
    ];
    return new FactLoader(connection, duckdb, types, await connection.createAppender('facts'));
  }

  append(batch: FactBatch): void {
    const { rowCount } = batch;
    const chunk = this.#duckdb.DuckDBDataChunk.create(this.#types, rowCount);
    const write = (column: number, from: Int32Array | Float64Array | Uint8Array) => {
      const vector = chunk.getColumnVector(column) as unknown as {
        readonly items: { set(from: ArrayLike<number>): void };
        flush(): void;
      };
      vector.items.set(from.subarray(0, rowCount));
      vector.flush();
    };
    KEYS.forEach((key, column) => {
      write(column, batch[key]);
    });
    MEASURE_NAMES.forEach((measure, index) => {
      const figures = batch.figures.get(measure);
      if (figures !== undefined) this.#measures.add(measure);
      write(KEYS.length + 2 * index, figures?.values ?? NO_VALUES);
      write(KEYS.length + 2 * index + 1, figures?.states ?? NO_STATES);
    });
    this.#appender.appendDataChunk(chunk);
    this.rows += rowCount;
  }

  /** Ends the loading: the view `incoming` then holds the facts in the columns of a part. */
  async finish(keys: FactKeys): Promise<readonly Measure[]> {
    this.#appender.closeSync();
    const measures = MEASURE_NAMES.filter((measure) => this.#measures.has(measure));
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
      'code, level, title, number',
      keys.occupations.map(({ code, level, title }) => [
        code,
        level,
        title,
        String(socLevelNumber(level)),
      ]),
    );
    const figures = measures.flatMap((measure) => {
      const { value, state } = figureColumns(measure);
      return [`nullif(facts.${value}, 'NaN'::DOUBLE) AS ${value}`, `facts.${state} AS ${state}`];
    });
    await this.#connection.run(`
      CREATE VIEW incoming AS SELECT facts.rowid AS fact,
        areas.code AS area_code, areas.type AS area_type, areas.title AS area_title,
        industries.code AS industry_code, industries.level AS industry_level, industries.title AS industry_title,
        ownerships.code AS ownership_code,
        occupations.code AS occupation_code, occupations.level AS occupation_level, occupations.title AS occupation_title,
        facts."table" AS source_table, facts."sourceRow" AS source_row,
        ${figures.join(', ')}
      FROM facts
        JOIN areas ON areas.id = facts.area
        JOIN industries ON industries.id = facts.industry
        JOIN ownerships ON ownerships.id = facts.ownership
        JOIN occupations ON occupations.id = facts.occupation`);
    return measures;
  }

  /** A small table of words, numbered as the facts refer to them. */
  async #list(name: string, columns: string, rows: readonly (readonly string[])[]): Promise<void> {
    const values = rows.map((row, id) => `(${id}, ${row.map(literal).join(', ')})`);
    await this.#connection.run(
      `CREATE TABLE ${name} AS SELECT * FROM (VALUES ${values.join(', ')}) AS list(id, ${columns})`,
    );
  }
}

const NO_VALUES = new Float64Array(2048).fill(Number.NaN);
const NO_STATES = new Uint8Array(2048).fill(BLANK);
