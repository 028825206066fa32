import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DownloadError, PathwaysError } from '../domain/errors.ts';
import type { RawSidecar } from '../domain/raw-sidecar.ts';
import { BY_HAND } from './fault.ts';
import { HostTurns } from './host-turns.ts';
import { type JsonPages, joinPages } from './json-pages.ts';
import type { DownloadSetting, WantedFile } from './setting.ts';
import { sha256Of } from './sha256.ts';
import { discardKept, findKept, type KeptFile, writeSidecar } from './sidecar.ts';
import { transfer, type Validators } from './transfer.ts';

/** What became of one wanted file. */
export type Downloaded =
  | {
      readonly kind: 'fetched';
      readonly kept: KeptFile;
      /** The file that was had from the same address before; absent where there was none. */
      readonly before?: KeptFile;
    }
  /** The server has what is kept already. */
  | { readonly kind: 'unchanged'; readonly kept: KeptFile }
  /** There is no such file yet. */
  | { readonly kind: 'absent' };

/** First bytes that tell data from a page. */
const HEAD_BYTES = 1 << 16;

const TEMPORARY = /^\.download-(\d+)-\d+\.tmp$/;

/**
 * Brings publishers' files to the raw folder, `raw/<sha256>/<name>` with a sidecar beside it: whole
 * or not at all, one request at a time to a host.
 */
export class Downloader {
  readonly #setting: DownloadSetting;
  readonly #turns: HostTurns;
  #count = 0;

  constructor(setting: DownloadSetting) {
    this.#setting = setting;
    this.#turns = new HostTurns(setting.limits.pauseMs, setting.sleep);
  }

  /** Removes what a program that was killed had not finished. */
  async sweep(): Promise<void> {
    const { rawFolder } = this.#setting;
    for (const name of await readdir(rawFolder).catch(() => [])) {
      const pid = TEMPORARY.exec(name)?.[1];
      if (pid !== undefined && !isRunning(Number(pid))) {
        await rm(join(rawFolder, name), { force: true });
      }
    }
  }

  /** What was had from an address before. */
  findKept(url: string): Promise<KeptFile | undefined> {
    return findKept(this.#setting.rawFolder, url);
  }

  /** @throws DownloadError where it cannot be had, or is no data. */
  async fetch(wanted: WantedFile): Promise<Downloaded> {
    const before = await this.findKept(wanted.url);
    return this.#withTemporary(async (temporary) => {
      const done = await transfer(wanted, temporary, before?.sidecar, this.#setting, this.#turns);
      if (done.kind === 'absent') return done;
      if (done.kind === 'not-modified') {
        if (before !== undefined) return { kind: 'unchanged', kept: before };
        throw new Error('a file that is not at hand was said to be unchanged');
      }
      await this.#refuseNoData(temporary, wanted);
      return this.#keep(wanted, temporary, done.validators, before);
    });
  }

  /**
   * A list of records that a service gives page by page, put together into one file once all pages
   * are there.
   * @throws DownloadError where a page cannot be had, or is no such page.
   */
  async fetchPages(wanted: WantedFile, pages: JsonPages): Promise<Downloaded> {
    const before = await this.findKept(wanted.url);
    return this.#withTemporary(async (temporary) => {
      const texts: string[] = [];
      for (let count = 1; texts.length < count; ) {
        const url = pages.urlOf(wanted.url, texts.length);
        const done = await transfer(
          { ...wanted, url },
          temporary,
          undefined,
          this.#setting,
          this.#turns,
        );
        if (done.kind === 'absent') return done;
        await this.#refuseNoData(temporary, wanted);
        const text = await readFile(temporary, 'utf8');
        texts.push(text);
        count = pages.countOf(text, url);
      }
      await writeFile(temporary, joinPages(texts, wanted.url));
      return this.#keep(wanted, temporary, {}, before);
    });
  }

  /** Takes back a file that turned out to be none that can be read. */
  discard(path: string): Promise<void> {
    return discardKept(path);
  }

  async #keep(
    { url, fileName }: WantedFile,
    temporary: string,
    validators: Validators,
    before: KeptFile | undefined,
  ): Promise<Downloaded> {
    const { rawFolder, now } = this.#setting;
    const sha256 = await sha256Of(temporary);
    const { size: bytes } = await stat(temporary);
    const sidecar: RawSidecar = {
      url,
      retrieved: now().toISOString(),
      ...validators,
      bytes,
      sha256,
    };
    const path = join(rawFolder, sha256, fileName);
    await mkdir(join(rawFolder, sha256), { recursive: true });
    // In this order: a file without a sidecar would pass for one that was ingested by hand.
    await writeSidecar(path, sidecar);
    await rename(temporary, path);
    const kept = { path, sidecar };
    if (before?.sidecar.sha256 === sha256) return { kind: 'unchanged', kept };
    return { kind: 'fetched', kept, ...(before === undefined ? {} : { before }) };
  }

  async #refuseNoData(path: string, { url }: WantedFile): Promise<void> {
    const handle = await open(path, 'r');
    const buffer = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await handle.read(buffer, 0, HEAD_BYTES, 0).finally(() => handle.close());
    const found = this.#setting.notData(buffer.subarray(0, bytesRead));
    if (found === undefined) return;
    throw new DownloadError(`Expected a data file, found ${found}: ${url}`, {
      hint: `The publisher’s server refused the download, or the file is elsewhere now. ${BY_HAND}`,
    });
  }

  async #withTemporary<Result>(task: (path: string) => Promise<Result>): Promise<Result> {
    const { rawFolder } = this.#setting;
    this.#count += 1;
    const path = join(rawFolder, `.download-${process.pid}-${this.#count}.tmp`);
    try {
      await mkdir(rawFolder, { recursive: true });
      return await task(path);
    } catch (error) {
      throw isDiskFault(error) ? notWritten(rawFolder, error) : error;
    } finally {
      await rm(path, { force: true });
    }
  }
}

function isDiskFault(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && !(error instanceof PathwaysError) && 'syscall' in error;
}

function notWritten(folder: string, cause: NodeJS.ErrnoException): DownloadError {
  const isFull = cause.code === 'ENOSPC';
  return new DownloadError(
    isFull
      ? 'The disk is full; nothing of the file was kept.'
      : `The download cannot be written: ${cause.code ?? cause.message}`,
    {
      place: { file: folder },
      hint: isFull
        ? 'Free some space, then run pathways refresh again.'
        : 'Check that the folder is there and may be written by you.',
      cause,
    },
  );
}

/** Whether a process of this machine is there, also one of somebody else. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
