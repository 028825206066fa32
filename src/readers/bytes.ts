import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { FileError, type Place } from '../domain/errors.ts';

/** Bytes with random access: a file on disk, or a member of an archive held in memory or spooled. */
export interface ByteSource {
  readonly place: Place;
  readonly size: number;
  /** @throws FileError where fewer bytes are there than asked for (the file shrank or vanished). */
  read(offset: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** @throws FileError where there is no such file, it is a folder, or it may not be read. */
export async function fileBytes(
  path: string,
  place: Place = { file: basename(path) },
): Promise<ByteSource> {
  const refuse = (cause: NodeJS.ErrnoException) => {
    throw notReadable(place, path, cause);
  };
  // Before it is opened: to open a pipe is to wait for whoever writes into it.
  const found = await stat(path).catch(refuse);
  if (found.isDirectory()) {
    throw new FileError(`Expected a file, found a folder: ${path}`, {
      place,
      hint: 'Name the files in it: pathways ingest FOLDER/*.xlsx',
    });
  }
  if (!found.isFile()) {
    throw new FileError(`Expected a file, found a pipe or a device: ${path}`, {
      place,
      hint: 'Save what comes out of it to a file first: it is read more than once.',
    });
  }
  const handle = await open(path, 'r').catch(refuse);
  const { size } = await handle.stat();
  return {
    place,
    size,
    async read(offset, length) {
      const buffer = Buffer.allocUnsafe(length);
      let filled = 0;
      while (filled < length) {
        const { bytesRead } = await handle.read(buffer, filled, length - filled, offset + filled);
        if (bytesRead === 0) throw shorter(place, offset + length, offset + filled);
        filled += bytesRead;
      }
      return buffer;
    },
    close: () => handle.close(),
  };
}

export function memoryBytes(data: Buffer, place: Place): ByteSource {
  return {
    place,
    size: data.length,
    async read(offset, length) {
      if (offset + length > data.length) throw shorter(place, offset + length, data.length);
      return data.subarray(offset, offset + length);
    },
    async close() {},
  };
}

function notReadable(place: Place, path: string, cause: NodeJS.ErrnoException): FileError {
  if (cause.code === 'ENOENT') {
    return new FileError(`No such file: ${path}`, {
      place,
      hint: 'Check the path and the spelling.',
      cause,
    });
  }
  return new FileError(`Cannot read ${path}: ${cause.code ?? cause.message}`, {
    place,
    hint: 'Check that the file may be read by you.',
    cause,
  });
}

function shorter(place: Place, expected: number, found: number): FileError {
  return new FileError(
    `Expected at least ${expected} bytes, found ${found}: the file is cut off.`,
    {
      place,
      hint: 'Download it again; a transfer that broke off leaves a shorter file.',
    },
  );
}
