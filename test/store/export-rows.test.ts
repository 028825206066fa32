import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ExportFormat } from '../../src/store/export-formats.ts';
import { exportRows } from '../../src/store/export-rows.ts';
import type { Part } from '../../src/store/manifest.ts';
import { Store } from '../../src/store/store.ts';
import { csvText } from '../../src/writers/csv.ts';
import { type Cells, cellsOf, sortedByKey } from '../support/export-cells.ts';
import { storeFiles } from '../support/made-facts.ts';
import { writeOddStore } from '../support/odd-store.ts';
import { readParquet } from '../support/read-parquet.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();
const RELEASE = 'oews-2024-05';
let root = '';

beforeAll(async () => {
  root = join(newFolder(), 'store');
  await writeOddStore(root);
});

interface Wanted {
  readonly from?: string;
  readonly release?: string;
  /** One slice of the release, by its place in the catalog; all where left out. */
  readonly slice?: number;
  readonly rowsAtOnce?: number;
}

/** What is written, read again by another library. */
async function exported(format: ExportFormat, wanted: Wanted = {}): Promise<readonly Cells[]> {
  return readers[format](await exportedFile(format, wanted));
}

async function exportedFile(format: ExportFormat, wanted: Wanted): Promise<string> {
  const { from = root, release = RELEASE, slice, rowsAtOnce } = wanted;
  const store = await Store.open(from);
  const catalog = store?.releases.find((one) => one.release === release);
  if (catalog === undefined) throw new Error('no such release');
  const slices = slice === undefined ? catalog.slices : catalog.slices.slice(slice, slice + 1);
  const parts = [...new Set(slices.flatMap((one) => one.parts))];
  const file = join(newFolder(), `out.${format}`);
  const table = await exportRows(
    { root: from, parts, slices, format, sample: false, ...(rowsAtOnce && { rowsAtOnce }) },
    file,
  );
  const read = await readers[format](file);
  expect(read).toHaveLength(table.rows);
  for (const row of read) expect(Object.keys(row)).toHaveLength(table.columns);
  return file;
}

const readers: Readonly<Record<ExportFormat, (file: string) => Promise<readonly Cells[]>>> = {
  csv: async (file) =>
    (parse(readFileSync(file, 'utf8'), { columns: true }) as Record<string, string>[]).map(typed),
  json: async (file) => JSON.parse(readFileSync(file, 'utf8')),
  parquet: readParquet,
};

/** The cells of a CSV as what they stand for: an apostrophe before a sign is none of the text. */
function typed(row: Readonly<Record<string, string>>): Cells {
  const isNumber = (name: string) => Object.hasOwn(row, `${name}_state`) || name === 'source_row';
  return Object.fromEntries(
    Object.entries(row).map(([name, text]) => {
      if (text === '') return [name, null];
      if (name === 'sample') return [name, text === 'true'];
      return [name, isNumber(name) ? Number(text) : text.replace(/^'(?=[=+\-@\t\r])/, '')];
    }),
  );
}

/** The columns that the program itself has. */
function figuresOf(rows: readonly Cells[], like: readonly Cells[]): readonly Cells[] {
  const names = Object.keys(like[0] ?? {}).filter((name) => name in (rows[0] ?? {}));
  return sortedByKey(rows).map((row) =>
    Object.fromEntries(names.map((name) => [name, row[name] ?? null])),
  );
}

describe.each(['csv', 'json', 'parquet'] as const)('an export as %s', (format) => {
  it.each(['oews-2021-05', RELEASE])(
    'of %s holds every cell that the program reads, rows that complete each other as one',
    async (release) => {
      const expected = await cellsOf(root, release);
      expect(expected.length).toBeGreaterThan(10);
      const rows = await exported(format, { release });
      expect(figuresOf(rows, expected)).toEqual(figuresOf(expected, rows));
    },
  );

  it('of a slice holds that slice in the order of its codes', async () => {
    const rows = await exported(format, { slice: 1 });
    const codes = rows.map(({ occupation_code: code }) => String(code));
    expect(codes).toEqual([...codes].sort());
    expect(new Set(rows.map((row) => `${row.area_code} ${row.industry_code}`)).size).toBe(1);
    const expected = (await cellsOf(root, RELEASE)).filter(
      (row) => row.area_code === rows[0]?.area_code && row.industry_code === rows[0]?.industry_code,
    );
    expect(figuresOf(rows, expected)).toEqual(figuresOf(expected, rows));
  });
});

describe('an export', () => {
  it('names release, file, sheet and row of each row', async () => {
    const [row] = await exported('json', { release: 'oews-2021-05' });
    expect(row).toMatchObject({
      release: 'oews-2021-05',
      soc_vintage: '2018',
      source_file: 'older.xlsx',
      source_sheet: 'made',
      source_row: expect.any(Number),
      corrections: null,
      sample: false,
    });
  });

  it('says of each row which known errors of the publisher were corrected in it', async () => {
    const corrected = join(newFolder(), 'store');
    await writeOddStore(corrected);
    const path = join(corrected, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    const [part] = manifest.parts.filter((one: Part) => one.origin.file === 'jobs.xlsx');
    const correction = { release: RELEASE, wrong: 'w', reason: 'r', done: 'd', rows: 1, cell: 'c' };
    part.origin.corrections = [
      { ...correction, id: 'one-row', area: '10', occupation: '53-1001' },
      { ...correction, id: 'an-area', area: '10' },
    ];
    writeFileSync(path, JSON.stringify(manifest));
    const rows = await exported('json', { from: corrected });
    const said = (soc: string) =>
      rows.find(({ occupation_code: code }) => code === soc)?.corrections;
    expect(said('53-1001')).toBe('one-row an-area');
    expect(said('53-1002')).toBe('an-area');
    expect(said('53-1500')).toBeNull();
    expect(said('51-9010')).toBeNull();
  });

  it('escapes in CSV what a spreadsheet would run, as every CSV of the program does', async () => {
    const titles = ['=1', '+1', '-1', '@1', '＋1', '－1', '＝1', '＠1', "'1", 'a=1'];
    const signs = join(newFolder(), 'store');
    const rows = titles.map((title, index) => ({
      soc: `51-${9000 + index}`,
      title,
      industryTitle: '=1',
      figures: { employment: -10 },
    }));
    await storeFiles(signs, [{ file: '=1.xlsx', rows }]);
    const file = await exportedFile('csv', { from: signs });
    const text = await csvText(
      titles.map((title) => ({ title, industry: '=1', employment: -10, file: '=1.xlsx' })),
      ['title', 'industry', 'employment', 'file'],
    );
    const written = parse(readFileSync(file, 'utf8'), { columns: true }) as Record<
      string,
      string
    >[];
    expect(
      written.map((row) => [
        row.occupation_title,
        row.industry_title,
        row.employment,
        row.source_file,
      ]),
    ).toEqual(parse(text).slice(1));
  });

  it('of many rows that complete each other holds some at a time, and leaves nothing behind', async () => {
    const expected = await cellsOf(root, RELEASE);
    const scratch = newFolder();
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, scratch);
    for (const rowsAtOnce of [50, 400]) {
      const rows = await exported('json', { rowsAtOnce });
      expect(figuresOf(rows, expected)).toEqual(figuresOf(expected, rows));
    }
    expect(readdirSync(scratch).filter((name) => name.includes('export'))).toEqual([]);
  });
});
