import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoreWriter } from '../../src/store/writer.ts';
import { commitFile, type MadeFile, sha256Of, storeFiles, WRITER } from '../support/made-facts.ts';
import { employmentIn } from '../support/read-store.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();
const A: MadeFile = {
  file: 'a.xlsx',
  rows: [
    { soc: '51-0000', figures: { employment: 100 } },
    { soc: '53-0000', figures: { employment: 50 } },
  ],
};
const TWICE: MadeFile = {
  file: 'twice.xlsx',
  rows: [
    { soc: '51-0000', figures: { employment: 100 } },
    { soc: '51-0000', figures: { employment: 110 } },
  ],
};

describe('a commit', () => {
  it('puts one part of a file into the folder of its release', async () => {
    const root = join(newFolder(), 'store');
    expect(await storeFiles(root, [A])).toMatchObject([
      { release: 'oews-2024-05', rows: 2, repeated: 0, equal: 0, replaced: 0 },
    ]);
    expect(files(root)).toEqual([
      'manifest.json',
      `release=oews-2024-05/${sha256Of(A).slice(0, 16)}-1-0.parquet`,
    ]);
    expect(await employmentIn(root)).toEqual({ '51-0000': 100, '53-0000': 50 });
  });

  it('of a file with several releases is one commit with a part for each', async () => {
    const root = join(newFolder(), 'store');
    const rows = ['oews-2023-05', 'oews-2024-05'].map((release, index) => ({
      soc: '51-0000',
      release,
      figures: { employment: 100 + index },
    }));
    await storeFiles(root, [{ file: 'two.csv', rows }]);
    expect(manifest(root)).toMatchObject({ generation: 1, parts: [{}, {}] });
    expect(await employmentIn(root, 'oews-2023-05')).toEqual({ '51-0000': 100 });
    expect(await employmentIn(root, 'oews-2024-05')).toEqual({ '51-0000': 101 });
  });

  it('that fails leaves a store exactly as it was', async () => {
    const root = join(newFolder(), 'store');
    await storeFiles(root, [A]);
    const before = snapshot(root);
    const other = {
      ...TWICE,
      rows: TWICE.rows.map((row) => ({ ...row, release: 'oews-2023-05' })),
    };
    await expect(storeFiles(root, [other])).rejects.toThrow('two figures for the same occupation');
    expect(snapshot(root)).toEqual(before);
  });

  it('that is the first and fails leaves no folder', async () => {
    const folder = newFolder();
    await expect(storeFiles(join(folder, 'data/store'), [TWICE])).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that cannot be written leaves everything as it was and says so', async () => {
    const root = join(newFolder(), 'store');
    await storeFiles(root, [A]);
    // A folder in the place of the file that the new manifest is renamed from.
    const inTheWay = join(root, `manifest.json.${process.pid}.tmp`);
    const writer = await StoreWriter.open(root, WRITER);
    mkdirSync(join(inTheWay, 'x'), { recursive: true });
    const before = snapshot(root);
    const file = { ...A, file: 'b.xlsx', rows: [{ ...A.rows[0], soc: '11-0000' }] } as MadeFile;
    await expect(commitFile(writer, file)).rejects.toMatchObject({
      name: 'StoreError',
      message: expect.stringMatching(/^The store could not be written: EISDIR/),
      hint: 'Check that the folder may be written by you; nothing of this file was stored.',
    });
    await writer.close();
    expect(snapshot(root)).toEqual(before);
    expect(await employmentIn(root)).toEqual({ '51-0000': 100, '53-0000': 50 });
  });

  it('that meets a fault of the program lets it through as it is', async () => {
    const root = join(newFolder(), 'store');
    const times = [WRITER.now()];
    const now = () => times.pop() ?? new Date(Number.NaN);
    const writer = await StoreWriter.open(root, { ...WRITER, now });
    await expect(commitFile(writer, A)).rejects.toThrow(RangeError);
    await writer.close();
    expect(existsSync(root)).toBe(false);
  });

  it('over a damaged part is refused: rewritten, the damage would look sound', async () => {
    const root = join(newFolder(), 'store');
    await storeFiles(root, [A]);
    const [, path = ''] = files(root);
    const bytes = readFileSync(join(root, path));
    bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
    writeFileSync(join(root, path), bytes);
    const before = snapshot(root);
    const other = { file: 'b.xlsx', rows: [{ soc: '53-0000', figures: { employment: 60 } }] };
    await expect(storeFiles(root, [other], { replace: true })).rejects.toMatchObject({
      name: 'StoreError',
      message: `A part of the store does not match its checksum: ${path}`,
    });
    expect(snapshot(root)).toEqual(before);
  });

  it('of a dry run reports and writes nothing', async () => {
    const folder = newFolder();
    const committed = await storeFiles(join(folder, 'store'), [A], { dryRun: true });
    expect(committed).toMatchObject([{ rows: 2, index: { ownerships: ['5'] } }]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('what a killed writer leaves', () => {
  it('does not exist for readers, and the next writer sweeps it', async () => {
    const root = join(newFolder(), 'store');
    await storeFiles(root, [A]);
    const before = files(root);
    writeFileSync(join(root, 'release=oews-2024-05/0123456789abcdef-2.parquet'), 'half a part');
    mkdirSync(join(root, 'release=oews-2023-05'));
    writeFileSync(join(root, 'release=oews-2023-05/fedcba9876543210-2.parquet'), '');
    writeFileSync(join(root, 'manifest.json.123.tmp'), '{"schemaVersion"');
    expect(await employmentIn(root)).toEqual({ '51-0000': 100, '53-0000': 50 });

    await (await StoreWriter.open(root, WRITER)).close();
    expect(files(root)).toEqual(before);
  });
});

describe('opening a store to write', () => {
  it('knows the files whose bytes it has', async () => {
    const root = join(newFolder(), 'store');
    await storeFiles(root, [A]);
    const writer = await StoreWriter.open(root, WRITER);
    expect(writer.find(sha256Of(A))?.origin.file).toBe('a.xlsx');
    expect(writer.find(sha256Of(TWICE))).toBeUndefined();
    await writer.close();
  });

  it('refuses a folder that has other things in it and no manifest', async () => {
    const root = newFolder();
    writeFileSync(join(root, 'thesis.docx'), '');
    await expect(StoreWriter.open(root, WRITER)).rejects.toMatchObject({
      name: 'StoreError',
      message: `The folder ${root} is no store: it has other files in it and no manifest.json.`,
      hint: 'Name an empty or a new folder with --store.',
    });
    expect(existsSync(`${root}.lock`)).toBe(false);
  });

  it('refuses a file', async () => {
    const root = join(newFolder(), 'file');
    writeFileSync(root, '');
    await expect(StoreWriter.open(root, WRITER)).rejects.toMatchObject({ name: 'StoreError' });
    expect(existsSync(`${root}.lock`)).toBe(false);
  });

  it('gives the lock back where the manifest is damaged', async () => {
    const root = newFolder();
    writeFileSync(join(root, 'manifest.json'), '{');
    await expect(StoreWriter.open(root, WRITER)).rejects.toThrow('damaged');
    expect(existsSync(`${root}.lock`)).toBe(false);
  });

  it('takes folders whose names hold quotes, blanks, brackets and letters beyond ASCII', async () => {
    const root = join(newFolder(), "it's [a] *störe*");
    await storeFiles(root, [A]);
    await storeFiles(root, [{ ...A, file: 'b.xlsx' }]);
    expect(await employmentIn(root)).toEqual({ '51-0000': 100, '53-0000': 50 });
  });
});

describe('rows of one key in one file', () => {
  it('that are equal word for word count once', async () => {
    const root = join(newFolder(), 'store');
    const [row] = A.rows;
    const rows = [...A.rows, row, row].filter((one) => one !== undefined);
    expect(await storeFiles(root, [{ file: 'a.xlsx', rows }])).toMatchObject([
      { rows: 2, repeated: 2 },
    ]);
    expect(await employmentIn(root)).toEqual({ '51-0000': 100, '53-0000': 50 });
  });

  it('with different figures are refused, both cells named', async () => {
    await expect(storeFiles(join(newFolder(), 'store'), [TWICE])).rejects.toMatchObject({
      name: 'ConflictError',
      message:
        'The file states two figures for the same occupation, industry, area and ownership.\n' +
        '  51-0000 (major), industry 31-33 (sector), area 99, ownership 5: employment 100 (twice.xlsx › made › A2) against 110 (twice.xlsx › made › A3)',
      place: { file: 'twice.xlsx' },
      hint: 'Which is right cannot be told from the file. Download it again, or ask the publisher.',
    });
  });

  it('are two where the code stands at two levels', async () => {
    const root = join(newFolder(), 'store');
    const rows = (['broad', 'detailed'] as const).map((level) => ({
      soc: '51-2090',
      level,
      figures: { employment: 1_109_190 },
    }));
    expect(await storeFiles(root, [{ file: 'a.xlsx', rows }])).toMatchObject([
      { rows: 2, repeated: 0 },
    ]);
  });
});

function files(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Every entry of the folder, and the bytes of the files. */
function snapshot(root: string): readonly (readonly [string, string])[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .map((entry): readonly [string, string] => {
      const path = join(entry.parentPath, entry.name);
      return [path, entry.isFile() ? readFileSync(path, 'latin1') : 'folder'];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function manifest(root: string): unknown {
  return JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
}
