import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { StoreError } from '../domain/errors.ts';
import type { Part } from './manifest.ts';

const CHUNK_BYTES = 1 << 17;

/**
 * Checks a part's bytes against its CRC-32, on this thread, while DuckDB reads on its own; the
 * SHA-256, which takes three times as long, is for the doctor.
 * @throws StoreError where the part is missing or its bytes are not those that were written.
 */
export function checkPart(root: string, part: Part): void {
  const path = join(root, part.path);
  let found: { readonly bytes: number; readonly crc32: number };
  try {
    found = crc32OfFile(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw damaged(code === 'ENOENT' ? 'is missing' : `cannot be read (${code})`, path, part, cause);
  }
  if (found.bytes === part.bytes && found.crc32 === part.crc32) return;
  throw damaged('does not match its checksum', path, part);
}

export function crc32OfFile(path: string): { readonly bytes: number; readonly crc32: number } {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, Math.max(1, size)));
    let [bytes, sum] = [0, 0];
    for (;;) {
      const read = readSync(file, chunk, 0, chunk.length, bytes);
      if (read === 0) return { bytes, crc32: sum };
      sum = crc32(read === chunk.length ? chunk : chunk.subarray(0, read), sum);
      bytes += read;
    }
  } finally {
    closeSync(file);
  }
}

function damaged(what: string, path: string, part: Part, cause?: unknown): StoreError {
  return new StoreError(`A part of the store ${what}: ${part.path}`, {
    place: { file: path },
    hint: `It held ${part.origin.file} (${part.origin.release}): pathways doctor --rebuild makes the store anew from the files kept beside it.`,
    cause,
  });
}
