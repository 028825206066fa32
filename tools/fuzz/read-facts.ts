import { loadFile } from '../../src/commands/ingest/load-file.ts';
import type { Reference } from '../../src/commands/reference.ts';
import { PathwaysError } from '../../src/domain/errors.ts';
import { STATES } from '../../src/domain/estimate.ts';
import type { FactBatch } from '../../src/domain/facts.ts';
import type { FileFacts, StoreWriter } from '../../src/store/writer.ts';

/** One row of facts, as it would stand in the store. */
export interface Fact {
  /** Row of the file, from 1. */
  readonly row: number;
  /** Measure to figure: `580`, or its mark. */
  readonly figures: ReadonlyMap<string, string>;
}

/** What came of reading a file. */
export type Read =
  | { readonly kind: 'refused'; readonly name: string; readonly message: string }
  | {
      readonly kind: 'accepted';
      /** By release, area, industry, ownership, occupation and level. */
      readonly facts: ReadonlyMap<string, Fact>;
      /** Measure to the letter of its column, by the table. */
      readonly columns: Readonly<Record<string, string>>;
      /** What the report says of it. */
      readonly problems: readonly string[];
      readonly problemCount: number;
      readonly mentions: readonly string[];
    };

/** Reads a file as `pathways ingest` does, up to the store; a crash is thrown on. */
export async function readFile(path: string, reference: Reference): Promise<Read> {
  const collector = new Collector();
  try {
    const loaded = await loadFile(path, collector as unknown as StoreWriter, reference, {
      release: undefined,
      corrections: [],
      replace: false,
      dryRun: true,
      rawFolder: undefined,
      onProgress() {},
    });
    if (loaded.kind !== 'loaded') throw new Error('nothing was loaded before');
    return {
      kind: 'accepted',
      facts: collector.facts,
      columns: collector.columns,
      problems: loaded.problems.lines(20),
      problemCount: loaded.problems.count,
      mentions: [...loaded.problems.mentions.keys(), ...loaded.asides],
    };
  } catch (error) {
    if (!(error instanceof PathwaysError)) throw error;
    return { kind: 'refused', name: error.name, message: error.message };
  }
}

/** Stands for the writer of a store: keeps the rows, and refuses two figures for one key as it does. */
class Collector {
  readonly facts = new Map<string, Fact>();
  columns: Readonly<Record<string, string>> = {};
  readonly #rows: { readonly keys: readonly number[]; readonly fact: Fact }[] = [];

  find(): undefined {}

  async begin(): Promise<undefined> {}

  abandon(): void {}

  append(_: undefined, batch: FactBatch): void {
    for (let index = 0; index < batch.rowCount; index += 1) {
      const figures = new Map<string, string>();
      for (const [measure, { values, states }] of batch.figures) {
        const value = values[index] as number;
        const state = String(STATES[states[index] as number]);
        figures.set(measure, Number.isNaN(value) ? state : `${state} ${value}`);
      }
      const { release, area, industry, ownership, occupation, sourceRow } = batch;
      const keys = [release, area, industry, ownership, occupation].map((list) => list[index] ?? 0);
      this.#rows.push({ keys, fact: { row: sourceRow[index] as number, figures } });
    }
  }

  async commit(_: undefined, { keys }: FileFacts): Promise<readonly []> {
    this.columns = Object.assign({}, ...keys.tables.map(({ columns }) => columns));
    for (const { keys: at, fact } of this.#rows) {
      const [release = 0, area = 0, industry = 0, ownership = 0, occupation = 0] = at;
      const key = [
        keys.releases[release],
        keys.areas[area]?.type,
        keys.areas[area]?.code,
        keys.industries[industry]?.level,
        keys.industries[industry]?.code,
        keys.ownerships[ownership],
        keys.occupations[occupation]?.code,
        keys.occupations[occupation]?.level,
      ].join(' ');
      const before = this.facts.get(key);
      if (before !== undefined && !isEqual(before, fact)) throw new TwoFigures(key);
      this.facts.set(key, before ?? fact);
    }
    return [];
  }
}

class TwoFigures extends PathwaysError {
  override readonly name = 'ConflictError';
}

function isEqual(a: Fact, b: Fact): boolean {
  return [...a.figures].every(([measure, figure]) => b.figures.get(measure) === figure);
}
