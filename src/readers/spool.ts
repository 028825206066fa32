import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileError, type Place } from '../domain/errors.ts';
import { type ByteSource, fileBytes, memoryBytes } from './bytes.ts';

/**
 * Gives a stream of bytes random access: in memory as long as it is no longer than
 * `maxMemoryBytes`, beyond in a temporary file of ours, which is gone once the source is closed.
 * @throws FileError where the temporary file cannot be written; and whatever `chunks` throws.
 */
export async function spool(
  chunks: AsyncIterable<Buffer>,
  place: Place,
  maxMemoryBytes: number,
): Promise<ByteSource> {
  const held: Buffer[] = [];
  let size = 0;
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      held.push(next.value);
      size += next.value.length;
      if (size > maxMemoryBytes) {
        return await spoolToDisk(held, { [Symbol.asyncIterator]: () => iterator }, place);
      }
    }
  } finally {
    await iterator.return?.();
  }
  return memoryBytes(Buffer.concat(held), place);
}

async function spoolToDisk(
  head: readonly Buffer[],
  rest: AsyncIterable<Buffer>,
  place: Place,
): Promise<ByteSource> {
  const folder = await mkdtemp(join(tmpdir(), 'pathways-')).catch((cause: unknown) => {
    throw notWritable(place, cause);
  });
  const remove = () => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'member');
  try {
    await write(path, head, rest, place);
    const source = await fileBytes(path, place);
    // Open, it can be read without a name: then a process that is killed leaves nothing behind.
    // Where the system does not allow that, it is removed on closing.
    await remove().catch(() => undefined);
    return {
      ...source,
      async close() {
        await source.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function write(
  path: string,
  head: readonly Buffer[],
  rest: AsyncIterable<Buffer>,
  place: Place,
): Promise<void> {
  const handle = await open(path, 'wx').catch((cause: unknown) => {
    throw notWritable(place, cause);
  });
  const append = (chunk: Buffer) =>
    handle.appendFile(chunk).catch((cause: unknown) => {
      throw notWritable(place, cause);
    });
  try {
    for (const chunk of head) await append(chunk);
    for await (const chunk of rest) await append(chunk);
  } finally {
    await handle.close();
  }
}

function notWritable(place: Place, cause: unknown): FileError {
  const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return new FileError(`Cannot unpack into the temporary folder ${tmpdir()}: ${reason}`, {
    place,
    hint: 'Make room there, or unpack the archive by hand and ingest the files in it.',
    cause,
  });
}
