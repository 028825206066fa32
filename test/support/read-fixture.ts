import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { recogniseFile } from '../../src/commands/ingest/recognise.ts';
import { loadReference } from '../../src/commands/reference.ts';
import { type Mark, STATES } from '../../src/domain/estimate.ts';
import type { FactBatch } from '../../src/domain/facts.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { SOC_VINTAGES } from '../../src/domain/soc-vintage.ts';
import { openFile } from '../../src/readers/open.ts';
import { KeyTables } from '../../src/sources/key-tables.ts';
import { Problems } from '../../src/sources/problems.ts';
import type { Source } from '../../src/sources/source.ts';
import { type MadeSheet, makeXlsx } from './make-xlsx.ts';

/** One row of facts, in words. */
export type FactRow = Readonly<Record<string, string | number>>;

/** What the program makes of one file, before it is stored. */
export interface FileFactsRead {
  readonly rows: readonly FactRow[];
  readonly measures: readonly Measure[];
  readonly asides: readonly string[];
  readonly problems: Problems;
  readonly counts: ReadonlyMap<Mark, number>;
}

/**
 * The files of a fixture: those of its folder, but what it is about, how it is to be read
 * (`mapping.json`, `release.txt`) and what must come out of it.
 * A workbook stands there as its sheets and rows in JSON, `occupation.xlsx.json`, and is made in `scratch`.
 */
export function fixtureFiles(folder: string, scratch: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !/^(about|expected|mapping\.json|release\.txt)/.test(name))
    .sort()
    .map((name) => {
      if (!name.endsWith('.xlsx.json')) return resolve(folder, name);
      const sheets = JSON.parse(readFileSync(join(folder, name), 'utf8')) as readonly MadeSheet[];
      const path = join(scratch, name.slice(0, -'.json'.length));
      writeFileSync(path, makeXlsx({ sheets }));
      return path;
    });
}

/** Reads a file as `ingest` does. @throws PathwaysError where it is refused. */
export async function readFileFacts(
  path: string,
  asked?: string,
  sources?: readonly Source[],
): Promise<FileFactsRead> {
  const reference = await loadReference(resolve('data/reference'));
  const lookups = new Map(
    await Promise.all(
      SOC_VINTAGES.map(async (vintage) => [vintage, await reference.socLookup(vintage)] as const),
    ),
  );
  const opened = await openFile(path);
  try {
    const contents = await recogniseFile(opened.members(), opened.place.file, sources);
    const keys = new KeyTables();
    const problems = new Problems();
    const counts = new Map<Mark, number>();
    const release = asked ?? (contents.releases === 'in-rows' ? undefined : contents.releases[0]);
    const rows: FactRow[] = [];
    for await (const member of opened.members()) {
      for (const table of member.tables) {
        const found = contents.data.find(
          ({ place }) => place.member === table.place.member && place.sheet === table.place.sheet,
        );
        const soc = (vintage: (typeof SOC_VINTAGES)[number]) => {
          const lookup = lookups.get(vintage);
          if (lookup === undefined) throw new Error(vintage);
          return lookup;
        };
        const reading = { release, topCode: contents.topCode, soc, keys, problems, counts };
        if (found === undefined) continue;
        for await (const batch of found.read(table, reading)) {
          for (let row = 0; row < batch.rowCount; row += 1) rows.push(factRow(batch, row, keys));
        }
      }
    }
    return { rows, measures: contents.measures, asides: contents.asides, problems, counts };
  } finally {
    await opened.close();
  }
}

function factRow(batch: FactBatch, row: number, keys: KeyTables): FactRow {
  const occupation = keys.occupations[batch.occupation[row] ?? -1];
  const industry = keys.industries[batch.industry[row] ?? -1];
  const figures = [...batch.figures].map(([measure, { values, states }]) => {
    const state = STATES[states[row] ?? -1] ?? '';
    const value = values[row] ?? Number.NaN;
    if (state === 'published') return [measure, value];
    return [measure, state === 'at-least' ? `>=${value}` : state === 'blank' ? '' : state];
  });
  const words = [...(batch.attributes ?? [])].map(([attribute, texts]) => [
    attribute,
    keys.texts[texts[row] ?? -1] ?? '',
  ]);
  return {
    table: keys.tables[batch.table[row] ?? -1]?.sheet ?? '',
    row: batch.sourceRow[row] ?? 0,
    release: keys.releases[batch.release[row] ?? -1] ?? '',
    area: keys.areas[batch.area[row] ?? -1]?.code ?? '',
    industry: industry?.code ?? '',
    industryLevel: industry?.level ?? '',
    industryTitle: industry?.title ?? '',
    ownership: keys.ownerships[batch.ownership[row] ?? -1] ?? '',
    code: occupation?.code ?? '',
    level: occupation?.level ?? '',
    title: occupation?.title ?? '',
    ...Object.fromEntries([...figures, ...words]),
  };
}
