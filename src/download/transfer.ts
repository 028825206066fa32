import { type FileHandle, open } from 'node:fs/promises';
import { downloadError, Fault } from './fault.ts';
import { follow } from './follow.ts';
import type { HostTurns } from './host-turns.ts';
import type { Answer } from './request.ts';
import { retryAfter, statusFault, waitBefore } from './retry.ts';
import type { DownloadSetting, WantedFile } from './setting.ts';

/** What a server says of a file, by which it tells next time whether it is still the same. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export type Transferred =
  | { readonly kind: 'whole'; readonly validators: Validators }
  | { readonly kind: 'not-modified' }
  /** There is no such file (404, 410). */
  | { readonly kind: 'absent' };

/**
 * Brings a file to a path, in as many attempts as it takes: what is there already of a broken
 * transfer is not asked for again where the server can tell that the file is still the same.
 * @param known what was said of the copy at hand; absent to have the file in any case
 * @throws DownloadError where it cannot be had.
 */
export async function transfer(
  wanted: WantedFile,
  path: string,
  known: Validators | undefined,
  setting: DownloadSetting,
  turns: HostTurns,
): Promise<Transferred> {
  const handle = await open(path, 'w');
  try {
    const attempt = new Attempts(wanted, handle, known, setting, turns);
    for (let count = 1; ; count += 1) {
      try {
        const transferred = await attempt.next();
        if (transferred.kind === 'whole') await handle.sync();
        return transferred;
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        if (!error.isPassing || count >= setting.limits.attempts)
          throw downloadError(error, wanted.url, count);
        let waitMs: number;
        try {
          waitMs = waitBefore(count + 1, error, setting.limits);
        } catch (tooLong) {
          throw tooLong instanceof Fault ? downloadError(tooLong, wanted.url, count) : tooLong;
        }
        await setting.sleep(waitMs);
      }
    }
  } finally {
    await handle.close();
  }
}

class Attempts {
  readonly #wanted: WantedFile;
  readonly #handle: FileHandle;
  readonly #known: Validators | undefined;
  readonly #setting: DownloadSetting;
  readonly #turns: HostTurns;
  /** Bytes that are in the file, and what the server said of the file they are of. */
  #bytes = 0;
  #partOf: Validators = {};

  constructor(
    wanted: WantedFile,
    handle: FileHandle,
    known: Validators | undefined,
    setting: DownloadSetting,
    turns: HostTurns,
  ) {
    this.#wanted = wanted;
    this.#handle = handle;
    this.#known = known;
    this.#setting = setting;
    this.#turns = turns;
  }

  next(): Promise<Transferred> {
    return follow(this.#wanted, this.#headers(), this.#setting, this.#turns, (answer, url) =>
      this.#take(answer, url.hostname),
    );
  }

  #headers(): Readonly<Record<string, string>> {
    const { contact } = this.#setting;
    const headers: Record<string, string> = {
      'user-agent': `pathways (${contact})`,
      from: contact,
      accept: '*/*',
      // The length that is promised is then that of the file.
      'accept-encoding': 'identity',
    };
    const validator = resumable(this.#partOf);
    if (this.#bytes > 0 && validator !== undefined) {
      headers.range = `bytes=${this.#bytes}-`;
      headers['if-range'] = validator;
      return headers;
    }
    const { etag, lastModified } = this.#known ?? {};
    if (etag !== undefined) headers['if-none-match'] = etag;
    if (lastModified !== undefined) headers['if-modified-since'] = lastModified;
    return headers;
  }

  async #take(answer: Answer, host: string): Promise<Transferred> {
    const { status, headers } = answer;
    if (status === 304 && this.#known !== undefined) return { kind: 'not-modified' };
    if (status === 404 || status === 410) return { kind: 'absent' };
    if (status === 416) {
      await this.#startAgain({});
      throw new Fault(`${host} could not go on where it broke off`, { isPassing: true });
    }
    if (status !== 200 && status !== 206) {
      throw statusFault(status, host, retryAfter(headers['retry-after'], this.#setting.now()));
    }
    if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
      throw new Fault(`${host} sends the file packed (${headers['content-encoding']})`, {
        isPassing: false,
      });
    }
    const validators = validatorsOf(headers);
    const promised = count(headers['content-length']);
    if (status === 200) await this.#startAgain(validators);
    else await this.#goOn(headers['content-range'], validators, host);
    const total = promised === undefined ? undefined : this.#bytes + promised;
    this.#checkSize(total ?? 0, host);
    try {
      for await (const chunk of answer.body) {
        await this.#handle.write(chunk, 0, chunk.length, this.#bytes);
        this.#bytes += chunk.length;
        this.#checkSize(this.#bytes, host);
        this.#setting.onProgress?.(this.#wanted.fileName, this.#bytes, total);
      }
    } catch (error) {
      if (!(error instanceof Fault) || !error.isBroken) throw error;
    }
    if (total === undefined ? answer.isWhole() : this.#bytes >= total) {
      return { kind: 'whole', validators };
    }
    const of = total === undefined ? '' : ` of ${total}`;
    throw new Fault(
      `The file is shorter than ${host} promised: the connection broke off after ${this.#bytes}${of} bytes`,
      { isPassing: true },
    );
  }

  /** A server that does not go on where it broke off sends all of it: what there was of it is dropped. */
  async #startAgain(validators: Validators): Promise<void> {
    await this.#handle.truncate(0);
    this.#bytes = 0;
    this.#partOf = validators;
  }

  /** @throws Fault where what comes does not continue what is there. */
  async #goOn(range: string | undefined, validators: Validators, host: string): Promise<void> {
    const start = count(/^bytes (\d+)-/.exec(range ?? '')?.[1]);
    const isSame = resumable(validators) === resumable(this.#partOf);
    if (start === this.#bytes && start > 0 && isSame) return;
    await this.#startAgain({});
    throw new Fault(`${host} sent another part of the file than was asked for`, {
      isPassing: true,
    });
  }

  #checkSize(bytes: number, host: string): void {
    const { limits } = this.#setting;
    if (bytes <= limits.bytes) return;
    throw new Fault(
      `The file from ${host} is larger than ${Math.round(limits.bytes / 2 ** 20)} MiB, which is the most that is downloaded`,
      { isPassing: false },
    );
  }
}

/** What tells for sure that a file is the same byte for byte; a weak ETag does not. */
function resumable({ etag, lastModified }: Validators): string | undefined {
  return etag !== undefined && !etag.startsWith('W/') ? etag : lastModified;
}

function validatorsOf(headers: Answer['headers']): Validators {
  const etag = headers.etag;
  const lastModified = headers['last-modified'];
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

function count(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
