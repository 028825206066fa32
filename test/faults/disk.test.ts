import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statfsSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadFile } from '../../src/commands/ingest/load-file.ts';
import { loadReference } from '../../src/commands/reference.ts';
import { StoreWriter } from '../../src/store/writer.ts';
import { row, smallRows, writeOewsCsv } from '../support/oews-csv.ts';
import { runPathways } from '../support/run-pathways.ts';
import { storeContent } from '../support/store-content.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();
const mounted: string[] = [];
afterAll(() => {
  for (const folder of mounted) execFileSync('umount', ['-l', folder]);
});

/** Where the machine lets us: most let root only. */
const canMount = (() => {
  if (process.platform !== 'linux') return false;
  try {
    mount(newFolder());
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!canMount)('on a disk of its own (needs the right to mount one)', () => {
  it('that is full: ingest says so, the store stays as it was, and loads the file once there is room', async () => {
    const { folder, store } = diskWithStore();
    const before = await storeContent(store);
    fill(folder, 2);
    const second = join(folder, '..', `${join(folder).split('/').at(-1)}-second`);
    mkdirSync(second);
    const file = writeOewsCsv(second, 'natsector_M2024_dl.csv', smallRows({}, 3));
    const { status, stdout, stderr } = runPathways(['ingest', file, '--store', store], folder);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/no space|ENOSPC|disk is full/i);
    expect(stderr).toContain('\n  Hint: ');
    expect(await storeContent(store)).toEqual(before);
    expect(halves(folder)).toEqual([]);
    rmSync(join(folder, 'filling'));
    expect(runPathways(['ingest', file, '--store', store], folder).status).toBe(0);
    expect((await storeContent(store)).length).toBe(2 * before.length);
    rmSync(second, { recursive: true });
  });

  it('that is full: a pack is not written, and the one that is there stays whole', () => {
    const { folder } = diskWithStore();
    const pack = ['pack', '--naics', '31-33', '--only', 'prompts', '--store', 'sample'];
    expect(runPathways([...pack, '--out', 'pack'], folder).status).toBe(0);
    const before = contentOf(join(folder, 'pack'));
    fill(folder, 4);
    const { status, stdout, stderr } = runPathways([...pack, '--out', 'pack', '--force'], folder);
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'error: Cannot write pack: ENOSPC\n  Hint: The disk is full; nothing of the pack was kept.\n',
    });
    expect(contentOf(join(folder, 'pack'))).toEqual(before);
    expect(halves(folder)).toEqual([]);
  });

  it('that is full before the last of a whole pack is written: nothing of it stays', () => {
    const folder = newFolder();
    mount(folder, '1500k');
    const pack = ['pack', '--naics', '31-33', '--store', 'sample', '--out', 'pack'];
    const { status, stderr } = runPathways(pack, folder);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'error: Cannot write pack: ENOSPC\n  Hint: The disk is full; nothing of the pack was kept.\n',
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that is full: a result is not written, and the one that is there stays', () => {
    const { folder } = diskWithStore();
    const rank = ['rank', '--naics', '31-33', '--store', 'sample', '--out', 'ranking.csv'];
    expect(runPathways(rank, folder).status).toBe(0);
    const before = execFileSync('cat', [join(folder, 'ranking.csv')]);
    fill(folder, 0);
    const { status, stderr } = runPathways(rank, folder);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'error: Cannot write ranking.csv: ENOSPC\n  Hint: Check that the folder is there and may be written by you.\n',
    });
    expect(execFileSync('cat', [join(folder, 'ranking.csv')])).toEqual(before);
    expect(halves(folder)).toEqual([]);
  });

  it('that may not be written: readers read, ingest and pack say so', async () => {
    const { folder, store } = diskWithStore();
    const before = await storeContent(store);
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    expect(runPathways(['rank', '--level', '2', '--store', store], folder).status).toBe(0);
    const file = writeOewsCsv(newFolder(), 'natsector_M2024_dl.csv', smallRows({}, 3));
    const ingest = runPathways(['ingest', file, '--store', store], folder);
    expect(ingest.status).toBe(2);
    expect(ingest.stderr).toMatch(/^error: Cannot write beside the store: EROFS/);
    const out = join(folder, 'pack');
    const pack = runPathways(
      ['pack', '--naics', '31-33', '--only', 'prompts', '--store', 'sample', '--out', out],
      newFolder(),
    );
    expect(pack).toMatchObject({
      status: 2,
      stderr: `error: Cannot write ${out}: EROFS\n  Hint: Check that the folder is there and may be written by you.\n`,
    });
    expect(await storeContent(store)).toEqual(before);
  });
});

it('a file that vanishes while it is read is not stored', async () => {
  const folder = newFolder();
  const many = Array.from({ length: 5000 }, (_, index) =>
    row(`51-${1000 + index}`, `Occupation ${index}`, 100, 40_000),
  );
  const file = writeOewsCsv(folder, 'natsector_M2024_dl.csv', [...smallRows(), ...many]);
  const root = join(folder, 'data/store');
  const writer = await StoreWriter.open(root, { now: () => new Date(0), waitMs: 0 });
  let isThere = true;
  try {
    await expect(
      loadFile(file, writer, await loadReference('data/reference'), {
        release: undefined,
        corrections: [],
        replace: false,
        dryRun: false,
        rawFolder: join(folder, 'data/raw'),
        onProgress() {
          if (isThere) unlinkSync(file);
          isThere = false;
        },
      }),
    ).rejects.toMatchObject({ name: expect.stringMatching(/^(FileError|LayoutError)$/) });
  } finally {
    await writer.close();
  }
  expect(isThere).toBe(false);
  expect(readdirSync(folder, { recursive: true })).toEqual([]);
});

function mount(folder: string, size = '1m'): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], {
    stdio: 'ignore',
  });
  mounted.push(folder);
}

/** A disk of 1 MiB with a store of one file on it. */
function diskWithStore(): { readonly folder: string; readonly store: string } {
  const folder = newFolder();
  mount(folder);
  const store = join(folder, 'data/store');
  const file = writeOewsCsv(newFolder(), 'natsector_M2023_dl.csv', smallRows());
  expect(runPathways(['ingest', file, '--store', store], folder).status).toBe(0);
  return { folder, store };
}

/** Leaves some blocks of 4 KiB. */
function fill(folder: string, blocks: number): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(join(folder, 'filling'), Buffer.alloc((bavail - blocks) * bsize));
}

function halves(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tmp$|\.old$|\.lock$/.test(name),
  );
}

function contentOf(folder: string): string {
  return execFileSync('sh', ['-c', 'find . -type f | sort | xargs cat'], {
    cwd: folder,
    encoding: 'utf8',
  });
}
