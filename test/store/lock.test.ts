import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { lockStore } from '../../src/store/lock.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();
const now = () => new Date('2025-04-02T10:00:00Z');
const SINCE = '2025-04-02T09:00:00.000Z';

it('stands beside the store, says who holds it, and is gone when given back', async () => {
  const path = join(newFolder(), 'store.lock');
  const unlock = await lockStore(path, { waitMs: 0, now });
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    pid: process.pid,
    host: hostname(),
    since: '2025-04-02T10:00:00.000Z',
  });
  await unlock();
  expect(existsSync(path)).toBe(false);
});

it('is refused to a second writer, which waits and then says who holds it and since when', async () => {
  const path = join(newFolder(), 'store.lock');
  const unlock = await lockStore(path, { waitMs: 0, now });
  const started = performance.now();
  await expect(lockStore(path, { waitMs: 250, now })).rejects.toMatchObject({
    name: 'StoreError',
    message: `The store is being written by process ${process.pid} on ${hostname()} since 2025-04-02T10:00:00.000Z.`,
    hint: `Try again when it is done. If no such process runs any more, remove ${path}.`,
  });
  expect(performance.now() - started).toBeGreaterThan(200);
  await unlock();
});

it('goes to a waiting writer when the first gives it back', async () => {
  const path = join(newFolder(), 'store.lock');
  const unlock = await lockStore(path, { waitMs: 0, now });
  const second = lockStore(path, { waitMs: 5000, now });
  await unlock();
  await (await second)();
  expect(existsSync(path)).toBe(false);
});

it('is taken over from a process that no longer runs', async () => {
  const path = lockFile(JSON.stringify({ pid: deadProcess(), host: hostname(), since: SINCE }));
  const unlock = await lockStore(path, { waitMs: 0, now });
  expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(process.pid);
  await unlock();
});

it('goes to one writer at a time where several take it over from a dead process', async () => {
  const path = lockFile(JSON.stringify({ pid: deadProcess(), host: hostname(), since: SINCE }));
  let holders = 0;
  let most = 0;
  const write = async () => {
    const unlock = await lockStore(path, { waitMs: 10_000, now });
    holders += 1;
    most = Math.max(most, holders);
    await new Promise((resolve) => setTimeout(resolve, 5));
    holders -= 1;
    await unlock();
  };
  await Promise.all(Array.from({ length: 5 }, write));
  expect(most).toBe(1);
  expect(readdirSync(join(path, '..'))).toEqual([]);
});

it('of another machine is never taken over: whether its process runs cannot be told', async () => {
  const path = lockFile(JSON.stringify({ pid: deadProcess(), host: 'elsewhere', since: SINCE }));
  await expect(lockStore(path, { waitMs: 0, now })).rejects.toThrow(`on elsewhere since ${SINCE}.`);
});

it.each([
  ['empty', ''],
  ['cut off', '{"pid":'],
  ['null', 'null'],
  ['without a holder', '{}'],
])('that is %s is left to its writer for a moment, then taken over', async (_, content) => {
  const path = lockFile(content);
  await expect(lockStore(path, { waitMs: 0, now })).rejects.toThrow(
    'The store is being written by another process.',
  );
  const minuteAgo = Date.now() / 1000 - 60;
  utimesSync(path, minuteAgo, minuteAgo);
  await (await lockStore(path, { waitMs: 0, now }))();
  expect(existsSync(path)).toBe(false);
});

it('leaves none of the folders that it had to make', async () => {
  const folder = newFolder();
  const unlock = await lockStore(join(folder, 'data/deep/store.lock'), { waitMs: 0, now });
  await unlock();
  expect(readdirSync(folder)).toEqual([]);
});

it('leaves folders that something was put into', async () => {
  const folder = newFolder();
  const unlock = await lockStore(join(folder, 'data/store.lock'), { waitMs: 0, now });
  mkdirSync(join(folder, 'data/store'));
  await unlock();
  expect(readdirSync(join(folder, 'data'))).toEqual(['store']);
});

it('says where nothing can be written', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'file'), '');
  await expect(
    lockStore(join(folder, 'file/store.lock'), { waitMs: 0, now }),
  ).rejects.toMatchObject({
    name: 'StoreError',
    message: expect.stringMatching(/^Cannot write beside the store: /),
    hint: 'Check that the folder may be written by you, or name another with --store.',
  });
});

it('is given back by a process that a signal ends, with the folders that it made', async () => {
  const folder = newFolder();
  const path = join(folder, 'data/store.lock');
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
  await lockStore(path, { waitMs: 0, now });
  process.emit('SIGTERM', 'SIGTERM');
  expect(kill).toHaveBeenCalledExactlyOnceWith(process.pid, 'SIGTERM');
  kill.mockRestore();
  expect(readdirSync(folder)).toEqual([]);
  expect(process.listenerCount('SIGTERM')).toBe(0);
});

function lockFile(content: string): string {
  const path = join(newFolder(), 'store.lock');
  writeFileSync(path, content);
  return path;
}

/** The id of a process that has ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['-e', '0']).pid;
}
