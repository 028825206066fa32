import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { columnOf, MEASURE_NAMES } from '../src/domain/measure.ts';
import { PLAIN_COLUMNS } from '../src/store/columns.ts';
import { connect } from '../src/store/duckdb.ts';
import { Store } from '../src/store/store.ts';
import { type Cells, cellsOf, sortedByKey } from './support/export-cells.ts';
import { type MadeFile, storeFiles } from './support/made-facts.ts';
import { writeOddStore } from './support/odd-store.ts';
import { readParquet } from './support/read-parquet.ts';
import { runPathways } from './support/run-pathways.ts';
import { temporaryFolders } from './support/temporary-folder.ts';

const PAGE = readFileSync('docs/how-to/query-the-store.md', 'utf8');
const newFolder = temporaryFolders();
/** A store with one of everything, and one of small files as publishers write them. */
const roots = { odd: '', ingested: '' };

const FILES = [
  'fixtures/ep-occupations/bad-cells/Employment Projections.csv',
  'fixtures/new-york/mixed-periods/ny.csv',
  'fixtures/wid-projections/matrix/wid.csv',
];

beforeAll(async () => {
  const folder = newFolder();
  roots.odd = join(folder, 'odd');
  roots.ingested = join(folder, 'ingested');
  await writeOddStore(roots.odd);
  const args = ['ingest', ...FILES, '--no-keep', '--store', roots.ingested];
  const { status, stderr } = runPathways(args, '.');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

/** Rows that complete each other, one withheld, one of another level, one of another release. */
const FOR_DUCKDB: readonly MadeFile[] = [
  {
    file: 'natsector_M2024_dl.xlsx',
    rows: [
      { soc: '53-0000', figures: { employment: 1_152_370, employmentRsePercent: 0.4 } },
      { soc: '51-0000', figures: { employment: 6_218_770, employmentRsePercent: 0.1 } },
      { soc: '55-0000', figures: { employment: 'employment-withheld' } },
      { soc: '51-4041', level: 'detailed', figures: { employment: 249_790 } },
    ],
  },
  {
    file: 'wages.xlsx',
    rows: [{ soc: '51-0000', figures: { annualMedianWage: 46_870 } }],
  },
  {
    file: 'natsector_M2021_dl.xlsx',
    rows: [{ soc: '51-0000', release: 'oews-2021-05', figures: { employment: 5_000_000 } }],
  },
];

/** The rows of all parts of a release by a second reader, not merged. */
async function rowsOfParts(root: string, release: string): Promise<readonly Cells[]> {
  const store = (await Store.open(root)) as Store;
  const rows: Cells[] = [];
  for (const part of store.manifest.parts.filter(({ origin }) => origin.release === release)) {
    const seen = await readParquet(join(root, part.path));
    expect(seen).toHaveLength(part.rows);
    rows.push(...seen);
  }
  return rows;
}

describe.each(['odd', 'ingested'] as const)('the parts of the store “%s”', (which) => {
  it('hold for a second reader every cell that the program reads, and no other', async () => {
    const store = (await Store.open(roots[which])) as Store;
    expect(store.releases.length).toBeGreaterThan(1);
    for (const { release } of store.releases) {
      const seen = mergedBySecondReader(await rowsOfParts(roots[which], release));
      const expected = await cellsOf(roots[which], release);
      expect(seen.length).toBeGreaterThan(0);
      expect(seen.map((row) => comparable(row))).toEqual(expected.map((row) => comparable(row)));
    }
  });

  it('have no column that the data dictionary does not name', async () => {
    const dictionary = readFileSync('docs/reference/data-dictionary.md', 'utf8');
    const store = (await Store.open(roots[which])) as Store;
    for (const { path } of store.manifest.parts) {
      const [row] = await readParquet(join(roots[which], path));
      const names = Object.keys(row ?? {}).map((name) => name.replace(/_state$/, ''));
      for (const name of names) expect(dictionary).toContain(`| \`${name}\` |`);
    }
  });
});

/** Cells without those that say nothing, which a part may lack. */
function comparable(row: Cells): Cells {
  const isSource = (name: string) => name in PLAIN_COLUMNS && name.startsWith('source_');
  return Object.fromEntries(
    Object.entries(row).filter(
      ([name, cell]) => cell !== null && cell !== undefined && cell !== 'blank' && !isSource(name),
    ),
  );
}

/** Rows of one key together, a figure of the row that states it: as the page says, without the program. */
function mergedBySecondReader(rows: readonly Cells[]): readonly Cells[] {
  const merged = new Map<string, Record<string, unknown>>();
  for (const row of rows) {
    const key = ['area_type', 'area_code', 'industry_code', 'industry_level', 'ownership_code']
      .concat('occupation_code', 'occupation_level')
      .map((name) => row[name])
      .join('|');
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { ...row });
    else {
      for (const measure of MEASURE_NAMES) {
        const [value, state] = [columnOf(measure), `${columnOf(measure)}_state`];
        if ((known[state] ?? 'blank') !== 'blank' || row[state] === undefined) continue;
        known[value] = row[value];
        known[state] = row[state];
      }
    }
  }
  return sortedByKey([...merged.values()]);
}

describe('docs/how-to/query-the-store.md', () => {
  it('has statements for DuckDB that give what the program gives', async () => {
    const root = join(newFolder(), 'store');
    await storeFiles(root, FOR_DUCKDB);
    const [, statements = ''] = /^```sql duckdb\n([\s\S]*?)^```/m.exec(PAGE) ?? [];
    const [setParts = '', createView = '', select = '', ...more] = statements
      .replaceAll('data/store/', `${root}/`)
      .split(';\n');
    expect(more.join('').trim()).toBe('');
    const connection = await connect(1);
    await connection.run(setParts);
    await connection.run(createView);
    const rows = (await connection.runAndReadAll(select)).getRowsJS();
    connection.closeSync();
    expect(rows).toEqual([
      ['51-0000', 'Occupation 51-0000', 6_218_770, 0.1],
      ['53-0000', 'Occupation 53-0000', 1_152_370, 0.4],
    ]);
    const args = ['rank', '--naics', '31-33', '--format', 'csv', '--store', root];
    const ranked = parse(runPathways(args, '.').stdout, { columns: true }) as Cells[];
    expect(
      ranked.filter(({ rank }) => rank !== '').map(({ soc, employment }) => [soc, employment]),
    ).toEqual(rows.map(([code, , employment]) => [code, String(employment)]));
  });

  it('says of every other engine that its statements were not run', () => {
    for (const engine of ['Spark', 'Trino', 'BigQuery']) {
      const section = PAGE.split('\n## ').find((text) => text.startsWith(`${engine}\n`)) ?? '';
      expect(section).toMatch(/^\w+\n\nNot run here/);
    }
  });

  it('names only columns that there are', () => {
    const names = new Set([
      ...Object.keys(PLAIN_COLUMNS),
      ...MEASURE_NAMES.map(columnOf).flatMap((name) => [name, `${name}_state`]),
      'release',
    ]);
    const declared = [...PAGE.matchAll(/^ {2}([a-z_0-9]+) (?:varchar|double|STRING|FLOAT64)/gm)];
    expect(declared.length).toBeGreaterThan(20);
    for (const [, name = ''] of declared) expect(names).toContain(name);
  });
});
